import autocannon from 'autocannon'
import { percentile } from '../report.ts'
import type { Visitor } from '../visitors.ts'

/** One page or answer to ask for, again and again, of other cases and by other people each time. */
export type Target = {
  readonly origin: string
  readonly path: string
  readonly perCase: boolean
  readonly headers?: Readonly<Record<string, string>>
}

/** What a round of load showed; times in milliseconds. */
export type Round = { readonly perSecond: number; readonly p50: number; readonly p95: number }

/** Requests a connection goes round: enough that the same case is not asked for twice in a row. */
const REQUESTS_PER_CONNECTION = 200

function requestsOf(target: Target, visitors: readonly Visitor[]): autocannon.Request[] {
  const drawn = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(Math.random() * items.length)]
    if (item === undefined) throw new Error('nothing to draw from')
    return item
  }
  return Array.from({ length: REQUESTS_PER_CONNECTION }, () => {
    const visitor = drawn(visitors)
    const path = target.perCase ? `${target.path}/${drawn(visitor.caseIds)}` : target.path
    return { method: 'GET', path, headers: { ...target.headers, cookie: `__Host-fairlead=${visitor.token}` } }
  })
}

/**
 * Asks for one target as fast as it answers, over `connections` connections, for some seconds.
 * @throws Error when anything else than 200 is answered: such a round measures nothing.
 */
export async function load(
  target: Target,
  visitors: readonly Visitor[],
  connections: number,
  seconds: number,
): Promise<Round> {
  const times: number[] = []
  let wrong = 0
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: target.origin,
        connections,
        duration: seconds,
        setupClient: (client) => client.setRequests(requestsOf(target, visitors)),
      },
      (error: unknown, done) => (error instanceof Error ? reject(error) : resolve(done)),
    )
    run.on('response', (_client, status, _bytes, milliseconds) => {
      if (status === 200) times.push(milliseconds)
      else wrong += 1
    })
  })
  if (wrong > 0 || result.errors > 0 || times.length === 0) {
    throw new Error(
      `${target.origin}${target.path}: ${times.length} good answers, ${wrong} other, ${result.errors} failed`,
    )
  }
  return { perSecond: times.length / result.duration, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
