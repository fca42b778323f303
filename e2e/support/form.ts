import type { Locator, Page } from 'playwright-core'

/** Field name → what a person types, chooses or ticks; several for checkboxes. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

const byName = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]:not([type="hidden"])`)

async function fillField(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const field = byName(page, name)
  const closed = page.locator('main details:not([open])').filter({ has: page.locator(`[name="${name}"]`) })
  if ((await closed.count()) > 0) await closed.first().locator('summary').first().click()
  const kind = await field
    .first()
    .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName))
  if (kind === 'radio' || kind === 'checkbox') {
    for (const each of [value].flat()) await page.locator(`main [name="${name}"][value="${each}"]`).check()
  } else if (kind === 'select') {
    await field.selectOption(value)
  } else {
    await field.fill(value as string)
  }
}

/** Ticks the box or radio of a label; `name` tells which field where a label stands twice. */
export const tick = (page: Page, label: string, name?: string): Promise<void> =>
  page
    .locator('main .govuk-checkboxes__item, main .govuk-radios__item')
    .filter({ has: page.getByText(label, { exact: false }) })
    .locator(name === undefined ? 'input' : `input[name="${name}"]`)
    .first()
    .check()

/** Does what leads to another page, and waits until that page is there whole: it is named when it begins, not when it can be read. */
export async function leading(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), act()])
  await page.waitForLoadState('load')
}

/** Presses the main button of the page's form and waits for what follows. */
export async function pressed(page: Page): Promise<void> {
  const button = page.locator('main form[data-form].fl-form button[type="submit"]').last()
  await leading(page, () => button.click())
}

/** Fills the form of the page and sends it with its main button. */
export async function fillAndSend(page: Page, filled: Filled): Promise<void> {
  for (const [name, value] of Object.entries(filled)) await fillField(page, name, value)
  await pressed(page)
}
