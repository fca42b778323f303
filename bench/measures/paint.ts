import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { figure, median, say, type Figure } from '../report.ts'
import { startAndWait } from './start.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** A cheap phone on a poor line: 1.6 Mbit/s with 150 ms there and back, and a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOWER = 4
const TIMES = 5

/** A line of text shows what the line, the browser and the rest of the machine cost on their own. */
const pages = { 'first page': '/oro', 'a question': '/oro/jag/beratta?place=710', text: '/health/live' }

type Seen = { readonly paint: number; readonly kilobytes: number }

/** First paint with something on it, in ms from the click, and bytes on the wire; in a browser that has nothing of ours yet. */
async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  try {
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await wire.send('Network.enable')
    await wire.send('Network.emulateNetworkConditions', line)
    await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status() ?? 'nothing'}`)
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    )
    const paint = await painted.jsonValue()
    return { paint, kilobytes: bytes / 1000 }
  } finally {
    await context.close()
  }
}

/** Pages of the public form on the poor line, on a demo of its own. */
export async function measurePaint(dataDir: string): Promise<Figure[]> {
  if (!existsSync(executablePath)) {
    say(`  no browser at ${executablePath}`)
    return [figure('Public form, first paint', null, 'ms', { most: 1000 })]
  }
  const running = await startAndWait('node', ['dist/main.js'], dataDir)
  const browser = await chromium.launch({ executablePath, args })
  try {
    const origin = `http://127.0.0.1:${running.port}`
    const seen: Record<string, Seen[]> = {}
    // In turn, so that what else the machine does meets all of them.
    for (let each = 0; each < TIMES; each += 1)
      for (const [name, path] of Object.entries(pages)) (seen[name] ??= []).push(await look(browser, origin + path))
    const middle = (name: string, of: keyof Seen): number => median((seen[name] ?? []).map((each) => each[of]))
    const least = (name: string): number => Math.min(...(seen[name] ?? []).map((each) => each.paint))
    for (const name of Object.keys(pages))
      say(`  ${name}: ${(seen[name] ?? []).map(({ paint }) => Math.round(paint)).join(', ')} ms`)
    const figures = ['first page', 'a question'].flatMap((name) => [
      figure(`Public form, ${name}: first paint, 1.6 Mbit/s, CPU / 4`, middle(name, 'paint'), 'ms', { most: 1000 }),
      figure(`Public form, ${name}: the same at its best`, least(name), 'ms'),
      figure(`Public form, ${name}: first paint against a line of text`, least(name) / least('text'), 'ratio', {
        most: 3,
      }),
      figure(`Public form, ${name}: on the wire`, middle(name, 'kilobytes'), 'kB', { most: 40 }),
    ])
    return figures
  } finally {
    await browser.close()
    await running.stop()
  }
}
