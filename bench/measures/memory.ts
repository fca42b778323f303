import { setTimeout as sleep } from 'node:timers/promises'
import { peakMb, residentMb } from '../processes.ts'
import { figure, say, type Figure } from '../report.ts'
import { asNpmStart, personasOf, signInDemo, type DemoVisitor } from '../servers/demo.ts'
import { startAndWait } from './start.ts'

/** As many as click at the same moment in a region at a busy hour. */
const AT_ONCE = 8
const PAGES_EACH = 250
/** Signing in is limited for one address. */
const VISITORS = 12
const REST_MS = 2000

/** Follows links from Today as far as they go, each address once. */
async function walk({ origin, cookie }: DemoVisitor): Promise<number> {
  const waiting = ['/']
  const seen = new Set(waiting)
  let read = 0
  for (let address = waiting.shift(); address !== undefined && read < PAGES_EACH; address = waiting.shift()) {
    const answer = await fetch(`${origin}${address}`, { headers: { cookie }, redirect: 'manual' })
    const text = await answer.text()
    if (answer.status >= 500)
      throw new Error(`${address.replace(/[0-9a-f-]{36}/g, ':id')} was answered ${answer.status}`)
    if (answer.status !== 200) continue
    read += 1
    for (const [, link = ''] of text.matchAll(/href="(\/[^"#]*)/g)) {
      if (!seen.has(link) && !link.startsWith('/assets/')) waiting.push(link)
      seen.add(link)
    }
  }
  return read
}

/**
 * What the product holds in memory after a start, and while people of every kind walk through every page they reach, several at a time: the
 * most it ever held (VmHWM), with papers, tables and charts among them. The database is a process of its own and not counted.
 */
export async function measureMemory(dataDir: string): Promise<Figure[]> {
  const running = await startAndWait('node', [...asNpmStart.flags, 'dist/main.js'], dataDir, asNpmStart.env)
  try {
    await sleep(REST_MS)
    const rested = residentMb(running.pid)
    const kinds = new Map(
      (await personasOf(running.port)).map((each) => [`${each.profession} ${each.functions.join()}`, each.id]),
    )
    const waiting = [...kinds.values()].slice(0, VISITORS)
    let read = 0
    const walkers = Array.from({ length: AT_ONCE }, async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const asked = id
        const pages = await walk(await signInDemo(running.port, (persona) => persona.id === asked))
        read += pages
      }
    })
    await Promise.all(walkers)
    say(`  ${kinds.size} kinds of people read ${read} pages`)
    return [
      figure('Memory of the application after a start', rested, 'MB'),
      figure('The most it held while everybody walked everywhere', peakMb(running.pid), 'MB', { most: 250 }),
    ]
  } finally {
    await running.stop()
  }
}
