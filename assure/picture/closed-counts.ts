import pg from 'pg'
import { ask } from '../database/ask.ts'
import type { Scratch } from '../database/scratch.ts'
import { layOfficers, layPlace, officerKinds } from '../world/scene.ts'
import { startMaking } from '../world/making.ts'
import { layReleases } from '../world/region.ts'

/** What is counted of children before it is rounded, and what it is rounded with. */
const secrets = [
  'picture_count',
  'picture_correction',
  'picture_basis',
  'picture_period',
  'picture_key',
  'warning_count',
  'warning_week',
] as const
/** Functions that could say something of it although nobody asks for a table; one that only deletes there says nothing. */
const secretFunctions = `
  select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'app'
   where p.prosecdef and regexp_replace(p.prosrc, 'delete from \\w+', '', 'g') ~ '(${secrets.join('|')})' and has_function_privilege('fairlead_app', p.oid, 'execute')`

type Closed = { readonly tried: number; readonly cells: number; readonly shortfalls: readonly string[] }

/**
 * As the role of requests, signed in as a member of the steering group, and as each of the others who answer for the region: SQL gets
 * nothing of statistics but the cells of published releases. Secret counts are refused by grant, and every function that touches them.
 */
export async function closedCounts(scratch: Scratch, seed: number): Promise<Closed> {
  const { admin, catalog } = scratch
  const shortfalls: string[] = []
  const making = startMaking(seed, 'closed counts')
  const place = layPlace(making)
  for (let round = 0; round < 6; round++) layReleases(making, place)
  for (const table of secrets) making.part(table, { instance_id: place.network.instanceId, id: making.id() })
  const people = officerKinds.map((kind) => ({ kind, ...layOfficers(making, place, kind) }))
  const asks = people.map(({ token }) => ({ token }))
  const answers = await ask(scratch, making.world, asks)
  const rowsOf = (table: string) => making.world.parts[table] ?? []
  const published = new Set(
    rowsOf('picture_release').flatMap((row) =>
      row.state === 'published' && row.instance_id === place.network.instanceId ? [row.id] : [],
    ),
  )
  const wanted = rowsOf('published_cell').flatMap((row) =>
    row.instance_id === place.network.instanceId && published.has((row as { release_id?: string }).release_id ?? '')
      ? [row.n]
      : [],
  )
  people.forEach(({ kind }, index) => {
    const seen = answers[index] ?? new Set<number>()
    const cells = rowsOf('published_cell').filter(({ n }) => seen.has(n))
    if (cells.length !== wanted.length || wanted.some((n) => !seen.has(n)))
      shortfalls.push(`${kind} reads ${cells.length} cells, ${wanted.length} are published`)
    for (const table of secrets)
      if (rowsOf(table).some(({ n }) => seen.has(n))) shortfalls.push(`${kind} reads ${table}`)
  })
  let tried = 0
  for (const table of secrets) {
    tried++
    if (!catalog.has(table)) shortfalls.push(`there is no table ${table}`)
    // The grant, and an attempt: what the policy says is asked by nobody who may not even begin.
    await admin.query('begin; set local role fairlead_app')
    const refused = await admin.query(`select * from public.${table} limit 1`).then(
      () => false,
      (error: unknown) => error instanceof pg.DatabaseError && error.code === '42501',
    )
    await admin.query('rollback')
    if (!refused) shortfalls.push(`the role of requests reads ${table}`)
  }
  const { rows } = await admin.query<{ name: string }>(secretFunctions)
  shortfalls.push(...rows.map(({ name }) => `requests may call ${name}, which touches secret counts`))
  if (wanted.length === 0) shortfalls.push('no published cell was laid: nothing is proved')
  return { tried, cells: wanted.length, shortfalls }
}
