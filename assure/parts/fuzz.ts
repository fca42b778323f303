import type { Laboratory } from '../database/scratch.ts'
import { CANARY } from '../fuzz/hostile.ts'
import { wrongWith } from '../fuzz/judge.ts'
import { shotOf, type Shot } from '../fuzz/shot.ts'
import { atLeast, none, say, type Finding } from '../report.ts'
import { eachOf } from '../siege/client.ts'
import { openPlace, type Place } from '../siege/place.ts'
import { nameOf } from '../siege/targets.ts'

export type FuzzOptions = {
  readonly seed: number
  readonly requests: number
  /** Number of the first request: the short form goes on each day where it ended the day before. */
  readonly first?: number
  /** No more are begun after so long. */
  readonly secondsAtMost: number
  /** Fewer are a shortfall. */
  readonly least: number
  /** Only this request, to see a finding again. */
  readonly only?: number
}

const CONNECTIONS = 4
/** A fresh demo so often: cases that were closed and left by being fuzzed tell little. */
const ROUND = 20_000
/** Whoever was signed out by a request is signed in again so often: at a closed door little is learnt. */
const WAKE = 500
/** The slowest are asked again, alone: as long as so many of the middle answers. */
const SLOWEST_RATIO = 60
const SLOWEST = 12

type Account = {
  sent: number
  readonly statuses: Map<number, number>
  readonly reached: Set<string>
  readonly times: { milliseconds: number; shot: Shot }[]
  readonly found: { why: string; shot: Shot }[]
}

const printed = (seed: number, { number, sent }: Shot): string =>
  `--seed=${seed} --request=${number}: ${sent.method} ${sent.path.slice(0, 200)} ${JSON.stringify(sent.headers).slice(0, 300)} ${sent.body?.toString('latin1').slice(0, 600) ?? ''}`

async function fire(place: Place, account: Account, seed: number, number: number): Promise<void> {
  const shot = shotOf(place, seed, number)
  const answer = await place.client.send(shot.sent)
  account.sent++
  account.statuses.set(answer.status, (account.statuses.get(answer.status) ?? 0) + 1)
  if (answer.status >= 200 && answer.status < 400) account.reached.add(nameOf(shot.target))
  account.times.push({ milliseconds: answer.milliseconds, shot })
  for (const why of wrongWith(answer, shot.sent.body?.length ?? 0)) {
    account.found.push({ why, shot })
    if (account.found.length <= 40) say(`fuzz: ${why}  ${printed(seed, shot)}`)
  }
}

/** What a server must still be after everything. */
async function health(place: Place, before: readonly string[]): Promise<string[]> {
  await place.wake()
  const ready = await place.client.send({ method: 'GET', path: '/health/ready', headers: {} })
  const page = await place.client.send({ method: 'GET', path: '/', headers: { cookie: place.people[0]?.cookie ?? '' } })
  const { onEveryObject } = await place.state()
  const lines = place.logged().split('\n').slice(0, -1)
  const broken = lines.filter((line) => !isJson(line))
  return [
    ...(ready.status === 200 ? [] : [`not ready afterwards: ${ready.status}`]),
    ...(page.status === 200 ? [] : [`no page afterwards: ${page.status}`]),
    ...(JSON.stringify(onEveryObject) === JSON.stringify(before) ? [] : ['something hangs on every object']),
    ...(broken.length === 0 ? [] : [`${broken.length} lines of the log are no JSON`]),
    ...(place.logged().includes(CANARY) ? ['the log repeats what was typed'] : []),
  ]
}

const isJson = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** The slowest, alone, thrice: the best of it against the middle of all. */
async function slowest(place: Place, account: Account): Promise<{ ratio: number; shortfalls: string[] }> {
  const ordered = account.times.toSorted((one, other) => other.milliseconds - one.milliseconds)
  const middle = ordered[Math.floor(ordered.length / 2)]?.milliseconds ?? 1
  let worst = { ratio: 0, name: '' }
  for (const { shot } of ordered.slice(0, SLOWEST)) {
    const times: number[] = []
    for (let again = 0; again < 3; again++) times.push((await place.client.send(shot.sent)).milliseconds)
    const ratio = Math.min(...times) / middle
    if (ratio > worst.ratio) worst = { ratio, name: `${nameOf(shot.target)} (request ${shot.number})` }
  }
  return {
    ratio: Number(worst.ratio.toFixed(1)),
    shortfalls:
      worst.ratio > SLOWEST_RATIO ? [`${worst.name} takes ${worst.ratio.toFixed(0)} times the middle answer`] : [],
  }
}

/** Requests made from the product's own description and then made wrong: no error of ours, nothing told, nothing hurt. */
export async function fuzz(laboratory: Laboratory, options: FuzzOptions): Promise<Finding> {
  const { seed, requests, only, first = 0 } = options
  const account: Account = { sent: 0, statuses: new Map(), reached: new Set(), times: [], found: [] }
  let until = Number.POSITIVE_INFINITY
  const shortfalls: string[] = []
  let routes = 0
  let ratio = 0
  const rounds = only === undefined ? requests : 1
  for (let from = 0; from < rounds && performance.now() < until; from += ROUND) {
    const place = await openPlace(laboratory, { connections: CONNECTIONS })
    // The time is for asking: how long a busy machine takes to open the place is nothing to it.
    if (account.sent === 0) until = performance.now() + options.secondsAtMost * 1000
    routes = place.targets.length
    const { onEveryObject } = await place.state()
    const last = Math.min(ROUND, rounds - from)
    const numbers = only === undefined ? Array.from({ length: last }, (_each, index) => first + from + index) : [only]
    account.times.length = 0
    for (let part = 0; part < numbers.length && performance.now() < until; part += WAKE) {
      if (part > 0) await place.wake()
      await eachOf(numbers.slice(part, part + WAKE), CONNECTIONS, async (number) => {
        if (performance.now() < until) await fire(place, account, seed, number)
      })
    }
    const slow = await slowest(place, account)
    ratio = Math.max(ratio, slow.ratio)
    shortfalls.push(...slow.shortfalls, ...(await health(place, onEveryObject)))
    say(
      `fuzz: ${account.sent} requests, ${account.found.length} findings, ${account.reached.size} of ${routes} routes reached`,
    )
    await place.close()
  }
  const kinds = Object.fromEntries(
    [...Map.groupBy(account.found, ({ why, shot }) => `${nameOf(shot.target)}: ${why}`)].map(([kind, all]) => [
      kind,
      all.length,
    ]),
  )
  return {
    part: 'fuzz',
    figures: {
      requests: account.sent,
      routes,
      routesThatDidSomething: account.reached.size,
      statuses: Object.fromEntries([...account.statuses].sort(([one], [other]) => one - other)),
      slowestAgainstMiddle: ratio,
      findings: account.found.length,
      ...(account.found.length === 0 ? {} : { kinds }),
    },
    shortfalls: [
      ...shortfalls,
      ...none('answers that must not be', account.found.length),
      ...(only === undefined ? atLeast('requests', account.sent, options.least) : []),
      ...(only === undefined && account.sent >= ROUND
        ? atLeast('routes that did something', account.reached.size, Math.floor(routes * 0.7))
        : []),
    ],
  }
}
