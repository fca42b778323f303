import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Chance } from '../world/random.ts'
import { publicWords, tableOfPart } from '#testing/hidden-places.ts'

/** Fields beside the parts of paths whose row stands in a table of another name. */
const fieldTables: Readonly<Record<string, string>> = {
  guardianId: 'person',
  responsibleId: 'professional',
  expertId: 'professional',
  otherCaseId: 'anchor_case',
  successorId: 'professional',
  substituteId: 'professional',
  awayId: 'professional',
  staffId: 'professional',
}

const tableFor = (field: string): string =>
  fieldTables[field] ??
  tableOfPart[field] ??
  field.replace(/Ids?$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Parts of a path, and fields, that are words everybody knows. */
const words: Readonly<Record<string, string>> = {
  ...publicWords,
  ruleId: 'd4_young_offence_notice',
  area: 'family',
}

type Placed = { readonly id: string; readonly within: string | undefined }

/** Rows there are, and which belong together. */
export type Ids = {
  /** Cases of a professional, then contacts of their teams. */
  readonly ownedBy: (professionalId: string) => readonly string[]
  readonly isCase: (id: string) => boolean
  /** Those of some cases or contacts in which there is something for every field to name; all when there are none. */
  readonly holding: (fields: readonly string[], holders: readonly string[]) => readonly string[]
  /** What a field may name: mostly something of `within` (a case or a contact), sometimes another's, sometimes nothing. */
  readonly name: (field: string, within: string | undefined, chance: Chance) => string
  /** Something of `within` that a field names, or else anything of the kind. */
  readonly one: (field: string, within: string | undefined, place?: number) => string
}

const tablesQuery = `
  select c.relname as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
   group by c.relname having 'id' = any (array_agg(a.attname::text)) and c.relname not in ('session', 'access_log')`

/** Reads the ids of all rows. */
export async function readIds(admin: pg.Client): Promise<Ids> {
  const { rows: tables } = await admin.query<{ name: string; columns: string[] }>(tablesQuery)
  const byTable = new Map<string, Placed[]>()
  for (const { name, columns } of tables) {
    const holder = ['case_id', 'referral_id'].filter((each) => columns.includes(each))
    const within = name === 'anchor_case' || holder.length === 0 ? 'null' : `coalesce(${holder.join(', ')})`
    const { rows } = await admin.query<{ id: string; within: string | null }>(
      `select id::text, ${within}::text as within from public.${name} order by 2, 1 limit 3000`,
    )
    byTable.set(
      name,
      rows.map((row) => ({ id: row.id, within: row.within ?? undefined })),
    )
  }
  const { rows: owned } = await admin.query<{ who: string; id: string }>(
    `select m.professional_id::text as who, m.case_id::text as id from case_member m
       join anchor_case c on c.id = m.case_id where m.left_at is null and c.closed_at is null
      union all
     select m.professional_id::text, r.id::text from referral r join team_membership m on m.team_id = r.team_id
      where r.state = 'waiting' order by 1, 2`,
  )
  const own = Map.groupBy(owned, ({ who }) => who)
  const rowsOf = (field: string, within: string | undefined): readonly Placed[] => {
    const all = byTable.get(tableFor(field)) ?? []
    const near = within === undefined ? [] : all.filter((each) => each.within === within)
    return near.length > 0 ? near : all
  }
  const cases = new Set((byTable.get('anchor_case') ?? []).map(({ id }) => id))
  /** Cases and contacts with a row of a table; tables whose rows belong to none are not in it. */
  const within = new Map(
    [...byTable].flatMap(([name, rows]): [string, Set<string>][] => {
      const holders = rows.flatMap((row) => row.within ?? [])
      return holders.length === 0 ? [] : [[name, new Set(holders)]]
    }),
  )
  const holds = (field: string): boolean => ['caseId', 'referralId'].includes(field)
  return {
    ownedBy: (professionalId) => (own.get(professionalId) ?? []).map(({ id }) => id),
    isCase: (id) => cases.has(id),
    holding: (fields, holders) => {
      const asked = fields.filter((field) => field.endsWith('Id') && !holds(field) && !(field in words))
      const has = (holder: string, field: string): boolean => within.get(tableFor(field))?.has(holder) !== false
      const found = holders.filter((holder) => asked.every((field) => has(holder, field)))
      return found.length > 0 ? found : holders
    },
    name: (field, within, chance) => {
      if (field in words && chance.happens(0.9)) return words[field] ?? ''
      if (within !== undefined && holds(field) && chance.happens(0.85)) return within
      if (chance.happens(0.05)) return randomUUID()
      const rows = rowsOf(field, chance.happens(0.9) ? within : undefined)
      return rows.length === 0 ? randomUUID() : chance.pick(rows).id
    },
    one: (field, within, place = 0) => {
      if (field in words) return words[field] ?? ''
      if (within !== undefined && holds(field)) return within
      const rows = rowsOf(field, within)
      return rows[place % Math.max(1, rows.length)]?.id ?? randomUUID()
    },
  }
}
