-- Who may touch what. The owner cannot log in; the roles that log in own nothing, are no superusers and cannot
-- bypass row-level security (docs/decisions/0004). Roles belong to the whole cluster, so they may exist already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'fairlead_owner') then
    create role fairlead_owner nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  -- Every request of a signed-in professional.
  if not exists (select from pg_roles where rolname = 'fairlead_app') then
    create role fairlead_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
  -- Opening and ending sessions, nothing else.
  if not exists (select from pg_roles where rolname = 'fairlead_sign_in') then
    create role fairlead_sign_in login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
  -- Clearing what has expired and making room in the log, nothing else.
  if not exists (select from pg_roles where rolname = 'fairlead_upkeep') then
    create role fairlead_upkeep login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end
$$;

create extension if not exists btree_gist;
create schema if not exists app authorization fairlead_owner;
revoke all on schema public from public;
alter schema public owner to fairlead_owner;
grant usage on schema public to fairlead_app, fairlead_sign_in, fairlead_upkeep;
grant usage on schema app to fairlead_app, fairlead_sign_in, fairlead_upkeep;
do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$;
do $$ begin execute format('grant connect on database %I to fairlead_app, fairlead_sign_in, fairlead_upkeep', current_database()); end $$;
alter default privileges for role fairlead_owner revoke execute on functions from public;

alter role fairlead_app set statement_timeout = '10s';
alter role fairlead_app set idle_in_transaction_session_timeout = '15s';
alter role fairlead_app set search_path = public;
alter role fairlead_sign_in set statement_timeout = '5s';
alter role fairlead_sign_in set search_path = public;
alter role fairlead_upkeep set search_path = public;
