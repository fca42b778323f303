import fc from 'fast-check'
import { askOpen, beginWith } from '../database/ask.ts'
import { compare, emptyTally, type Tally } from '../database/compare.ts'
import type { Scratch } from '../database/scratch.ts'
import type { Ask, World } from '../oracle/facts.ts'
import { atLeast, between, none, type Finding } from '../report.ts'
import { join } from '../world/cases.ts'
import { tell } from '../world/disclosures.ts'
import { startMaking, type Making } from '../world/making.ts'
import { subjects } from '../world/network.ts'
import { fixedChance } from '../world/random.ts'
import { layPlace } from '../world/scene.ts'
import type { Place } from '../world/viewers.ts'
import { relationSteps } from './relation-steps.ts'
import { ordinarySteps, type Stage, type Step } from './steps.ts'

const steps = { ...ordinarySteps, ...relationSteps }
type Name = keyof typeof steps | 'tick'
const names = [...(Object.keys(steps) as Name[]), 'tick' as const]

/** What is done next: which step, by whom, and what it is about. */
type Move = { readonly name: Name; readonly who: number; readonly what: number }

/** How far the clock goes at once: never so that a bound falls near the moment of asking. */
const TICK = 35 * 60_000_000

function layContents(making: Making, place: Place): void {
  const { network, laid, viewers } = place
  const [police, social] = viewers.map(({ professional }) => professional)
  if (police === undefined || social === undefined) throw new Error('nobody to tell')
  const chance = fixedChance(0)
  for (const needs of ['none', 'required', 'required'] as const)
    tell({ ...making, chance }, { network, laid, teller: police, recipient: social, kind: 'social_care' }, needs, false)
  for (const register_id of [network.registers.police, network.registers.social_care, network.registers.shared])
    for (const subject of subjects.slice(0, 2))
      making.add('entry', {
        instance_id: network.instanceId,
        case_id: laid.row.id,
        id: making.id(),
        register_id,
        author_id: police.id,
        subject,
        version: 1,
        retracted_at: null,
      })
  for (const table of ['cause', 'meeting', 'service_plan'])
    making.part(table, { instance_id: network.instanceId, case_id: laid.row.id, id: making.id() })
}

/** Every moment of a world, in columns of time, moved back; sessions are renewed meanwhile. */
function tickWorld(world: World): void {
  const moments = [
    'left_at',
    'ended_at',
    'opened_at',
    'ends_at',
    'annulled_at',
    'given_at',
    'withdrawn_at',
    'revoked_at',
    'retracted_at',
  ]
  const tables = [
    'case_member',
    'case_restriction',
    'case_circle',
    'conflict_of_interest',
    'break_glass',
    'disclosure_rule',
  ] as const
  const rows: object[] = [...tables, 'consent', 'disclosure', 'entry'].flatMap(
    (table) => world[table as (typeof tables)[number]] as object[],
  )
  for (const row of rows as Record<string, unknown>[]) {
    const columns = 'valid_from' in row || 'purpose' in row ? [...moments, 'valid_from', 'valid_until'] : moments
    for (const column of columns) {
      const value = row[column]
      if (typeof value === 'number') row[column] = value - TICK
    }
  }
}

const tickSql = (scratch: Pick<Scratch, 'catalog'>): string =>
  [
    'case_member',
    'case_restriction',
    'case_circle',
    'conflict_of_interest',
    'break_glass',
    'disclosure_rule',
    'consent',
    'disclosure',
    'entry',
  ]
    .map((name) => {
      const columns = [...(scratch.catalog.get(name)?.columns ?? [])].filter(
        ([, type]) => type === 'timestamp with time zone',
      )
      return `update ${name} set ${columns.map(([column]) => `${column} = ${column} - interval '${TICK} microseconds'`).join(', ')};`
    })
    .join('\n')

/** Tries a step as whoever takes it. @returns whether it was done. */
async function attempt({ admin }: Scratch, step: Step, caseId: string): Promise<boolean> {
  const doing = `select assure.attempt($change$${step.sql}$change$) as done;`
  const message =
    step.token === undefined
      ? doing
      : `set local role fairlead_app;
select app.begin_request('\\x${step.token}'::bytea, '30 minutes', '${caseId}'::uuid);
${doing}
execute assure_forget;
reset role;`
  const results = [await admin.query(message)].flat() as unknown as { rows: { done?: string | null }[] }[]
  const done = results.flatMap(({ rows }) => (rows[0] && 'done' in rows[0] ? [rows[0].done] : []))[0]
  return done !== null && done !== undefined && done !== '0' && done !== 'nothing'
}

