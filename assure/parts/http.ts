import type { Laboratory } from '../database/scratch.ts'
import { comparePairs, compareTimes } from '../http/absent.ts'
import { close, openAccount, type Account } from '../http/account.ts'
import { layReal } from '../http/lay-real.ts'
import { leftOut, silent } from '../http/asked.ts'
import { lookAt } from '../http/looking.ts'
import { probe } from '../http/probe.ts'
import { makeHttpScene, type HttpScene } from '../http/scene.ts'
import { routesOf, shotsFor, surfacesOf } from '../http/shots.ts'
import { openStage, type Stage } from '../http/stage.ts'
import type { Route } from '../http/routes.ts'
import { standingOf } from '../oracle/standing.ts'
import { atLeast, none, say, type Finding } from '../report.ts'

export type HttpOptions = {
  readonly seed: number
  /** Comparisons of a row, a person and a surface; worlds are asked until there are as many. */
  readonly probes: number
  /** Pairs of a hidden thing and a thing that is not there. */
  readonly pairs: number
  /** Answers of each kind whose time is taken; the bound on their gap holds only where there are enough. */
  readonly times: number
  /** One world and only the ways whose path holds one of these, while something is mended: never the whole of the proof. */
  readonly ways?: readonly string[]
}

/** Requests at a time: as many as the server has connections to the database. */
const IN_FLIGHT = 4
/** Worlds until every fact has been met with and without: fewer say nothing of single surfaces. */
const WORLDS_FOR_ALL = 3
const TIMES_ENOUGH = 2000

/** One world, asked everything by everybody in it. */
async function askWorld(
  { client }: Stage,
  scene: HttpScene,
  routes: readonly Route[],
  account: Account,
): Promise<void> {
  const look = lookAt(scene)
  for (const { token } of scene.personas) for (const table of look.keptFrom(token)) account.kept.add(table)
  const work = scene.personas.flatMap((persona, place) => {
    const asking = { client, look, persona, account, absent: new Map() }
    return shotsFor(look, routes, place).map((shot) => () => probe(asking, shot))
  })
  let next = 0
  const worker = async (): Promise<void> => {
    for (let job = work[next++]; job !== undefined; job = work[next++]) await job()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  account.worlds++
}

/** The product itself over HTTP: what it shows everybody = what the oracle says; and nothing tells hidden things from absent ones. */
export async function http(laboratory: Laboratory, options: HttpOptions): Promise<Finding> {
  const stage = await openStage(laboratory, 'http', IN_FLIGHT)
  try {
    const { ways } = options
    const routes = routesOf(stage.facts).filter(({ path }) => ways?.some((each) => path.includes(each)) ?? true)
    const account = openAccount()
    let scene: HttpScene | undefined
    const begun = performance.now()
    const isEnough = (): boolean =>
      ways === undefined ? account.probes >= options.probes && account.worlds >= WORLDS_FOR_ALL : account.worlds > 0
    for (let number = 1; !isEnough(); number++) {
      scene = makeHttpScene(options.seed, number)
      const { refused } = await layReal(stage.admin, stage.adminUrl, stage.catalog, scene.world)
      for (const [why, count] of refused) account.refused.set(why, (account.refused.get(why) ?? 0) + count)
      // As a database at work does by itself: without it every question takes several times as long.
      await stage.admin.query('analyze')
      await askWorld(stage, scene, routes, account)
      say(
        `http: world ${number}, ${account.probes} probes, ${account.differences.length} differences, ${stage.client.sent()} requests`,
      )
      if (account.differences.length > 1000) break
    }
    const requests = stage.client.sent()
    const seconds = (performance.now() - begun) / 1000
    const hidden = scene === undefined || ways !== undefined ? undefined : await hiddenOrAbsent(stage, scene, options)
    const { figures, shortfalls } = close(account, surfacesOf(routes))
    return {
      part: 'http',
      figures: {
        requests,
        seconds: Number(seconds.toFixed(1)),
        routes: routes.length,
        tables: account.kept.size,
        ...figures,
        ...hidden?.figures,
      },
      shortfalls: [
        ...atLeast('probes over HTTP', account.probes, options.probes),
        ...shortfalls,
        ...(ways === undefined ? leftOut(stage.catalog, routes, account) : silent(routes, account)),
        ...(hidden?.shortfalls ?? ['hidden was not compared with absent']),
      ],
    }
  } finally {
    await stage.close()
  }
}

/** Hidden things answer as things that are not there: the same bytes, in the same time. */
async function hiddenOrAbsent(stage: Stage, scene: HttpScene, options: HttpOptions) {
  // Whoever is not signed in is led to sign in, with the address to come back to.
  const tokens = scene.personas.map(({ token }) => token).filter((token) => standingOf(scene.world, { token }) !== null)
  const pairs = await comparePairs(stage.client, scene, tokens, options.pairs, IN_FLIGHT)
  // A member of the case: the case is there for them, the text is not.
  const [member] = scene.personas.filter(({ name }) => name.startsWith('member')).slice(-6)
  const times = await compareTimes(stage.client, scene, member?.token ?? '', options.times)
  return {
    figures: { hiddenOrAbsent: pairs, times },
    shortfalls: [
      ...atLeast('pairs of hidden and absent', pairs.pairs, options.pairs),
      ...none('answers that tell hidden from absent', pairs.differing),
      ...atLeast('answers timed', times.hidden, options.times),
      ...(options.times < TIMES_ENOUGH || times.medianGapMs < 1
        ? []
        : [`hidden and absent are ${times.medianGapMs} ms apart in the median`]),
    ],
  }
}
