import { figure, median, say, type Figure } from '../report.ts'
import type { Server } from '../servers/child.ts'
import type { Visitor } from '../visitors.ts'
import { load, type Round, type Target } from './load.ts'

/** Few enough that nobody waits for a connection: the time of the work, not of a queue. */
const CONNECTIONS = 4

/** The product on one size of database, and who asks it. */
export type Side = { readonly server: Server; readonly visitors: readonly Visitor[] }

const paths = {
  'open case, JSON': { path: '/api/v1/cases', perCase: true },
  'open case, page': { path: '/cases', perCase: true },
  'queue, JSON': { path: '/api/v1/referrals', perCase: false },
  'own cases, JSON': { path: '/api/v1/cases', perCase: false },
  'today, JSON': { path: '/api/v1/today', perCase: false },
} as const

/** How much longer an answer takes on ten times the cases. */
export async function measureGrowth(big: Side, small: Side, rounds: number, seconds: number): Promise<Figure[]> {
  const figures: Figure[] = []
  const ask = ({ server, visitors }: Side, path: Omit<Target, 'origin'>, long: number): Promise<Round> =>
    load({ origin: server.origin, ...path }, visitors, CONNECTIONS, long)
  for (const [what, path] of Object.entries(paths)) {
    const times: { big: Round; small: Round }[] = []
    await ask(big, path, 2)
    await ask(small, path, 2)
    for (let round = 0; round < rounds; round += 1)
      times.push({ big: await ask(big, path, seconds), small: await ask(small, path, seconds) })
    const of = (side: 'big' | 'small', which: 'p50' | 'p95'): number => median(times.map((time) => time[side][which]))
    say(`  ${what}: p95 ${of('big', 'p95').toFixed(1)} ms against ${of('small', 'p95').toFixed(1)} ms`)
    figures.push(
      figure(
        `Ten times the cases, ${what}: p95 ratio`,
        median(times.map((time) => time.big.p95 / time.small.p95)),
        'ratio',
        { most: 1.2 },
      ),
      figure(
        `Ten times the cases, ${what}: median ratio`,
        median(times.map((time) => time.big.p50 / time.small.p50)),
        'ratio',
      ),
    )
  }
  return figures
}
