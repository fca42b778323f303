-- How a team is called and where it works, and which team takes the contacts of a municipality from a day (G-09, G-10), by an administrator.
-- What has begun stays where it is: a case and a contact carry the team they came to.

create or replace function app.change_team(p_team uuid, p_name jsonb, p_seat jsonb, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions()) then
    raise exception 'the actor changes no team' using errcode = '42501';
  end if;
  update team set name = p_name, seat = p_seat, version = version + 1
   where instance_id = app.instance_id() and id = p_team and version = p_version and (valid_until is null or valid_until > app.today());
  return found;
end
$$;

-- The first day another team can have it: what is counted of a quarter that is over stays as it was, and who has it has had it for a day.
create or replace function app.municipality_movable_from(p_code text) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select greatest(date_trunc('quarter', app.today())::date,
                  (select max(t.valid_from) + 1 from team_municipality t
                    where t.instance_id = app.instance_id() and t.municipality_code = p_code and t.valid_from <= app.today()))
$$;

-- From the day on it is the team's, and what was planned for later is called off. False: it is no longer as the administrator saw it, the day is
-- too early, or the team does not work on it.
create or replace function app.assign_municipality(p_id uuid, p_code text, p_team uuid, p_from date, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions()) then
    raise exception 'the actor assigns no municipality' using errcode = '42501';
  end if;
  if p_from < app.municipality_movable_from(p_code)
     or not exists (select from team t where t.instance_id = app.instance_id() and t.id = p_team and t.valid_from <= p_from
                      and (t.valid_until is null or t.valid_until > p_from)) then
    return false;
  end if;
  update municipality set version = version + 1 where instance_id = app.instance_id() and code = p_code and version = p_version;
  if not found then
    return false;
  end if;
  delete from team_municipality where instance_id = app.instance_id() and municipality_code = p_code and valid_from >= p_from;
  update team_municipality set valid_until = case when team_id = p_team then null else p_from end
   where instance_id = app.instance_id() and municipality_code = p_code and (valid_until is null or valid_until >= p_from)
     and (team_id = p_team or valid_until is distinct from p_from);
  insert into team_municipality (instance_id, id, team_id, municipality_code, valid_from)
  select app.instance_id(), p_id, p_team, p_code, p_from
   where not exists (select from team_municipality t where t.instance_id = app.instance_id() and t.municipality_code = p_code
                       and t.valid_until is null);
  return true;
end
$$;
revoke all on function app.change_team(uuid, jsonb, jsonb, integer), app.municipality_movable_from(text),
  app.assign_municipality(uuid, text, uuid, date, integer) from public;
grant execute on function app.change_team(uuid, jsonb, jsonb, integer), app.municipality_movable_from(text),
  app.assign_municipality(uuid, text, uuid, date, integer) to fairlead_app;
