import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { broughtRetention, countingOf } from '#rights/retention/brought-retention.ts'
import { offendersOf, offendersWhenBroken, type CatalogRule } from './catalog.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const tables = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`
const aboutPersons = `(obj_description(c.oid, 'pg_class') ~ '^privacy=(case|identity)' or exists (
  select from pg_attribute k where k.attrelid = c.oid and k.attname in ('case_id', 'referral_id') and not k.attisdropped))`

const rules: readonly CatalogRule[] = [
  {
    holds: 'every column of a table about a person says what it holds',
    offenders: `select c.relname || '.' || col.attname as offender from pg_class c
      join pg_attribute col on col.attrelid = c.oid and col.attnum > 0 and not col.attisdropped
      where c.oid in (select c.oid from ${tables} and ${aboutPersons})
        and coalesce(col_description(c.oid, col.attnum), '') !~ '^privacy=(key|staff|code|text|identity|other|secret)$'`,
    breaks: `alter table entry add column mood text`,
    offender: 'entry.mood',
  },
  {
    holds: 'every retention class of a table has a period',
    offenders: `select c.relname || ' ' || coalesce(app.retention_class(c.oid), '') as offender from ${tables}
      and not exists (select from instance i cross join retention_choice o
                        join retention_rule r on r.instance_id = o.instance_id and r.id = o.rule_id
                       where o.instance_id = i.id and o.class = app.retention_class(c.oid))`,
    breaks: `comment on table entry is 'privacy=case retention=forever'`,
    offender: 'entry forever',
  },
  {
    holds: 'what each authority writes for itself has a period of its controller',
    offenders: `select i.key || ' ' || r.kind as offender from instance i join register r on r.instance_id = i.id and r.kind <> 'shared'
      where not exists (select from app.retention_rule_of(i.id, 'own_register', r.kind, false))`,
    breaks: `delete from retention_choice where register_kind = 'police' and class = 'own_register'
      and instance_id = (select id from instance where key = 'helsingfors')`,
    offender: 'helsingfors police',
  },
]

describe('privacy and retention classes', () => {
  for (const rule of rules) {
    it(rule.holds, async () => {
      expect(await offendersOf(world.admin, rule)).toEqual([])
      expect(await offendersWhenBroken(world.admin, rule)).toContain(rule.offender)
    })
  }
})

describe('the periods the product brings along', () => {
  it('name rules that exist', () => {
    const known = new Set(broughtRetention.rules.map((each) => each.id))
    const named = broughtRetention.choices.flatMap((each) => [
      each.rule,
      ...(each.transferred === undefined ? [] : [each.transferred]),
    ])
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('are counted as they are published, and never where only a person can say that they have ended', () => {
    const counting = (id: string) => {
      const rule = broughtRetention.rules.find((each) => each.id === id)
      return rule === undefined ? undefined : countingOf(rule)
    }
    expect(counting('families_with_children')).toEqual([{ event: 'matter_closed', months: 360 }])
    expect(counting('shared_summary')).toEqual([{ event: 'case_closed_and_parties_have_transferred', days: 90 }])
    expect(counting('patient_records')).toEqual([
      { event: 'client_death', months: 144 },
      { event: 'child_birth', months: 1440 },
    ])
    for (const id of ['agreements_minutes', 'statistics', 'police_unneeded']) expect(counting(id)).toEqual([])
  })
})
