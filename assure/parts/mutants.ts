import type { Scratch } from '../database/scratch.ts'
import { nameOf, readCaught, writeCaught } from '../mutants/caught.ts'
import { equivalenceOf, staleExcuses } from '../mutants/equivalent.ts'
import { mutantsOf, readDefinitions, type Mutant } from '../mutants/list.ts'
import { runMutants, type Fate } from '../mutants/run.ts'
import { isForNobody } from '../oracle/decisions.ts'
import { atLeast, none, say, type Finding } from '../report.ts'
import type { Scene } from '../world/scene.ts'
import { makeScene } from '../world/scene.ts'
import { inParts, spotlights } from '../world/spotlight.ts'

/** Functions by which a request begins and enters cases: what they leave out, no policy finds again. */
export const enteringFunctions = [
  'app.begin_request',
  'app.enter_case',
  'app.enter_own_cases',
  'app.conflicted_cases',
  'app.outside_circle',
  'app.find_barred_referrals',
  'app.find_invited_referrals',
]

const ASKS_AT_ONCE = 10
const DRAWN_WORLDS = 20

/** Worlds in the order in which they tell most: about everything for policies, about people for the functions of entering. */
function* scenesFor(seed: number, functions: boolean): Generator<Scene> {
  const all = [...spotlights(seed)]
  const aboutPeople = (scene: Scene): boolean => scene.asks.length > 30
  const ordered = [
    ...all.filter((each) => aboutPeople(each) === functions),
    ...all.filter((each) => aboutPeople(each) !== functions),
  ]
  // A part of each in turn: those about one thing ask much that is alike.
  const waiting = ordered.map((scene) => inParts(scene, ASKS_AT_ONCE))
  for (let turns = waiting; turns.length > 0;) {
    const still: typeof waiting = []
    for (const parts of turns) {
      const { value: part } = parts.next()
      if (part === undefined) continue
      still.push(parts)
      yield part
    }
    turns = still
  }
  for (let number = 1; number <= DRAWN_WORLDS; number++) yield makeScene(seed + number)
}

/**
 * Wrong policies and wrong functions of entering: each must give some answer the oracle does not. With `keep` where each was caught is
 * written down, for the next time.
 */
export async function mutants(
  scratches: readonly Scratch[],
  { seed, deep, keep }: { readonly seed: number; readonly deep: boolean; readonly keep: boolean },
): Promise<Finding> {
  const all = readDefinitions(enteringFunctions)
    .flatMap(mutantsOf)
    .filter(({ about }) => about === 'reading')
  const equivalent = all.filter((mutant) => equivalenceOf(mutant) !== undefined)
  // Tables that nothing is granted of: their policies say no once more, and no change of them can show. The grant itself is what holds.
  const catalog = scratches[0]?.catalog
  const closed = all.filter(({ table = '' }) => catalog?.get(table)?.readable === false)
  const asked = all.filter((mutant) => !closed.includes(mutant))
  const real = deep ? asked : asked.filter((mutant) => !equivalent.includes(mutant))
  const shares = scratches.map((_scratch, place) => real.filter((_mutant, index) => index % scratches.length === place))
  const known = readCaught()
  const fates = (
    await Promise.all(
      scratches.map(async (scratch, place): Promise<Fate[]> => {
        const mine = shares[place] ?? []
        const search = (functions: boolean): Promise<Fate[]> =>
          runMutants({
            scratch,
            mutants: mine.filter((mutant) => (mutant.table === undefined) === functions),
            scenes: () => scenesFor(seed, functions),
            known,
            progress: say,
          })
        return [...(await search(false)), ...(await search(true))]
      }),
    )
  ).flat()
  if (keep) writeCaught(new Map(fates.flatMap(({ mutant, where }) => (where ? [[nameOf(mutant), where]] : []))))
  return report(fates, { equivalent, closed, stale: staleExcuses(all) })
}

type Beside = {
  readonly equivalent: readonly Mutant[]
  readonly closed: readonly Mutant[]
  readonly stale: readonly string[]
}

function report(all: readonly Fate[], { equivalent, closed, stale }: Beside): Finding {
  const fates = all.filter(({ mutant }) => !equivalent.includes(mutant))
  const wrongExcuses = all.filter(({ mutant, caughtBy }) => equivalent.includes(mutant) && caughtBy !== null)
  const survivors = fates.filter(({ caughtBy }) => caughtBy === null)
  for (const { mutant, worlds, caughtBy } of fates)
    say(`${caughtBy === null ? 'SURVIVED' : `caught in world ${worlds}`}  ${nameOf(mutant)}`)
  for (const mutant of equivalent) say(`the same  ${nameOf(mutant)} (${equivalenceOf(mutant) ?? ''})`)
  return {
    part: 'mutants',
    figures: {
      mutants: fates.length,
      caught: fates.length - survivors.length,
      failedToRun: fates.filter(({ caughtBy }) => caughtBy === 'error').length,
      mostWorlds: Math.max(0, ...fates.map(({ worlds }) => worlds)),
      equivalent: equivalent.length,
      keptByGrant: closed.length,
      survivors: survivors.map(({ mutant }) => nameOf(mutant)),
    },
    shortfalls: [
      ...atLeast('mutants', fates.length, 80),
      ...none('mutants that survived', survivors.length),
      ...wrongExcuses.map(({ mutant }) => `said to be the same, but it is not: ${nameOf(mutant)}`),
      ...closed
        .filter(({ table = '' }) => !isForNobody(table))
        .map((mutant) => `somebody should read it, and nothing is granted: ${nameOf(mutant)}`),
      ...stale.map((each) => `excused, but there is no such mutant: ${each}`),
    ],
  }
}
