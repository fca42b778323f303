import { ask } from '../database/ask.ts'
import type { Scratch } from '../database/scratch.ts'
import type { Ask, World } from '../oracle/facts.ts'
import { atLeast, none, type Finding } from '../report.ts'
import { restrict } from '../world/cases.ts'
import { continueMaking, HOUR, type Making } from '../world/making.ts'
import { makeScene, usualSize, type Scene } from '../world/scene.ts'

/*
 * What must hold whatever the rules are, asked of the database alone: a reason against never lets anybody see more, other ids change
 * nothing, and a case of somebody else changes nothing.
 */

/** Reasons against, each added to a world as it stands. */
const reasonsAgainst: Readonly<Record<string, (making: Making, scene: Scene) => void>> = {
  'conflicts of interest': (making, { world, caseId }) => {
    for (const { instance_id, id } of world.professional)
      if (making.chance.happens(0.5))
        making.add('conflict_of_interest', {
          instance_id,
          id: making.id(),
          professional_id: id,
          case_id: caseId,
          identity_index: null,
          ended_at: null,
        })
  },
  'a restriction': (making, { world, caseId }) => {
    const row = world.anchor_case.find((each) => each.id === caseId)
    const youth = world.person[0]
    if (row && youth) restrict(making, { row, youth }, [])
  },
  revocations: (making, { world }) => {
    for (const each of world.disclosure) if (making.chance.happens(0.6)) each.revoked_at = -1
  },
  'withdrawn consents': (making, { world }) => {
    for (const each of world.consent) if (making.chance.happens(0.6)) each.withdrawn_at = -1
  },
  'annulled rules': (making, { world }) => {
    for (const each of world.disclosure_rule) if (making.chance.happens(0.6)) each.annulled_at = -HOUR
  },
  'members who leave': (making, { world }) => {
    for (const each of world.case_member) if (making.chance.happens(0.6)) each.left_at = -1
  },
  'sessions that end': (making, { world }) => {
    for (const each of world.session) if (making.chance.happens(0.6)) each.expires_at = 0
  },
  'an erased case': (_making, { world, caseId }) => {
    for (const each of world.anchor_case) if (each.id === caseId) each.erased_at = -1
  },
}

/** Rows that say why one may not: that they can be read oneself is no access. */
const ownReasons = ['conflict_of_interest', 'case_restriction'] as const

const copyOf = (world: World): World => structuredClone(world)
const sizeOf = (seen: readonly ReadonlySet<number>[]): number => seen.reduce((sum, each) => sum + each.size, 0)

/**
 * What each person could see before, in any of their askings and when asking for nothing: while a case is reached by break-glass the
 * shared workspace is closed, and opens again when the reach ends.
 */
async function couldSee(scratch: Scratch, { world, asks }: Scene): Promise<Map<string, Set<number>>> {
  const tokens = [...new Set(asks.map(({ token }) => token))]
  const all: Ask[] = [...asks, ...tokens.map((token) => ({ token }))]
  const seen = await ask(scratch, world, all)
  const could = new Map(tokens.map((token) => [token, new Set<number>()]))
  all.forEach(({ token }, index) => {
    for (const n of seen[index] ?? []) could.get(token)?.add(n)
  })
  return could
}

/** Rows somebody sees now that they could not see before. */
function gained(
  world: World,
  asks: readonly Ask[],
  before: ReadonlyMap<string, ReadonlySet<number>>,
  after: readonly ReadonlySet<number>[],
): number {
  const reasons = new Set(ownReasons.flatMap((table) => world[table].map(({ n }) => n)))
  return asks.reduce((sum, { token }, index) => {
    const could = before.get(token)
    return sum + [...(after[index] ?? [])].filter((n) => could?.has(n) !== true && !reasons.has(n)).length
  }, 0)
}

/** How many times each thing was tried, and how often it failed. */
export async function metamorphic(scratch: Scratch, seed: number, scenes: number): Promise<Finding> {
  let [comparisons, gains, otherIds, strangers, seenInAll] = [0, 0, 0, 0, 0]
  for (let number = 1; number <= scenes; number++) {
    const scene = makeScene(seed + number)
    const before = await ask(scratch, scene.world, scene.asks)
    const could = await couldSee(scratch, scene)
    seenInAll += sizeOf(before)
    for (const change of Object.values(reasonsAgainst)) {
      const world = copyOf(scene.world)
      change(continueMaking(world, seed + number), { ...scene, world })
      gains += gained(world, scene.asks, could, await ask(scratch, world, scene.asks))
      comparisons += scene.asks.length
    }
    // The same world with other ids.
    const renamed = makeScene(seed + number, { ...usualSize, salt: 'other ids' })
    otherIds += differences(before, await ask(scratch, renamed.world, renamed.asks))
    // A stranger's world laid beside it.
    const beside = makeScene(seed + number + 1_000_000, { ...usualSize, salt: 'a stranger', firstNumber: 100_000 })
    strangers += differences(before, await ask(scratch, together(scene.world, beside.world), scene.asks))
    comparisons += 2 * scene.asks.length
    if (number % 10 === 0) await scratch.admin.query('vacuum')
  }
  return {
    part: 'metamorphic',
    figures: { worlds: scenes, comparisons, rowsSeen: seenInAll, gains, otherIds, strangers },
    shortfalls: [
      ...atLeast('metamorphic comparisons', comparisons, scenes),
      ...atLeast('rows seen in metamorphic worlds', seenInAll, 1),
      ...none('rows gained by a reason against', gains),
      ...none('answers that depend on ids', otherIds),
      ...none("answers that depend on a stranger's case", strangers),
    ],
  }
}

const differences = (left: readonly ReadonlySet<number>[], right: readonly ReadonlySet<number>[]): number =>
  left.filter((seen, index) => {
    const other = right[index]
    return other?.size !== seen.size || [...seen].some((n) => !other.has(n))
  }).length

/** Two worlds in one database. */
function together(one: World, two: World): World {
  const { parts, ...tables } = one
  const { parts: otherParts, ...otherTables } = two
  const joined = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, [...rows, ...otherTables[name as keyof typeof otherTables]]]),
  )
  const names = new Set([...Object.keys(parts), ...Object.keys(otherParts)])
  return {
    ...joined,
    parts: Object.fromEntries([...names].map((name) => [name, [...(parts[name] ?? []), ...(otherParts[name] ?? [])]])),
  } as World
}
