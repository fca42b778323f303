import type pg from 'pg'

/** Tables that a read writes to: that it happened, that its session is in use, and that a link of a calendar was tried. */
const ofReads = (table: string): boolean => /^(access_log|session$|sign_in_attempt$)/.test(table)

/** One print a table, of every row in it; the same when nothing has changed. */
export async function fingerprint(admin: pg.Client): Promise<Map<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  )
  const asked = tables.filter(({ name }) => !ofReads(name))
  const { rows } = await admin.query<{ name: string; print: string }>(
    asked
      .map(
        ({ name }) =>
          `select '${name}' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from public.${name} t`,
      )
      .join(' union all '),
  )
  return new Map(rows.map(({ name, print }) => [name, print]))
}
