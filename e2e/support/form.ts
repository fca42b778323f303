import type { Locator, Page } from 'playwright-core'

/** Field name → what a person types, chooses or ticks; several for checkboxes. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

const byName = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]:not([type="hidden"])`)

async function fillField(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const field = byName(page, name)
  const kind = await field.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName))
  if (kind === 'radio' || kind === 'checkbox') {
    for (const each of [value].flat()) await page.locator(`main [name="${name}"][value="${each}"]`).check()
  } else if (kind === 'select') {
    await field.selectOption(value as string)
  } else {
    await field.fill(value as string)
  }
}

/** Fills the form of the page and sends it with its main button; waits for the page that follows. */
export async function fillAndSend(page: Page, filled: Filled): Promise<void> {
  for (const [name, value] of Object.entries(filled)) await fillField(page, name, value)
  await send(page)
}

/** Presses the main button of the page's form. */
export async function send(page: Page): Promise<void> {
  const button = page.locator('main form[data-form] button[type="submit"]').last()
  await Promise.all([page.waitForLoadState('load'), page.waitForEvent('framenavigated'), button.click()])
  await page.waitForLoadState('load')
}
