import type pg from 'pg'
import { askingOf } from '../database/ask.ts'
import { layingOf } from '../database/lay.ts'
import { prepareReads, type Scratch } from '../database/scratch.ts'
import { decisionsOn, type Decision } from '../oracle/decisions.ts'
import type { Scene } from '../world/scene.ts'
import { nameOf, type Where } from './caught.ts'
import type { Mutant } from './list.ts'

/** How many mutants one message carries: the world is laid once for all of them. */
const CHUNK = 60

/** What became of a mutant, after how many worlds, and where it was caught. */
export type Fate = {
  readonly mutant: Mutant
  readonly worlds: number
  readonly caughtBy: 'answer' | 'error' | null
  readonly where?: Where
}
type Caught = { readonly question: number; readonly by: 'answer' | 'error' }

/** Which mutants are looked for in which worlds, in their order, and where they were caught the last time. */
export type Search = {
  readonly scratch: Scratch
  readonly mutants: readonly Mutant[]
  readonly scenes: () => Iterable<Scene>
  readonly known: ReadonlyMap<string, Where>
  readonly progress: (line: string) => void
}

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

type Answers = readonly (readonly (ReadonlySet<number> | null)[])[]

/** What one message asks: a world, some of its questions, and the mutants that are asked them. */
type Round = { readonly scene: Scene; readonly mutants: readonly Mutant[]; readonly questions: readonly number[] }

/** Lays a world once and asks it of every mutant. One that fails to answer has null for its answers. */
async function askMutants(
  { admin, catalog }: Pick<Scratch, 'admin' | 'catalog'>,
  { scene, mutants, questions }: Round,
  lookOf: (mutant: Mutant) => Look,
): Promise<Answers> {
  const asks = questions.flatMap((question) => scene.asks[question] ?? [])
  const statements = mutants.map((mutant) => {
    const reading = `execute ${lookOf(mutant).statement};`
    const asked = asks.map((ask) => askingOf(ask).replace('execute assure_reads;', reading))
    return `savepoint mutant;\nset local role fairlead_owner;\n${mutant.install}\nset local role fairlead_app;${asked.join('')}\nrollback to savepoint mutant;`
  })
  const message = `begin;\nset local session_replication_role = replica;\n${layingOf(catalog, scene.world)}\n${statements.join('\n')}\nrollback;`
  try {
    const results = (await admin.query(message)) as unknown as pg.QueryResult<{ seen?: number[] }>[]
    const seen = results.flatMap(({ rows }) => (rows[0]?.seen === undefined ? [] : [new Set(rows[0].seen)]))
    return mutants.map((_mutant, index) => seen.slice(index * asks.length, (index + 1) * asks.length))
  } catch {
    await admin.query('rollback')
    if (mutants.length === 1) return [[null]]
    // One of them fails when it runs: it is found by halves.
    const half = Math.ceil(mutants.length / 2)
    const halves = [mutants.slice(0, half), mutants.slice(half)]
    const answers: Answers[number][] = []
    for (const some of halves)
      answers.push(...(await askMutants({ admin, catalog }, { scene, mutants: some, questions }, lookOf)))
    return answers
  }
}

/** What the oracle says of every row to a question of a scene: the same for all mutants. */
const oracleOf = (scene: Scene): ((question: number) => readonly Decision[]) => {
  const said = new Map<number, readonly Decision[]>()
  return (question) => {
    const known = said.get(question)
    if (known !== undefined) return known
    const ask = scene.asks[question]
    const decisions = ask === undefined ? [] : decisionsOn(scene.world, ask)
    said.set(question, decisions)
    return decisions
  }
}

/** Asks a world of mutants; what became of each: the question that caught it, and how. */
async function askRound(
  scratch: Scratch,
  round: Round,
  lookOf: (mutant: Mutant) => Look,
): Promise<ReadonlyMap<Mutant, Caught>> {
  const oracle = oracleOf(round.scene)
  const caught = new Map<Mutant, Caught>()
  for (let from = 0; from < round.mutants.length; from += CHUNK) {
    const mutants = round.mutants.slice(from, from + CHUNK)
    const answers = await askMutants(scratch, { ...round, mutants }, lookOf)
    for (const [index, mutant] of mutants.entries()) {
      const { tables } = lookOf(mutant)
      const given = answers[index] ?? []
      const telling = round.questions.find((question, place) => {
        const seen = given[place]
        // Also an answer that is missing is none the oracle gave.
        if (seen === undefined || seen === null) return true
        return oracle(question).some(({ n, table, verdict }) => tables.has(table) && verdict.allow !== seen.has(n))
      })
      if (telling !== undefined)
        caught.set(mutant, { question: telling, by: given.includes(null) ? 'error' : 'answer' })
    }
  }
  return caught
}

/** Asks each mutant first what caught it the last time. */
async function askAgain(search: Search, lookOf: (mutant: Mutant) => Look): Promise<Map<Mutant, Fate>> {
  const fates = new Map<Mutant, Fate>()
  const rounds = Map.groupBy(search.mutants, (mutant) => search.known.get(nameOf(mutant))?.world ?? 0)
  const last = Math.max(0, ...rounds.keys())
  let world = 0
  for (const scene of last === 0 ? [] : search.scenes()) {
    world++
    const here = Map.groupBy(rounds.get(world) ?? [], (mutant) => search.known.get(nameOf(mutant))?.question ?? 0)
    for (const [question, mutants] of here)
      for (const [mutant, { by }] of await askRound(search.scratch, { scene, mutants, questions: [question] }, lookOf))
        fates.set(mutant, { mutant, worlds: world, caughtBy: by, where: { world, question } })
    if (world === last) break
  }
  return fates
}

/** Asks worlds of every mutant until each is caught or the worlds are used up; those known from before where they were caught first. */
export async function runMutants(search: Search): Promise<Fate[]> {
  const { scratch, mutants } = search
  const lookOf = await prepareLooks(scratch.admin)
  await prepareReads(scratch)
  const fates = await askAgain(search, lookOf)
  let worlds = 0
  if (fates.size < mutants.length)
    for (const scene of search.scenes()) {
      const alive = mutants.filter((mutant) => !fates.has(mutant))
      if (alive.length === 0) break
      worlds++
      const round = { scene, mutants: alive, questions: [...scene.asks.keys()] }
      for (const [mutant, { question, by }] of await askRound(scratch, round, lookOf))
        fates.set(mutant, { mutant, worlds, caughtBy: by, where: { world: worlds, question } })
      const left = mutants.filter((mutant) => !fates.has(mutant)).map(nameOf)
      search.progress(
        `${worlds}. ${scene.flips.join(', ')}: ${left.length} mutants left, such as ${left.slice(0, 40).join('; ')}`,
      )
    }
  return mutants.map((mutant) => fates.get(mutant) ?? { mutant, worlds, caughtBy: null })
}