type Course = { readonly tally: Tally; steps: number; done: number; refused: number; readonly mismatches: string[] }

/** Runs one sequence in a transaction that is rolled back, comparing everybody after every step. */
async function run(scratch: Scratch, seed: number, moves: readonly Move[], course: Course): Promise<void> {
  const making = startMaking(seed, 'sequence')
  const place = layPlace(making)
  layContents(making, place)
  const responsible = making.world.professional.find(({ id }) => id === place.laid.row.responsible_id)
  if (responsible === undefined) throw new Error('nobody is responsible')
  join(making, place.laid, responsible)
  const actors = [
    ...place.viewers,
    { professional: responsible, token: making.signIn(place.network.instanceId, responsible.id) },
  ]
  const caseRow = place.laid.row
  const asks = actors.flatMap(({ token }): Ask[] => [
    { token, caseId: caseRow.id },
    { token, ownCases: 'open' },
    { token, ownCases: 'all' },
  ])
  const failed = (what: string): void => {
    course.mismatches.push(what)
    throw new Error(what)
  }
  const look = async (after: string): Promise<void> => {
    const seen = await askOpen(scratch, asks)
    asks.forEach((ask, index) => {
      const [first] = compare(making.world, ask, seen[index] ?? new Set(), course.tally)
      if (first) failed(`after ${after}: ${first.table} ${first.oracle}, database ${first.database}`)
    })
  }
  await beginWith(scratch, making.world)
  try {
    await look('nothing')
    for (const { name, who, what } of moves) {
      const actor = actors[who % actors.length]
      const other = actors[(who + what + 1) % actors.length]
      if (actor === undefined || other === undefined) continue
      course.steps++
      if (name === 'tick') {
        await scratch.admin.query(
          `set local session_replication_role = replica;${tickSql(scratch)}set local session_replication_role = origin;`,
        )
        tickWorld(making.world)
        await look(name)
        continue
      }
      const stage: Stage = {
        making,
        world: making.world,
        caseRow,
        token: actor.token,
        actor: actor.professional,
        other: other.professional,
        pick: (values) => values[what % Math.max(values.length, 1)],
      }
      const step = steps[name](stage)
      if (step === undefined) continue
      const done = await attempt(scratch, step, caseRow.id)
      if (done !== step.allowed)
        failed(`${step.says}: the oracle says ${String(step.allowed)}, the database ${String(done)}`)
      if (done) step.then()
      if (done) course.done++
      else course.refused++
      await look(name)
    }
  } finally {
    await scratch.admin.query('rollback')
  }
}

const moveArbitrary = fc.record({ name: fc.constantFrom(...names), who: fc.nat(50), what: fc.nat(50) })

/** Sequences of what people do and what happens: after every step, everybody sees what the oracle says. */
export async function sequences(scratch: Scratch, seed: number, runs: number): Promise<Finding> {
  const course: Course = { tally: emptyTally(), steps: 0, done: 0, refused: 0, mismatches: [] }
  const property = fc.asyncProperty(fc.array(moveArbitrary, { minLength: 1, maxLength: 16, size: 'max' }), (moves) =>
    run(scratch, seed, moves, course),
  )
  const result = await fc.check(property, { seed, numRuns: runs, endOnFailure: false })
  const { decisions, allowed } = course.tally
  return {
    part: 'sequences',
    figures: {
      sequences: result.numRuns,
      steps: course.steps,
      done: course.done,
      refused: course.refused,
      decisions,
      allowShare: Number((allowed / Math.max(decisions, 1)).toFixed(4)),
      mismatches: course.mismatches.length,
      ...(result.failed
        ? { shrunkTo: result.counterexample?.[0], first: course.mismatches.at(-1) ?? String(result.errorInstance) }
        : {}),
    },
    shortfalls: [
      ...atLeast('sequences', result.numRuns, runs),
      ...atLeast('steps that were done', course.done, runs),
      ...atLeast('steps that were refused', course.refused, runs),
      ...between('share of allowed decisions in sequences', allowed / Math.max(decisions, 1), 0.05, 0.6),
      ...none('mismatches in sequences', course.mismatches.length + (result.failed ? 1 : 0)),
    ],
  }
}
