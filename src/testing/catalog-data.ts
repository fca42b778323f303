import type { CatalogRule } from './catalog.ts'

/*
 * How a row says whose it is, which instance it belongs to and how long it is kept. The comment of a table carries its class:
 * `privacy=case retention=shared_workspace`.
 */

const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' and c.relkind in ('r', 'p')`
const columns = `${tables} join pg_attribute col on col.attrelid = c.oid and col.attnum > 0 and not col.attisdropped`
const has = (column: string): string =>
  `exists (select from pg_attribute own where own.attrelid = c.oid and own.attname = '${column}' and not own.attisdropped)`

const privacyClasses = ['none', 'public', 'staff', 'case', 'identity'] as const
const retentionClasses = [
  'permanent',
  'staff',
  'hours',
  '14d',
  '12y',
  'shared_workspace',
  'own_register',
  'consent',
  'feedback',
] as const
const comment = `coalesce(obj_description(c.oid, 'pg_class'), '')`
const personal = `${comment} ~ '^privacy=(case|identity) '`
/** Read by one person alone, the one who wrote it, whatever case it is about. */
const ownRows = `('draft', 'idempotency_key', 'guest_idempotency_key', 'concern_draft')`

/** Names of a list of columns, in the order of their numbers. */
const named = (relation: string, numbers: string): string =>
  `(select array_agg(a.attname::text order by a.attname) from pg_attribute a where a.attrelid = ${relation} and a.attnum = any (${numbers}))`

export const dataRules: readonly CatalogRule[] = [
  {
    holds: 'every table says how private it is and how long it is kept',
    offenders: `select c.relname as offender from ${tables}
      where ${comment} !~ '^privacy=(${privacyClasses.join('|')}) retention=(${retentionClasses.join('|')})$'`,
    breaks: `comment on table entry is 'privacy=case'`,
    offender: 'entry',
  },
  {
    holds:
      'the key of every table begins with the instance; an instance is its own, a session and what lies before it are found by a hash',
    offenders: `select c.relname as offender from ${tables} where c.relname not in ('instance', 'session', 'sign_in_challenge', 'sign_in_attempt', 'concern_draft')
      and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                       where i.indrelid = c.oid and i.indisprimary and a.attname = 'instance_id')`,
    breaks: `create table broken (id uuid primary key, instance_id uuid not null)`,
    offender: 'broken',
  },
  {
    holds: 'no row can point to a row of another instance',
    offenders: `select f.conname as offender from pg_constraint f join pg_class c on c.oid = f.conrelid
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and f.confrelid <> 'public.instance'::regclass
        and not ('instance_id' = any (${named('f.conrelid', 'f.conkey')}::text[])
          and 'instance_id' = any (${named('f.confrelid', 'f.confkey')}::text[]))`,
    breaks: `create unique index broken_id on team (id); create table broken (team_id uuid constraint crosses references team (id))`,
    offender: 'crosses',
  },
  {
    holds: 'what belongs to a case moves to another team with it',
    offenders: `select f.conname as offender from pg_constraint f
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and f.confrelid <> 'public.team'::regclass and f.confupdtype <> 'c'
        and 'team_id' = any (${named('f.confrelid', 'f.confkey')}::text[])`,
    breaks: `create table broken (instance_id uuid, case_id uuid, team_id uuid,
      constraint stays foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id))`,
    offender: 'stays',
  },
  {
    holds: 'every foreign key has an index that begins with its columns',
    // An index over the rows that have a value is enough: a row without one points to nothing.
    offenders: `select f.conrelid::regclass::text || ' ' || ${named('f.conrelid', 'f.conkey')}::text as offender from pg_constraint f
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
        select from pg_index i where i.indrelid = f.conrelid and i.indisvalid
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) in
            (select format('(%I IS NOT NULL)', key) from unnest(${named('f.conrelid', 'f.conkey')}) as key))
          and (i.indkey::int2[])[0 : cardinality(f.conkey) - 1] @> f.conkey)`,
    breaks: `drop index entry_author`,
    offender: 'entry {author_id,instance_id}',
  },
  {
    holds: 'a moment is a moment everywhere: no time without a time zone',
    offenders: `select c.relname || '.' || col.attname as offender from ${columns}
      where col.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)`,
    breaks: `alter table entry add column broken timestamp`,
    offender: 'entry.broken',
  },
  {
    holds: 'a row about a person belongs to a case or a contact, or is read by its writer alone',
    offenders: `select c.relname as offender from ${tables} where ${personal} and c.relname not in ${ownRows}
      and not (${has('instance_id')} and (${has('case_id')} or ${has('referral_id')} or (c.relname = 'referral' and ${has('team_id')})))`,
    breaks: `create table broken (instance_id uuid, id uuid); comment on table broken is 'privacy=case retention=own_register'`,
    offender: 'broken',
  },
  {
    holds: 'a row about a person names whose record it is, or stands in the shared workspace of the case (X-01)',
    offenders: `select c.relname as offender from ${tables} where ${personal} and c.relname not in ${ownRows}
      and not ${has('register_id')} and not ${has('from_register_id')} and ${comment} !~ 'retention=(shared_workspace|consent)$'`,
    breaks: `comment on table cause is 'privacy=case retention=own_register'`,
    offender: 'cause',
  },
  {
    holds: 'a named person and what is kept by its own register always name the register',
    offenders: `select c.relname as offender from ${tables}
      where (${comment} ~ '^privacy=identity ' or ${comment} ~ 'retention=own_register$')
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'register_id' and a.attnotnull)`,
    breaks: `alter table entry alter column register_id drop not null`,
    offender: 'entry',
  },
]
