-- A national instance (docs/decisions/0043) has nobody who works cases and nothing to work with; a region has no national coordinator. So the
-- function that reads what many regions handed over never meets what one of them knows of its children.

create or replace function app.reads_national() returns boolean language sql stable parallel safe
  return 'national_coordinator' = any (app.functions());

-- Is the instance of this kind? For the triggers below alone.
create or replace function app.instance_is(p_instance uuid, p_kind text) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from instance i where i.id = p_instance and i.kind = p_kind)
$$;

-- Rows of this table belong to instances of one kind alone.
create or replace function app.keep_to_kind() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.instance_is(new.instance_id, tg_argv[0]) then
    raise exception 'instance % is not %', new.instance_id, tg_argv[0] using errcode = '42501';
  end if;
  return new;
end
$$;

-- Functions that fit the kind of the instance: in a national one its coordinators, administrators and the data-protection officer; in a
-- region everybody but its coordinators.
create or replace function app.fitting_functions(p_instance uuid, p_functions text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select case when app.instance_is(p_instance, 'national')
              then p_functions <@ '{national_coordinator, administrator, data_protection_officer}'::text[]
              else not p_functions && '{national_coordinator}'::text[] end
$$;
create or replace function app.keep_functions_fitting() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  wanted text[] := case when tg_table_name = 'professional' then array(select jsonb_array_elements_text(to_jsonb(new) -> 'functions'))
                        else array[to_jsonb(new) ->> 'function'] end;
begin
  if not app.fitting_functions(new.instance_id, wanted) then
    raise exception 'a function does not fit instance %', new.instance_id using errcode = '42501';
  end if;
  return new;
end
$$;

create or replace trigger national_region_kind before insert on national_region for each row execute function app.keep_to_kind('national');
create or replace trigger national_delivery_kind before insert on national_delivery for each row execute function app.keep_to_kind('national');
-- Without a municipality no contact finds the instance, without a register nobody works a case, without a team there is none.
create or replace trigger municipality_kind before insert on municipality for each row execute function app.keep_to_kind('regional');
create or replace trigger register_kind before insert on register for each row execute function app.keep_to_kind('regional');
create or replace trigger team_kind before insert on team for each row execute function app.keep_to_kind('regional');
create or replace trigger professional_kind before insert or update of functions on professional
  for each row execute function app.keep_functions_fitting();
create or replace trigger function_term_kind before insert on function_term for each row execute function app.keep_functions_fitting();
create or replace trigger right_proposal_kind before insert on right_proposal for each row execute function app.keep_functions_fitting();

revoke all on function app.reads_national(), app.instance_is(uuid, text), app.keep_to_kind(), app.fitting_functions(uuid, text[]),
  app.keep_functions_fitting() from public;
grant execute on function app.reads_national() to fairlead_app;
