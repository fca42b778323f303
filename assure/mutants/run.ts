import type pg from 'pg'
import { askingOf } from '../database/ask.ts'
import { layingOf } from '../database/lay.ts'
import { prepareReads, type Scratch } from '../database/scratch.ts'
import { decisionsOn, type Decision } from '../oracle/decisions.ts'
import type { Scene } from '../world/scene.ts'
import type { Mutant } from './list.ts'

/** How many mutants one message carries: the world is laid once for all of them. */
const CHUNK = 60

/** What became of a mutant. */
export type Fate = { readonly mutant: Mutant; readonly worlds: number; readonly caughtBy: 'answer' | 'error' | null }

/** Tables whose policies ask a table: where a change of its policy may show as well. */
async function dependents(client: pg.Client): Promise<Map<string, Set<string>>> {
  const { rows } = await client.query<{ tablename: string; said: string }>(
    `select tablename, string_agg(coalesce(qual, ''), ' ') as said from pg_policies
      where schemaname = 'public' and cmd in ('SELECT', 'ALL') group by tablename`,
  )
  const names = rows.map((row) => row.tablename)
  const found = new Map(names.map((name) => [name, new Set([name])]))
  for (const { tablename, said } of rows)
    for (const name of names) if (new RegExp(`\\bFROM ${name}\\b`).test(said)) found.get(name)?.add(tablename)
  return found
}

/** Where a wrong function of entering shows: one table of each way to be there. */
const telling = new Set(
  (
    'anchor_case case_member entry disclosure disclosed_text cause person referral referral_detail referral_reference ' +
    'screening_stance draft professional conflict_of_interest break_glass'
  ).split(' '),
)

const allOf = (tables: ReadonlySet<string>): string =>
  `select coalesce(array_agg(assure_id), '{}') as seen from (${[...tables]
    .map((table) => `select assure_id from public.${table}`)
    .join(' union all ')}) as row where assure_id > 0`

/** Where each mutant is looked for, and the name of the statement that reads there: planned once a mutant, then asked many times. */
type Look = { readonly tables: ReadonlySet<string>; readonly statement: string }

async function prepareLooks(client: pg.Client): Promise<(mutant: Mutant) => Look> {
  const looks = new Map<string | undefined, Look>([[undefined, { tables: telling, statement: 'assure_telling' }]])
  for (const [table, tables] of await dependents(client)) looks.set(table, { tables, statement: `assure_in_${table}` })
  await client.query('deallocate all')
  for (const { tables, statement } of looks.values()) await client.query(`prepare ${statement} as ${allOf(tables)}`)
  return ({ table }) => {
    const look = looks.get(table)
    if (look === undefined) throw new Error(`There is no policy to read ${table ?? ''} by`)
    return look
  }
}

type Answers = (Set<number> | null)[][]

/** Lays a scene once and asks it of every mutant. A mutant that fails to answer has null for its answers. */
async function askMutants(
  { admin, catalog }: Scratch,
  scene: Scene,
  mutants: readonly Mutant[],
  lookOf: (mutant: Mutant) => Look,
): Promise<Answers> {
  const questions = mutants
    .map((mutant) => {
      const reading = `execute ${lookOf(mutant).statement};`
      const asks = scene.asks.map((ask) => askingOf(ask).replace('execute assure_reads;', reading))
      return `savepoint mutant;\nset local role fairlead_owner;\n${mutant.install}\nset local role fairlead_app;${asks.join('')}\nrollback to savepoint mutant;`
    })
    .join('\n')
  const message = `begin;\nset local session_replication_role = replica;\n${layingOf(catalog, scene.world)}\n${questions}\nrollback;`
  try {
    const results = (await admin.query(message)) as unknown as pg.QueryResult<{ seen?: number[] }>[]
    const seen = results.flatMap(({ rows }) => (rows[0]?.seen === undefined ? [] : [new Set(rows[0].seen)]))
    return mutants.map((_mutant, index) => seen.slice(index * scene.asks.length, (index + 1) * scene.asks.length))
  } catch (error) {
    await admin.query('rollback')
    if (mutants.length === 1) return [[null]]
    // One of them fails when it runs: each alone then.
    const each: Answers = []
    for (const mutant of mutants)
      each.push(...(await askMutants({ admin, catalog } as Scratch, scene, [mutant], lookOf)))
    return error === undefined ? [] : each
  }
}

/** What the oracle says of every row to every question of a scene: the same for all mutants. */
const oracleOf = (scene: Scene): readonly (readonly Decision[])[] =>
  scene.asks.map((ask) => decisionsOn(scene.world, ask))

/** Rows of the tables that were read, as the oracle has them; a mismatch catches the mutant. */
const isCaught = (
  oracle: readonly (readonly Decision[])[],
  answers: readonly (Set<number> | null)[],
  tables: ReadonlySet<string>,
): boolean =>
  oracle.some((decisions, index) => {
    const seen = answers[index]
    if (seen === undefined || seen === null) return true
    return decisions.some(({ n, table, verdict }) => tables.has(table) && verdict.allow !== seen.has(n))
  })

/** Asks worlds of every mutant until each is caught or the worlds are used up. */
export async function runMutants(
  scratch: Scratch,
  mutants: readonly Mutant[],
  scenes: Iterable<Scene>,
  progress: (line: string) => void = () => undefined,
): Promise<Fate[]> {
  const lookOf = await prepareLooks(scratch.admin)
  await prepareReads(scratch)
  const fates = new Map<Mutant, Fate>(mutants.map((mutant) => [mutant, { mutant, worlds: 0, caughtBy: null }]))
  let worlds = 0
  for (const scene of scenes) {
    const alive = mutants.filter((mutant) => fates.get(mutant)?.caughtBy === null)
    if (alive.length === 0) break
    worlds++
    progress(`${scene.flips.join(', ')}: ${alive.length} mutants, ${scene.asks.length} questions`)
    const oracle = oracleOf(scene)
    for (let from = 0; from < alive.length; from += CHUNK) {
      const chunk = alive.slice(from, from + CHUNK)
      const answers = await askMutants(scratch, scene, chunk, lookOf)
      chunk.forEach((mutant, index) => {
        const given = answers[index] ?? []
        const failed = given.includes(null)
        const caught = failed || isCaught(oracle, given, lookOf(mutant).tables)
        fates.set(mutant, { mutant, worlds, caughtBy: !caught ? null : failed ? 'error' : 'answer' })
      })
    }
  }
  return [...fates.values()]
}
