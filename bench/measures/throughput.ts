import { figure, median, say, type Figure } from '../report.ts'
import type { Server } from '../servers/child.ts'
import type { Visitor } from '../visitors.ts'
import { load, type Round, type Target } from './load.ts'

export const CONNECTIONS = 32

/** What a browser that can decompress asks for. */
const asBrowser = { 'accept-encoding': 'gzip, deflate, br, zstd' }

type Servers = { readonly own: Server; readonly bare: Server; readonly limit: Server }

const targetsOf = ({ own, bare, limit }: Servers) => ({
  'own case JSON': { origin: own.origin, path: '/api/v1/cases', perCase: true },
  'own case HTML': { origin: own.origin, path: '/cases', perCase: true },
  'own case HTML, compressed': { origin: own.origin, path: '/cases', perCase: true, headers: asBrowser },
  'bare case': { origin: bare.origin, path: '/case', perCase: true },
  'limit case': { origin: limit.origin, path: '/case', perCase: true },
  'own queue JSON': { origin: own.origin, path: '/api/v1/referrals', perCase: false },
  'own queue HTML': { origin: own.origin, path: '/referrals', perCase: false },
  'bare queue': { origin: bare.origin, path: '/queue', perCase: false },
})
type TargetName = keyof ReturnType<typeof targetsOf>

/** Rounds of every target in turns, so that a busy minute of the machine hits all of them. */
async function inTurns(
  targets: Readonly<Record<TargetName, Target>>,
  visitors: readonly Visitor[],
  rounds: number,
  seconds: number,
): Promise<Record<TargetName, Round[]>> {
  const names = Object.keys(targets) as TargetName[]
  const heard = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<TargetName, Round[]>
  for (const name of names) await load(targets[name], visitors, CONNECTIONS, Math.min(seconds, 3))
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) heard[name].push(await load(targets[name], visitors, CONNECTIONS, seconds))
  }
  return heard
}

/** Throughput of the product's pages and answers against a bare server and the one-round-trip limit, in one run. */
export async function measureThroughput(
  servers: Servers,
  visitors: readonly Visitor[],
  rounds: number,
  seconds: number,
): Promise<Figure[]> {
  const heard = await inTurns(targetsOf(servers), visitors, rounds, seconds)
  const perSecond = (name: TargetName): number => median(heard[name].map((round) => round.perSecond))
  const p95 = (name: TargetName): number => median(heard[name].map((round) => round.p95))
  for (const name of Object.keys(heard) as TargetName[]) {
    say(`  ${name.padEnd(28)} ${perSecond(name).toFixed(0).padStart(6)} /s   p95 ${p95(name).toFixed(1)} ms`)
  }
  // Each round is compared with its own neighbours; the middle of those ratios counts.
  const ratio = (name: TargetName, base: TargetName): number =>
    median(heard[name].map((round, index) => round.perSecond / (heard[base][index]?.perSecond ?? Number.NaN)))
  return [
    figure('Open case, JSON: throughput / bare server', ratio('own case JSON', 'bare case'), 'ratio', { least: 0.7 }),
    figure('Open case, page: throughput / bare server', ratio('own case HTML', 'bare case'), 'ratio', { least: 0.7 }),
    figure('Queue, JSON: throughput / bare server', ratio('own queue JSON', 'bare queue'), 'ratio', { least: 0.7 }),
    figure('Queue, page: throughput / bare server', ratio('own queue HTML', 'bare queue'), 'ratio', { least: 0.7 }),
    figure('Open case, JSON: throughput / one-round-trip limit', ratio('own case JSON', 'limit case'), 'ratio', {
      least: 0.5,
    }),
    figure('Open case, page: throughput / one-round-trip limit', ratio('own case HTML', 'limit case'), 'ratio', {
      least: 0.35,
    }),
    figure('Open case, JSON: p95 at 32 connections', p95('own case JSON'), 'ms', { most: 50 }),
    figure('Open case, page: p95 at 32 connections', p95('own case HTML'), 'ms', { most: 50 }),
    figure('Queue, JSON: p95 at 32 connections', p95('own queue JSON'), 'ms', { most: 50 }),
    figure('Queue, page: p95 at 32 connections', p95('own queue HTML'), 'ms', { most: 50 }),
    figure('Open case, JSON', perSecond('own case JSON'), '/s'),
    figure('Open case, page', perSecond('own case HTML'), '/s'),
    figure('Open case, page, compressed for the browser', perSecond('own case HTML, compressed'), '/s'),
    figure('Bare server, open case', perSecond('bare case'), '/s'),
    figure('One-round-trip limit, open case', perSecond('limit case'), '/s'),
    figure('Application memory under load', servers.own.memory(), 'MB', { most: 250 }),
  ]
}
