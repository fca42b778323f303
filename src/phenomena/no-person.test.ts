import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeList } from '#kernel/codes.ts'
import { openWorld, type World } from '#testing/world.ts'
import { isConfined } from './signal/confined.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const tables = [
  'phenomenon',
  'phenomenon_signal',
  'phenomenon_measure',
  'phenomenon_notice',
  'phenomenon_mail',
  'prevention_work',
  'prevention_work_hours',
  'consultation',
]
/** All that the tables of the room may lead to: places, teams, staff, hearings of nobody named, and each other. */
const mayLeadTo = [...tables, 'instance', 'team', 'municipality', 'professional', 'hearing']

const leadsElsewhere = `select c.relname || ' to ' || t.relname as found from pg_constraint f
  join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
 where f.contype = 'f' and c.relname = any ($1) and t.relname <> all ($2)`
/** Ids that no foreign key holds could be anybody's. */
const looseIds = `select c.relname || '.' || a.attname as found from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relname = any ($1) and c.relkind = 'r' and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype, 'jsonb'::regtype, 'json'::regtype, 'bytea'::regtype)
   and a.attname not in ('id', 'instance_id')
   and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey))`
/** Anything of a person or a case that leads to the room instead. */
const ledTo = `select c.relname || ' to ' || t.relname as found from pg_constraint f
  join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
 where f.contype = 'f' and t.relname = any ($1) and c.relname <> all ($1)`

const found = async (query: string, values: unknown[]): Promise<string[]> =>
  (await world.admin.query<{ found: string }>(query, values)).rows.map((row) => row.found).sort()

/** What a rule finds once it is broken; nothing of it stays. */
async function foundWhenBroken(breaks: string, query: string, values: unknown[]): Promise<string[]> {
  await world.admin.query('begin')
  try {
    await world.admin.query(breaks)
    return await found(query, values)
  } finally {
    await world.admin.query('rollback')
  }
}

describe('the schema of phenomena (F-01, C-33)', () => {
  it('has all its tables', async () => {
    const named = `select relname as found from pg_class where relname = any ($1) and relkind = 'r'`
    expect(await found(named, [tables])).toEqual([...tables].sort())
  })

  it('leads to no person, no contact and no case', async () => {
    expect(await found(leadsElsewhere, [tables, mayLeadTo])).toEqual([])
    const breaks = `alter table phenomenon_signal add column person_id uuid,
      add constraint to_person foreign key (instance_id, person_id) references person (instance_id, id)`
    expect(await foundWhenBroken(breaks, leadsElsewhere, [tables, mayLeadTo])).toEqual(['phenomenon_signal to person'])
  })

  it('has no id that could be of anybody, and nothing unnamed to put one in', async () => {
    expect(await found(looseIds, [tables])).toEqual([])
    const breaks = 'alter table consultation add column about uuid, add column more jsonb'
    expect(await foundWhenBroken(breaks, looseIds, [tables])).toEqual(['consultation.about', 'consultation.more'])
  })

  it('is led to by nothing else', async () => {
    expect(await found(ledTo, [tables])).toEqual([])
    const breaks = `alter table anchor_case add column phenomenon_id uuid,
      add constraint to_phenomenon foreign key (instance_id, phenomenon_id) references phenomenon (instance_id, id)`
    expect(await foundWhenBroken(breaks, ledTo, [tables])).toEqual(['anchor_case to phenomenon'])
  })

  it('keeps to itself exactly the types that the code list marks as sensitive', async () => {
    const insert = `insert into phenomenon (instance_id, id, team_id, type, title, summary, confined, opened_by, opened_on)
      select t.instance_id, gen_random_uuid(), t.id, $1, 'Ett prov', 'Ett prov av regeln.', false, m.professional_id, '2026-11-01'
        from team t join team_membership m on m.instance_id = t.instance_id and m.team_id = t.id limit 1`
    const refused: string[] = []
    for (const { id } of codeList('phenomenon_types').codes) {
      await world.admin.query('begin')
      await world.admin.query(insert, [id]).catch(() => refused.push(id))
      await world.admin.query('rollback')
    }
    expect(refused).toEqual(
      codeList('phenomenon_types')
        .codes.map(({ id }) => id)
        .filter(isConfined),
    )
    expect(refused).toContain('recruitment_under_15')
  })
})
