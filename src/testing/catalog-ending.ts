import type { CatalogRule } from './catalog.ts'

/*
 * What an instance that has ended takes (U-13): every verb on every table is refused by one trigger, or is named with a reason in
 * app.goes_on_after_ending (database/definitions/policies/zzz_ended_instance.sql).
 */

const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition`
const trigger = `pg_trigger t on t.tgrelid = c.oid and t.tgname = 'instance_has_not_ended' and t.tgenabled = 'O' and t.tgtype & 3 = 3`
export const endingRules: readonly CatalogRule[] = [
  {
    holds: 'every verb on every table is refused where the work has ended, or goes on for a reason',
    // Bits of tgtype: 4 insert, 8 delete, 16 update.
    offenders: `select c.relname || ' ' || verb.name as offender from ${tables}
      cross join (values ('insert', 4), ('delete', 8), ('update', 16)) as verb (name, bit)
      left join app.goes_on_after_ending() g on g.table_name = c.relname
      left join ${trigger}
     where not coalesce(verb.name = any (g.verbs), false) and coalesce(t.tgtype & verb.bit, 0) = 0`,
    breaks: `create table broken (instance_id uuid primary key)`,
    offender: 'broken insert',
  },
  {
    holds: 'where some columns may still be changed, no other may',
    offenders: `select c.relname || ' ' || a.attname as offender from ${tables}
      join app.goes_on_after_ending() g on g.table_name = c.relname and cardinality(g.columns) > 0
      join ${trigger}
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where a.attname <> all (g.columns) and a.attnum <> all (t.tgattr::int2[])`,
    breaks: `alter table entry add column broken text`,
    offender: 'entry broken',
  },
  {
    holds: 'what goes on names tables and columns that are there, and why',
    offenders: `select g.table_name as offender from app.goes_on_after_ending() g
      left join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     where c.oid is null or length(g.reason) < 15
        or exists (select from unnest(g.columns) as named (name)
                    where not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = named.name and not a.attisdropped))`,
    breaks: `alter table consent rename column withdrawn_at to taken_back_at`,
    offender: 'consent',
  },
  {
    holds: 'the refusal knows whose the row is',
    offenders: `select c.relname as offender from ${tables} join ${trigger}
     where not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'instance_id' and not a.attisdropped)`,
    breaks: `create table broken (id uuid primary key);
      create trigger instance_has_not_ended before insert on broken for each row execute function app.refuse_ended_instance()`,
    offender: 'broken',
  },
]
