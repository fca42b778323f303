-- The actor of the transaction, written by app.begin_request from a session the database itself found.
-- Policies call these as (select app.x()): evaluated once per statement, not once per row. Their bodies are parsed when they are
-- made (RETURN), so no caller's search path can change them, and the planner inlines them, which a SET clause would forbid.
create or replace function app.instance_id() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.instance', true), '')::uuid;
create or replace function app.professional_id() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.professional', true), '')::uuid;
create or replace function app.agency_id() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.agency', true), '')::uuid;
create or replace function app.own_register() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.own_register', true), '')::uuid;
-- Own register and the shared workspace; empty for anyone who is no worker.
create or replace function app.registers() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.registers', true), ''), '{}')::uuid[];
-- Teams where the actor works cases today, and teams whose queue the actor coordinates.
create or replace function app.teams() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.teams', true), ''), '{}')::uuid[];
create or replace function app.coordinated_teams() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.coordinated_teams', true), ''), '{}')::uuid[];
create or replace function app.functions() returns text[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.functions', true), ''), '{}')::text[];
-- Subjects of the own register that the actor's profession does not read, and purposes its authority may use information for.
create or replace function app.unread_subjects() returns text[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.unread_subjects', true), ''), '{}')::text[];
create or replace function app.purposes() returns text[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.purposes', true), ''), '{}')::text[];
-- An archivist in a session opened for the archive (L of the access model).
create or replace function app.archiving() returns boolean language sql stable parallel safe
  return coalesce(pg_catalog.current_setting('app.archiving', true), '') = 'yes';
-- The cases the transaction has entered, and those it reaches; see app.enter_case.
create or replace function app.entered_cases() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.entered_cases', true), ''), '{}')::uuid[];
create or replace function app.reached_cases() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.reached_cases', true), ''), '{}')::uuid[];
grant execute on function app.instance_id(), app.professional_id(), app.agency_id(), app.own_register(), app.registers(), app.teams(),
  app.coordinated_teams(), app.functions(), app.unread_subjects(), app.purposes(), app.archiving()
  to fairlead_app, fairlead_sign_in, fairlead_upkeep;
grant execute on function app.entered_cases(), app.reached_cases() to fairlead_app;
-- The first day of the archive an instance is (U-13), and the day for which its ending is decided; null when there is none.
create or replace function app.ended_on(p_instance uuid) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.starts_on from instance_ending e where e.instance_id = p_instance and e.state = 'in_force'
$$;
create or replace function app.ends_on(p_instance uuid) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.starts_on from instance_ending e where e.instance_id = p_instance and e.kind = 'end' and e.state = 'decided'
$$;
-- Whether the work of an instance has ended: then what is written there is refused, whoever writes (zzz_ended_instance.sql).
create or replace function app.has_ended(p_instance uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select app.ended_on(p_instance) is not null
$$;
revoke all on function app.ended_on(uuid), app.ends_on(uuid) from public;
revoke all on function app.has_ended(uuid) from public;
grant execute on function app.has_ended(uuid) to fairlead_app, fairlead_guest;
