import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { figure, say, type Figure } from '../report.ts'
import type { Visitor } from '../visitors.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Weight = { readonly all: number; readonly withoutFontsAndCss: number }

/** Bytes on the wire, heads of the answers included, of a page opened in a browser that has nothing in its cache; in kB. */
async function weigh(browser: Browser, url: string, visitor: Visitor | undefined): Promise<Weight> {
  const context = await browser.newContext(
    visitor && { extraHTTPHeaders: { cookie: `__Host-fairlead=${visitor.token}` } },
  )
  try {
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    const kinds = new Map<string, string>()
    const bytes = new Map<string, number>()
    wire.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
    wire.on(
      'Network.loadingFinished',
      ({ requestId, encodedDataLength }) => void bytes.set(requestId, encodedDataLength),
    )
    await wire.send('Network.enable')
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status() ?? 'nothing'}`)
    const sum = (counted: (kind: string | undefined) => boolean): number =>
      [...bytes].reduce((total, [id, size]) => total + (counted(kinds.get(id)) ? size : 0), 0) / 1000
    return { all: sum(() => true), withoutFontsAndCss: sum((kind) => kind !== 'Font' && kind !== 'Stylesheet') }
  } finally {
    await context.close()
  }
}

/** What a browser fetches for three pages, the first time and without what it keeps from then on. */
export async function measureWeight(origin: string, visitor: Visitor): Promise<Figure[]> {
  const pages = { 'sign-in': '/sign-in', today: '/', 'the case': `/cases/${visitor.caseIds[0] ?? ''}` }
  const browser = existsSync(executablePath) ? await chromium.launch({ executablePath, args }) : undefined
  if (browser === undefined) say(`  no browser at ${executablePath}`)
  const figures: Figure[] = []
  try {
    for (const [name, path] of Object.entries(pages)) {
      const weight = browser && (await weigh(browser, origin + path, name === 'sign-in' ? undefined : visitor))
      figures.push(
        figure(`Page on the wire, ${name}, with fonts and CSS`, weight?.all ?? null, 'kB', { most: 60 }),
        figure(`Page on the wire, ${name}, without`, weight?.withoutFontsAndCss ?? null, 'kB', { most: 15 }),
      )
    }
  } finally {
    await browser?.close()
  }
  return figures
}
