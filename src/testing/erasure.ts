import type { World } from './world.ts'

/** Moves a case two years back: closed, and taken over by the authorities that had a part in it. */
export const closeLongAgo = async (world: World, id: string): Promise<void> => {
  await world.admin.query(
    `update anchor_case set phase = 'closed', closed_at = now() - interval '2 years', closing_reason = 'goals_reached',
       opened_at = now() - interval '3 years', closing_note = 'Avslutades i samförstånd.' where id = $1`,
    [id],
  )
  await world.admin.query(
    `insert into register_transfer (instance_id, case_id, register_id, confirmed_by, confirmed_at)
     select distinct on (p.register_id) m.instance_id, m.case_id, p.register_id, p.id, now() - interval '2 years'
       from case_member m join professional p on p.instance_id = m.instance_id and p.id = m.professional_id where m.case_id = $1`,
    [id],
  )
  await world.admin.query(`update consent set withdrawn_at = null, valid_until = null where case_id = $1`, [id])
}

/** Every row of every table as text, and whether it is of the case. */
export async function allRows(world: World, ofCase: string): Promise<{ table: string; text: string; mine: boolean }[]> {
  const { rows: tables } = await world.admin.query<{ name: string; has_case: boolean; has_referral: boolean }>(
    `select c.relname as name, bool_or(a.attname = 'case_id') as has_case, bool_or(a.attname = 'referral_id') as has_referral
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by c.relname`,
  )
  const found = []
  for (const { name, has_case, has_referral } of tables) {
    const mine =
      [
        ...(name === 'anchor_case' ? ['t.id = $1'] : []),
        ...(has_case ? ['t.case_id = $1'] : []),
        ...(has_referral ? ['t.referral_id = (select c.referral_id from anchor_case c where c.id = $1)'] : []),
      ].join(' or ') || '$1::uuid is null'
    const { rows } = await world.admin.query<{ text: string; mine: boolean }>(
      `select row_to_json(t)::text as text, coalesce((${mine})::boolean, false) as mine from ${name} t`,
      [ofCase],
    )
    found.push(...rows.map((row) => ({ table: name, ...row })))
  }
  return found
}

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
const isKeyOrMoment = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text) || /^\d{4}-\d{2}-\d{2}/.test(text) || /^[a-z_0-9]+$/.test(text)

/** Words that stand in the rows of the case and nowhere else: what must not be found afterwards. */
export async function canaries(world: World, ofCase: string): Promise<string[]> {
  const rows = await allRows(world, ofCase)
  const elsewhere = rows
    .filter((row) => !row.mine)
    .map((row) => row.text)
    .join('\n')
  const own = rows
    .filter((row) => row.mine && row.table !== 'access_log')
    .flatMap((row) => wordsIn(JSON.parse(row.text)))
  // The number stays, so that no other case ever gets it.
  return [...new Set(own)].filter(
    (text) =>
      !text.startsWith('VN-') &&
      text.length >= 4 &&
      !isKeyOrMoment(text) &&
      !elsewhere.includes(JSON.stringify(text).slice(1, -1)),
  )
}

/** Writes a word of its own into every text of the case that takes one, table by table. */
export async function plant(world: World, ofCase: string): Promise<void> {
  const { rows } = await world.admin.query<{ table: string; column: string; sealed: boolean; has_case: boolean }>(
    `select c.relname as table, col.attname as column, col.atttypid = 'sealed'::regtype as sealed,
            exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id') as has_case
       from pg_class c join pg_attribute col on col.attrelid = c.oid and col.attnum > 0 and not col.attisdropped and col.atttypid in ('text'::regtype, 'sealed'::regtype)
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and col_description(c.oid, col.attnum) ~ '^privacy=(text|other|identity)$'`,
  )
  for (const { table, column, sealed, has_case } of rows) {
    const text = `'Kanariefågel i ${table} ${column}'`
    const mine = table === 'anchor_case' ? 'id = $1' : has_case ? 'case_id = $1' : 'false'
    await world.admin
      .query(
        `update ${table} set ${column} = ${sealed ? `app.unsealed(${text})` : text} where ${mine} and $1::uuid is not null`,
        [ofCase],
      )
      // A code keeps its list, a text its length, and what is protected its place.
      .catch((error: unknown) => {
        if (!(error instanceof Error) || !/check constraint|is protected|protected identity/.test(error.message))
          throw error
      })
  }
}
