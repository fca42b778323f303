import { loginRoles, type LoginRole } from '#db/migrate.ts'
import type { CatalogRule } from './catalog.ts'

/*
 * Who may touch what (docs/decisions/0004). The owner of the tables cannot log in; the roles that log in own nothing,
 * are no superusers and cannot go past row-level security.
 */

const asList = (roles: readonly LoginRole[]): string => `(${roles.map((role) => `'${role}'`).join(', ')})`
const runtimeRoles = asList(loginRoles)
/** All but those who work with rows: professionals, and guests with what is granted to them by name. */
const withoutTables = asList(loginRoles.filter((role) => role !== 'fairlead_app' && role !== 'fairlead_guest'))
/** Tables of the product; what an extension brought is not ours to order. */
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')`
const functions = `pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'app')
  and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')`
/** What a table holds that a role was given, table by table and column by column. */
const grants = `(select c.oid, c.relname, a.grantee, a.privilege_type, false as by_column
    from ${tables} cross join aclexplode(c.relacl) a where c.relkind in ('r', 'p', 'v', 'm', 'S')
  union all
  select c.oid, c.relname, a.grantee, a.privilege_type, true
    from ${tables} join pg_attribute col on col.attrelid = c.oid cross join aclexplode(col.attacl) a)`

/**
 * The only tables from which a request may remove rows: one's own draft, rows of a draft plan, who is asked to a meeting, and what was
 * written in a meeting in progress once it stands as a text of the meeting.
 */
const removable = `('draft', 'plan_action', 'meeting_participant', 'live_text')`

/** What people prove themselves with, and what comes of it, a stranger's half-filled form, what feedback waits in: reached through functions alone. */
const ofFunctionsAlone = `('session', 'sign_in_challenge', 'sign_in_attempt', 'local_account', 'passkey',
  'identity_provider', 'identity_link', 'invitation', 'guest_session', 'meeting_notice', 'concern_draft', 'feedback_ticket', 'feedback_pile')`
/** Everything a stranger can do (docs/decisions/0022). */
const ofStrangers = `('concern_places', 'save_concern', 'read_concern', 'forget_concern', 'send_concern', 'concern_status')`

