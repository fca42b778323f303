import { parse } from 'csv-parse/sync'
import type { Place } from '../siege/place.ts'
import { nameOf, type Target } from '../siege/targets.ts'
import { ask, askerOf, purposeQuery, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

const beginnings = ['=', '+', '-', '@', '\t=', '\r=', ' =', '＝', '＋', '－', '＠', '\u00a0=', '\u200b=', '|']
/** What spreadsheets compute, or would after taking away what they do not see. */
const computes = (cell: string): boolean =>
  /^[\s\u200b\ufeff\u00a0]*[=+\-@＝＋－＠|]/.test(cell) || /^[\t\r\n]/.test(cell)

const textColumns = `
  select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relname in ('entry', 'entry_version', 'disclosure', 'disclosed_text', 'professional', 'information_request')
     and a.atttypid in ('text'::regtype) and a.attname in ('body', 'necessity', 'reason', 'answer_reason', 'revocation_reason', 'family_name', 'given_name', 'to_name', 'question')`

/** Texts of what can be exported begin with what a spreadsheet takes for a formula. */
async function plant({ admin }: Place): Promise<number> {
  const { rows } = await admin.query<{ name: string; column: string }>(textColumns)
  let planted = 0
  await admin.query('set session_replication_role = replica')
  for (const { name, column } of rows) {
    const list = beginnings.map((_each, place) => `$${place + 1}::text`).join(', ')
    const { rowCount } = await admin.query(
      `update public.${name} t set ${column} = (array[${list}])[1 + abs(hashtext(t.ctid::text || '${column}')) % ${beginnings.length}] || 'HYPERLINK("http://x")' where t.${column} is not null`,
      beginnings,
    )
    planted += rowCount ?? 0
  }
  await admin.query('set session_replication_role = default')
  return planted
}

const isTable = ({ method, path }: Target): boolean => method === 'GET' && /\.(csv|xlsx|ods|tsv)$/.test(path)

/** Every table that can be taken out, of every case of somebody who tells and is told. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  let cells = 0
  const planted = await plant(place)
  const targets = place.targets.filter(isTable)
  const tellers = place.people.filter(({ functions }) => functions.includes('worker'))
  for (const target of targets)
    for (const person of [askerOf(place, target), ...tellers])
      for (let attempt = 0; attempt < 6; attempt++) {
        asked++
        const { path } = questionOf(place, target, person, attempt)
        const answer = await ask(place, target, person, { path, query: purposeQuery(target), body: {} })
        // Not found, or the page that asks for the purpose.
        if (!(answer.headers['content-type'] ?? '').startsWith('text/csv')) continue
        const rows = parse(answer.body, { bom: true, delimiter: ';', relaxColumnCount: true })
        for (const cell of rows.flat()) {
          cells++
          if (computes(cell)) wrong.push(`${nameOf(target)}: a cell begins with ${JSON.stringify(cell.slice(0, 3))}`)
        }
        if (!(answer.headers['content-disposition'] ?? '').includes('attachment'))
          wrong.push(`${nameOf(target)} is no attachment`)
      }
  if (planted < 20 || cells < 50) wrong.push(`${planted} texts planted, ${cells} cells read: that proves little`)
  return { asked, routes: targets.length, wrong: fewOf([...new Set(wrong)]) }
}

export const formulas: Check = { name: 'formulas', asvs: ['1.2.10'], run, last: true }
