import { ask } from '../database/ask.ts'
import type { Catalog } from '../database/catalog.ts'
import { compare, emptyTally, type Mismatch, type Tally } from '../database/compare.ts'
import type { Scratch } from '../database/scratch.ts'
import { decidedTables, isForNobody } from '../oracle/decisions.ts'
import { atLeast, between, none, type Finding } from '../report.ts'
import { makeScene, type Scene } from '../world/scene.ts'
import { spotlights } from '../world/spotlight.ts'

/** Ways to be allowed, and conditions that refuse: each must have been met often (security.md 2.6). */
const paths = [
  'anchor_case: member',
  'anchor_case: reach',
  'entry: own register',
  'entry: shared',
  'entry: reached',
  'disclosed_text: told',
  'disclosed_text: received by register',
  'disclosed_text: received by name',
  'disclosed_text: received with consent',
] as const
const refusals = ['A', 'L', 'M', 'X', 'R', 'O', 'K', 'D'] as const

/** Worlds without end: every single change first, then drawn ones. */
export function* allScenes(seed: number): Generator<Scene> {
  yield* spotlights(seed)
  for (let number = 1; ; number++) yield makeScene(seed + number)
}

export type WorldsOptions = {
  readonly seed: number
  readonly decisions: number
  /** How often each path and each refusal must have been met. */
  readonly often: number
}

const refusedBy = (tally: Tally, atom: string): number =>
  [...tally.refusals].reduce((sum, [name, count]) => (name.endsWith(`: ${atom}`) ? sum + count : sum), 0)

/** How many times the wanted decisions are made at most, for the sake of paths that are met seldom. */
const MOST = 20

const timesMet = (tally: Tally): number[] => [
  ...paths.map((path) => tally.paths.get(path) ?? 0),
  ...refusals.map((atom) => refusedBy(tally, atom)),
]
const isShort = (tally: Tally, { often }: WorldsOptions): boolean => timesMet(tally).some((times) => times < often)

/** Asks worlds until enough has been decided and every path was met often enough; the connections share the work. */
async function askAll(scratches: readonly Scratch[], options: WorldsOptions, tally: Tally) {
  const scenes = allScenes(options.seed)
  const mismatches: (Mismatch & { readonly seed: number; readonly flips: readonly string[] })[] = []
  let [asked, askings] = [0, 0]
  await Promise.all(
    scratches.map(async (scratch) => {
      for (let mine = 1; tally.decisions < options.decisions || isShort(tally, options); mine++) {
        // A path that worlds no longer reach must end as a shortfall, not run for ever.
        if (tally.decisions > MOST * options.decisions) return

        const next = scenes.next()
        if (next.done === true) return
        const scene: Scene = next.value
        const answers = await ask(scratch, scene.world, scene.asks)
        scene.asks.forEach((each, index) => {
          const found = compare(scene.world, each, answers[index] ?? new Set(), tally)
          mismatches.push(...found.map((one) => ({ ...one, seed: scene.seed, flips: scene.flips })))
        })
        asked++
        askings += scene.asks.length
        // What was rolled back lies about until it is swept.
        if (mine % 25 === 0) await scratch.admin.query('vacuum')
      }
    }),
  )
  return { mismatches, worlds: asked, askings }
}

/**
 * Tables that prove nothing: requests may read them and no rule says who, or a rule was never met with a row that is shown and one that
 * is kept. A new table is found here before it is forgotten.
 */
function unproved(catalog: Catalog, { tables }: Tally): string[] {
  const decided = decidedTables()
  const open = [...catalog.values()].filter(({ name, readable }) => readable && !decided.includes(name))
  const missed = decided.filter((table) => {
    const { allowed, denied } = tables.get(table) ?? { allowed: 0, denied: 0 }
    return denied === 0 || (allowed === 0) !== isForNobody(table)
  })
  return [
    ...open.map(({ name }) => `nobody has said who reads ${name}`),
    ...missed.map((table) => `${table}: not met both with rows one may read and rows one may not`),
  ]
}

/** Generated worlds: what the oracle says of every row for everybody = what the database shows them. */
export async function worlds(scratches: readonly Scratch[], options: WorldsOptions): Promise<Finding> {
  const begun = performance.now()
  const tally = emptyTally()
  const { mismatches, ...asked } = await askAll(scratches, options, tally)
  const seconds = (performance.now() - begun) / 1000
  const allowShare = tally.allowed / tally.decisions
  const met = Object.fromEntries(paths.map((path) => [path, tally.paths.get(path) ?? 0]))
  const refused = Object.fromEntries(refusals.map((atom) => [atom, refusedBy(tally, atom)]))
  return {
    part: 'worlds',
    figures: {
      ...asked,
      decisions: tally.decisions,
      tables: tally.tables.size,
      mismatches: mismatches.length,
      allowShare: Number(allowShare.toFixed(4)),
      seconds: Number(seconds.toFixed(1)),
      paths: met,
      refusals: refused,
      firstMismatches: mismatches.slice(0, 5),
    },
    shortfalls: [
      ...unproved(scratches[0]?.catalog ?? new Map(), tally),
      ...atLeast('decisions', tally.decisions, options.decisions),
      ...none('mismatches', mismatches.length),
      ...between('share of allowed decisions', allowShare, 0.05, 0.4),
      ...Object.entries(met).flatMap(([path, count]) => atLeast(`path ${path}`, count, options.often)),
      ...Object.entries(refused).flatMap(([atom, count]) => atLeast(`refusals by ${atom}`, count, options.often)),
    ],
  }
}
