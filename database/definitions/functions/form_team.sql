-- A team of the instance with its municipalities (G-09, G-10): formed by an administrator when the work begins or when the region is divided
-- anew. False: one of the municipalities has a team on the day, or later. Who is in it is given one by one (functions/administer.sql).
create or replace function app.form_team(p_id uuid, p_name jsonb, p_seat jsonb, p_from date, p_municipalities text[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions()) then
    raise exception 'the actor forms no team' using errcode = '42501';
  end if;
  perform from municipality m where m.instance_id = app.instance_id() and m.code = any (p_municipalities) order by m.code for update;
  if not p_municipalities <@ array(select m.code from municipality m where m.instance_id = app.instance_id())
     or exists (select from team_municipality t where t.instance_id = app.instance_id() and t.municipality_code = any (p_municipalities)
                  and (t.valid_until is null or t.valid_until > p_from)) then
    return false;
  end if;
  insert into team (instance_id, id, key, name, seat, valid_from)
  values (app.instance_id(), p_id, 't' || left(p_id::text, 8), p_name, p_seat, p_from);
  insert into team_municipality (instance_id, id, team_id, municipality_code, valid_from)
  select app.instance_id(), gen_random_uuid(), p_id, wanted.code, p_from from unnest(p_municipalities) as wanted (code);
  return true;
end
$$;
revoke all on function app.form_team(uuid, jsonb, jsonb, date, text[]) from public;
grant execute on function app.form_team(uuid, jsonb, jsonb, date, text[]) to fairlead_app;