export const accessRules: readonly CatalogRule[] = [
  {
    holds: 'every table has row-level security',
    offenders: `select c.relname as offender from ${tables}
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    breaks: `create table broken (id uuid)`,
    offender: 'broken',
  },
  {
    holds:
      'every table has a policy; what is reached through functions alone and the monthly parts of the log have none',
    offenders: `select c.relname as offender from ${tables}
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ${ofFunctionsAlone}
        and not exists (select from pg_policy where polrelid = c.oid)`,
    breaks: `drop policy draft_own on draft`,
    offender: 'draft',
  },
  {
    holds: 'a table without a policy is granted to nobody',
    offenders: `select distinct g.relname || ' to ' || r.rolname as offender from ${grants} g join pg_roles r on r.oid = g.grantee
      where r.rolname in ${runtimeRoles} and not exists (select from pg_policy where polrelid = g.oid)`,
    breaks: `grant select on session to fairlead_app`,
    offender: 'session to fairlead_app',
  },
  {
    holds: 'no table, column or schema is granted to everyone',
    offenders: `select relname as offender from ${grants} g where grantee = 0
      union all select 'schema ' || nspname from pg_namespace cross join aclexplode(nspacl) a
        where nspname in ('public', 'app') and a.grantee = 0`,
    breaks: `grant select (name) on instance to public`,
    offender: 'instance',
  },
  {
    holds: 'no function may be called by everyone',
    offenders: `select p.proname as offender from ${functions}
      cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0`,
    breaks: `create function app.broken() returns int language sql return 1`,
    offender: 'broken',
  },
  {
    holds: 'a function that runs with the rights of its owner belongs to the owner who cannot log in',
    offenders: `select p.proname as offender from ${functions} join pg_roles r on r.oid = p.proowner
      where p.prosecdef and (r.rolname <> 'fairlead_owner' or r.rolsuper or r.rolcanlogin)`,
    breaks: `create function app.broken() returns int language sql security definer return 1`,
    offender: 'broken',
  },
  {
    holds: 'every function looks names up in pg_catalog first, whatever the caller has set',
    offenders: `select p.proname as offender from ${functions}
      where not exists (select from unnest(p.proconfig) as setting where setting ~ '^search_path=pg_catalog(, public)?$')
      -- A body parsed when the function is made (RETURN) has looked its names up already; it may be inlined into policies.
      and (p.prosecdef or p.prosqlbody is null)`,
    breaks: `create function app.broken() returns int language sql set search_path = public as $$ select 1 $$`,
    offender: 'broken',
  },
  {
    holds: 'roles that log in are no superusers, cannot bypass row-level security and make no databases or roles',
    offenders: `select rolname as offender from pg_roles
      where rolname in ${runtimeRoles} and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)`,
    breaks: `alter role fairlead_upkeep bypassrls`,
    offender: 'fairlead_upkeep',
  },
  {
    holds: 'roles that log in own nothing and are members of no other role',
    offenders: `select r.rolname as offender from pg_roles r where r.rolname in ${runtimeRoles}
      and (exists (select from pg_shdepend d where d.refobjid = r.oid and d.refclassid = 'pg_authid'::regclass and d.deptype = 'o')
        or exists (select from pg_auth_members m where m.member = r.oid))`,
    breaks: `alter table draft owner to fairlead_app`,
    offender: 'fairlead_app',
  },
  {
    holds: 'tables and views belong to the owner; the record of migrations belongs to whoever migrates',
    offenders: `select c.relname as offender from ${tables} join pg_roles r on r.oid = c.relowner
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and r.rolname <> 'fairlead_owner' and (n.nspname, c.relname) <> ('app', 'migration')`,
    breaks: `alter table draft owner to postgres`,
    offender: 'draft',
  },
  {
    holds: 'the owner of the tables cannot log in',
    offenders: `select rolname as offender from pg_roles where rolname = 'fairlead_owner' and (rolcanlogin or rolsuper or rolbypassrls)`,
    breaks: `alter role fairlead_owner login`,
    offender: 'fairlead_owner',
  },
  {
    holds: 'a view shows its reader only what the reader may see',
    offenders: `select c.relname as offender from ${tables} where c.relkind = 'm'
      or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}')`,
    breaks: `create view broken as select id from referral`,
    offender: 'broken',
  },
  {
    holds: 'a change is checked against what the row becomes',
    offenders: `select policyname as offender from pg_policies where schemaname = 'public' and cmd in ('UPDATE', 'ALL') and with_check is null`,
    breaks: `create policy broken on entry for update to fairlead_app using (instance_id = (select app.instance_id()))`,
    offender: 'broken',
  },
  {
    holds:
      'every policy asks for the instance of the actor or for entered cases, which are of that instance; none is simply true',
    offenders: `select policyname as offender from pg_policies
      where schemaname = 'public' and (qual not like '%app.instance_id()%' and qual !~ 'app.(entered|reached)_cases'
        or with_check not like '%app.instance_id()%')`,
    breaks: `create policy broken on entry for select to fairlead_app using (true)`,
    offender: 'broken',
  },
  {
    holds: 'policies are for requests only, each for professionals or for guests, never for everyone',
    offenders: `select policyname as offender from pg_policies
      where schemaname = 'public' and roles not in ('{fairlead_app}', '{fairlead_guest}')`,
    breaks: `create policy broken on entry for select using (instance_id = (select app.instance_id()))`,
    offender: 'broken',
  },
  {
    holds:
      'requests remove only drafts, rows of a draft plan, who is asked to a meeting and what was being written in one; they truncate nothing',
    offenders: `select g.relname || ' ' || g.privilege_type as offender from ${grants} g join pg_roles r on r.oid = g.grantee
      where r.rolname in ${runtimeRoles} and (g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
        or g.privilege_type = 'DELETE' and g.relname not in ${removable})`,
    breaks: `grant delete on entry to fairlead_app`,
    offender: 'entry DELETE',
  },
  {
    holds: 'what may be changed is named column by column',
    offenders: `select g.relname as offender from ${grants} g join pg_roles r on r.oid = g.grantee
      where r.rolname in ${runtimeRoles} and g.privilege_type = 'UPDATE' and not g.by_column`,
    breaks: `grant update on entry to fairlead_app`,
    offender: 'entry',
  },
  {
    holds: 'nobody changes or removes a row of the log, and the keys of a row never change',
    offenders: `select g.relname || ' ' || g.privilege_type as offender from ${grants} g join pg_roles r on r.oid = g.grantee
        where r.rolname in ${runtimeRoles} and (g.relname like 'access_log%' or g.relname in ('log_leaf', 'log_checkpoint', 'log_key')) and g.privilege_type not in ('SELECT', 'INSERT')
      union all select c.relname || '.' || col.attname from ${tables} join pg_attribute col on col.attrelid = c.oid
        cross join aclexplode(col.attacl) a where a.privilege_type = 'UPDATE' and col.attname in ('instance_id', 'id', 'case_id', 'referral_id')`,
    breaks: `grant update (case_id) on entry to fairlead_app`,
    offender: 'entry.case_id',
  },
  {
    holds: 'signing in, upkeep, sealing, answering, strangers and calendars work through their functions alone',
    offenders: `select distinct g.relname || ' to ' || r.rolname as offender from ${grants} g join pg_roles r on r.oid = g.grantee
      where r.rolname in ${withoutTables}`,
    breaks: `grant select on professional to fairlead_sign_in`,
    offender: 'professional to fairlead_sign_in',
  },
  {
    holds: 'strangers have the functions of the public form and not one more',
    offenders: `select p.proname as offender from ${functions}
      where has_function_privilege('fairlead_public', p.oid, 'execute') and p.proname not in ${ofStrangers}`,
    breaks: `grant execute on function app.keep_up() to fairlead_public`,
    offender: 'keep_up',
  },
]
