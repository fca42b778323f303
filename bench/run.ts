import { cpus } from 'node:os'
import path from 'node:path'
import { roleUrls } from '#db/pools.ts'
import { listCases, openCase } from '#casework/anchor-case/anchor-case.operations.ts'
import { listReferralsOperation } from '#intake/referral/referral.operations.ts'
import { measureBefore } from './measures/before.ts'
import { measureDetection } from './measures/detect.ts'
import { measureGrowth } from './measures/growth.ts'
import { measurePapers } from './measures/paper.ts'
import { measurePaint } from './measures/paint.ts'
import { measureCounting } from './measures/picture.ts'
import { measurePicturePage } from './measures/picture-page.ts'
import { measurePolicies } from './measures/rls.ts'
import { measureReleases } from './measures/release.ts'
import { measureSharing } from './measures/sharing.ts'
import { measureMemory } from './measures/memory.ts'
import { measureStart } from './measures/start.ts'
import { measureThroughput } from './measures/throughput.ts'
import { measureWeight } from './measures/weight.ts'
import { say, table, type Figure } from './report.ts'
import { startServer, type Server, type ServerTask } from './servers/child.ts'
import { installLimit } from './servers/limit.sql.ts'
import { capture } from './statements/capture.ts'
import type { Script } from './statements/script.ts'
import { signInVisitors, type Visitor } from './visitors.ts'
import { openWorld, type Database, type World } from './world/world.ts'

const POOL_SIZE = 8
const whole = (name: string, otherwise: number): number => {
  const given = Number(process.env[name] ?? otherwise)
  if (!Number.isInteger(given) || given <= 0) throw new Error(`${name} must be a whole number above 0`)
  return given
}
const settings = {
  cases: whole('FAIRLEAD_BENCH_CASES', 1_000_000),
  /** Contacts the picture is counted from. */
  events: whole('FAIRLEAD_BENCH_EVENTS', 10_000_000),
  rounds: whole('FAIRLEAD_BENCH_ROUNDS', 3),
  seconds: whole('FAIRLEAD_BENCH_SECONDS', 5),
  dataDir: path.resolve(process.env['FAIRLEAD_BENCH_DATA_DIR'] ?? 'data/bench'),
  /** Folder of an earlier version, built, that `before` compares with. */
  before: process.env['FAIRLEAD_BENCH_BEFORE'],
}
/** `npm run bench -- rls growth` measures only these. */
const chosen = process.argv.slice(2)
/** Parts that measure on a demo of their own. */
const withoutWorld = new Set([
  'start',
  'paint',
  'before',
  'paper',
  'detect',
  'release',
  'counting',
  'picture-page',
  'memory',
])
const wants = (part: string): boolean => chosen.length === 0 || chosen.includes(part)

const taskFor = (database: Database, scripts: ServerTask['scripts']): ServerTask => ({
  urls: roleUrls(database.urlOf),
  poolSize: POOL_SIZE,
  scripts,
})

async function throughput(
  world: World,
  scripts: Record<'case' | 'queue', Script>,
  visitors: readonly Visitor[],
): Promise<Figure[]> {
  await installLimit(world.big)
  const task = taskFor(world.big, scripts)
  const servers = {
    own: await startServer('own', task),
    bare: await startServer('bare', task),
    limit: await startServer('limit', task),
  }
  try {
    return await measureThroughput(servers, visitors, settings.rounds, settings.seconds)
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()))
  }
}

async function growthAndWeight(world: World, visitors: readonly Visitor[]): Promise<Figure[]> {
  const servers: Server[] = [
    await startServer('own', taskFor(world.big, {})),
    await startServer('own', taskFor(world.small, {})),
  ]
  const [big, small] = servers
  const [visitor] = visitors
  try {
    if (big === undefined || small === undefined || visitor === undefined) throw new Error('nothing to compare')
    const few = await signInVisitors(world.small, 60, 50)
    return [
      ...(wants('growth')
        ? await measureGrowth(
            { server: big, visitors },
            { server: small, visitors: few },
            settings.rounds,
            settings.seconds,
          )
        : []),
      ...(wants('weight') ? await measureWeight(big.origin, visitor) : []),
    ]
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

async function onTheWorld(): Promise<Figure[]> {
  const world = await openWorld(settings.dataDir, settings.cases)
  try {
    const visitors = await signInVisitors(world.big, 60, 50)
    const [first] = visitors
    if (first === undefined) throw new Error('nobody to sign in')
    const scripts = {
      case: await capture(world.big, openCase, first, { caseId: first.caseIds[0] ?? '' }),
      queue: await capture(world.big, listReferralsOperation, first, {}),
    }
    const figures: Figure[] = []
    if (wants('rls')) {
      say('row-level security')
      const named = {
        'open case': scripts.case,
        'team queue': scripts.queue,
        'own cases': await capture(world.big, listCases, first, {}),
      }
      figures.push(...(await measurePolicies(world.big, named, visitors)))
    }
    if (wants('sharing')) {
      say('sharing')
      const server = await startServer('own', taskFor(world.big, {}))
      try {
        figures.push(...(await measureSharing(world.big, scripts.case, server, visitors)))
      } finally {
        await server.stop()
      }
    }
    if (wants('throughput')) {
      say('throughput')
      figures.push(...(await throughput(world, scripts, visitors)))
    }
    if (wants('growth') || wants('weight')) {
      say('growth and weight')
      figures.push(...(await growthAndWeight(world, visitors)))
    }
    return figures
  } finally {
    await world.close()
  }
}

async function run(): Promise<void> {
  const figures = chosen.length > 0 && chosen.every((part) => withoutWorld.has(part)) ? [] : await onTheWorld()
  if (wants('paper')) {
    say('paper')
    figures.push(...measurePapers())
  }
  if (wants('detect')) {
    say('detect')
    figures.push(...measureDetection())
  }
  if (wants('release')) {
    say('release')
    figures.push(...(await measureReleases()))
  }
  if (wants('counting')) {
    say('counting')
    figures.push(...(await measureCounting(settings.dataDir, settings.events)))
  }
  if (wants('picture-page')) {
    say('picture-page')
    figures.push(...(await measurePicturePage(settings.dataDir)))
  }
  if (wants('memory')) {
    say('memory')
    figures.push(...(await measureMemory(`${settings.dataDir}-start`)))
  }
  if (wants('start')) {
    say('start')
    figures.push(...(await measureStart(`${settings.dataDir}-start`)))
  }
  if (wants('paint')) {
    say('paint')
    figures.push(...(await measurePaint(`${settings.dataDir}-start`)))
  }
  if (settings.before !== undefined && wants('before')) {
    say('before')
    figures.push(...(await measureBefore(settings.before, settings.dataDir)))
  }
  say(`\n${table(figures)}\n`)
  const result = {
    at: new Date().toISOString(),
    node: process.version,
    processors: cpus().length,
    cases: settings.cases,
    entries: settings.cases * 10,
    rounds: settings.rounds,
    seconds: settings.seconds,
    figures,
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

run().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : 'the bench failed')
  process.exit(1)
})
