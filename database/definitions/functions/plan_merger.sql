-- A merger of two teams for a day to come (U-13): decided now, made on its day by the upkeep, called off before. What moves is what is there on
-- the day; where the teams are no longer what was decided about, nothing moves and the coordinators read why.

-- Plans it, as an administrator who is not in the team. Says what came of it: `done`, `own`, `planned` (one of the two has a plan already),
-- `changed` (a team that does not work on that day).
create or replace function app.plan_merger(p_id uuid, p_from uuid, p_into uuid, p_on date, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions()) then
    raise exception 'the actor merges no teams' using errcode = '42501';
  end if;
  perform from team t where t.instance_id = app.instance_id() and t.id in (p_from, p_into) order by t.id for update;
  if p_on <= app.today() or (
    select count(*) from team t where t.instance_id = app.instance_id() and t.id in (p_from, p_into) and t.valid_from < p_on
       and (t.valid_until is null or t.valid_until > p_on)) <> 2 then
    return 'changed';
  end if;
  if (select found.own from app.preview_team_merger(p_from) found) then
    return 'own';
  end if;
  -- A team goes one way: neither two ways, nor into one that goes itself.
  if exists (select from team_merger_plan p where p.instance_id = app.instance_id() and p.state = 'planned'
               and (p.from_team_id in (p_from, p_into) or p.into_team_id = p_from)) then
    return 'planned';
  end if;
  insert into team_merger_plan (instance_id, id, from_team_id, into_team_id, merges_on, reason, municipalities, planned_by)
  values (app.instance_id(), p_id, p_from, p_into, p_on, p_reason, app.municipalities_of_team(p_from), app.professional_id());
  return 'done';
end
$$;
create or replace function app.call_off_merger(p_id uuid, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions()) then
    raise exception 'the actor merges no teams' using errcode = '42501';
  end if;
  update team_merger_plan p set state = 'called_off', called_off_by = app.professional_id(), called_off_at = now(), version = p.version + 1
   where p.instance_id = app.instance_id() and p.id = p_id and p.version = p_version and p.state = 'planned';
  return found;
end
$$;

-- Open cases of a team with nobody left in it who works there: moved as they are, nobody would ever see them.
create or replace function app.left_alone_cases_of(p_team uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id from app.open_cases_of(p_team) as c (id)
   where not exists (
     select from case_member m
       join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
       join app.terms_from(p_team, app.today()) t on t.professional_id = m.professional_id and t.role = 'worker'
      where m.instance_id = app.instance_id() and m.case_id = c.id and m.left_at is null)
$$;
-- Why a plan cannot be made today; codes of src/network/merger-plan/merger-plan.ts.
create or replace function app.merger_problems(p_plan team_merger_plan) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select array_remove(array[
    case when (select count(*) from team t where t.instance_id = p_plan.instance_id and t.id in (p_plan.from_team_id, p_plan.into_team_id)
                  and (t.valid_until is null or t.valid_until > app.today())) <> 2 then 'team_ended' end,
    case when app.municipalities_of_team(p_plan.from_team_id) <> p_plan.municipalities then 'municipalities_changed' end,
    case when exists (select from app.left_alone_cases_of(p_plan.from_team_id)) then 'cases_left_alone' end,
    case when exists (select from app.terms_from(p_plan.from_team_id, app.today()) m where m.professional_id = p_plan.planned_by) then 'planner_in_team' end,
    case when p_plan.merges_on < app.earliest_merger(p_plan.from_team_id) then 'too_late' end], null)
$$;

-- Hourly: plans whose day has come, each whole or not at all; one that could not be made is tried again. Returns how many were made.
create or replace function app.make_planned_mergers() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  plan team_merger_plan%rowtype;
  found_problems text[];
  merger uuid;
  made integer := 0;
begin
  for plan in
    select * from team_merger_plan p where p.state = 'planned' and p.merges_on <= app.today() and not app.has_ended(p.instance_id)
     order by p.merges_on, p.planned_at, p.id for update skip locked
  loop
    merger := gen_random_uuid();
    -- In the name of whoever decided it.
    perform set_config('app.instance', plan.instance_id::text, true), set_config('app.professional', plan.planned_by::text, true);
    found_problems := app.merger_problems(plan);
    if found_problems = '{}' then
      begin
        if app.carry_out_merger(merger, plan.from_team_id, plan.into_team_id, plan.merges_on, plan.reason, 'planMerger', plan.id, null) then
          update team_merger_plan set state = 'made', merger_id = merger, problems = '{}', tried_at = now(), version = version + 1
           where instance_id = plan.instance_id and id = plan.id;
          made := made + 1;
        else
          found_problems := '{failed}';
        end if;
      exception when others then
        -- Nothing of it stays; the coordinators read that it failed, and the next round tries again.
        found_problems := '{failed}';
      end;
    end if;
    if found_problems <> '{}' then
      update team_merger_plan set problems = found_problems, tried_at = now() where instance_id = plan.instance_id and id = plan.id;
    end if;
    perform set_config('app.instance', '', true), set_config('app.professional', '', true);
  end loop;
  return made;
end
$$;
revoke all on function app.plan_merger(uuid, uuid, uuid, date, text), app.call_off_merger(uuid, integer), app.left_alone_cases_of(uuid),
  app.merger_problems(team_merger_plan), app.make_planned_mergers() from public;
grant execute on function app.plan_merger(uuid, uuid, uuid, date, text), app.call_off_merger(uuid, integer) to fairlead_app;
grant execute on function app.make_planned_mergers() to fairlead_upkeep;
