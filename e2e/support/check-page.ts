import axe, { type Result } from 'axe-core'
import type { Page } from 'playwright-core'

/** The widest and the narrowest screen that everything must fit: a desk and a phone (WCAG 1.4.10 asks for 320). */
const screens = [
  { width: 320, height: 800, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
] as const

/**
 * How closely a page is looked at. `narrow`: by axe on the phone, and whether it fits at every size; enough for a step of a journey, since
 * every screen is looked at with `all` (every-page.test.ts). `width`: only whether it fits the phone, where another language was seen closer.
 */
export type Screens = 'all' | 'narrow' | 'width'

/** What the browser complained about, by page; filled by `listen`, emptied by `checkPage`. */
const complaints = new WeakMap<Page, string[]>()

/** Starts to note what the browser complains about: errors of scripts, broken rules of the content security policy, lost files. */
export function listen(page: Page): void {
  const heard: string[] = []
  complaints.set(page, heard)
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // That a document answers 400 or 404 is the server's business; the loss of anything else is heard below.
    const lost = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !lost) heard.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    const isPart = response.request().resourceType() !== 'document'
    if (response.status() >= 400 && isPart) heard.push(`lost: ${response.status()} ${response.url()}`)
  })
}

/** What is wrong with the page whatever its size. */
async function frameFaults(page: Page): Promise<string[]> {
  const title = await page.title()
  const headings = await page.locator('h1').allInnerTexts()
  const language = await page.getAttribute('html', 'lang')
  return [
    ...(/^.+ – Fairlead$/.test(title) ? [] : [`title: "${title}"`]),
    ...(headings.length === 1 && headings[0]?.trim() !== ''
      ? []
      : [`h1: ${headings.length} of them (${headings.join(' | ')})`]),
    ...(/^(sv|fi|en)$/.test(language ?? '') ? [] : [`language: ${language ?? 'none'}`]),
  ]
}

/** One line for each kind of axe finding, with the first places. */
async function axeFaults(page: Page): Promise<string[]> {
  // Only what is wrong leaves the browser: to hand over all that is right takes longer than to find out.
  const violations = await page.evaluate<Result[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html.slice(0, 160))
    return `axe ${id}: ${help} (${places.join(' | ')})`
  })
}

/** What does not fit the width of the screen; empty when the page need not be moved sideways. */
async function widthFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const named = wide.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`too wide: ${scrollWidth} px in ${clientWidth} (${named.join(' | ')})`]
  })
}

/**
 * What must hold of every page: a title with the product's name, one h1, a language, nothing found by axe, nothing that does
 * not fit, and no complaint of the browser since the last check. Looks at it narrow in the dark and wide in the light, and
 * leaves it wide. What is typed in a form stays.
 * @throws Error with every fault, a line each.
 */
export async function checkPage(page: Page, seen: Screens = 'all'): Promise<void> {
  // A link was perhaps followed just before: a page is named when it begins, and can be read later.
  await page.waitForLoadState('load')
  const faults = await frameFaults(page)
  // Evaluated, not added as a script: the content security policy of the page stays in force.
  if (seen !== 'width') await page.evaluate(axe.source)
  for (const [place, { width, height, colorScheme }] of screens.entries()) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    if (seen === 'width' && place > 0) continue
    const found = await widthFaults(page)
    if (seen === 'all' || (seen === 'narrow' && place === 0)) found.push(...(await axeFaults(page)))
    faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`))
  }
  faults.push(...(complaints.get(page)?.splice(0) ?? []))
  if (faults.length === 0) return
  const { pathname, search } = new URL(page.url())
  throw new Error([`${pathname}${search}`, ...new Set(faults)].join('\n  '))
}
