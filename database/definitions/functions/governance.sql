-- Who keeps agreements, decisions and the steering group: whoever coordinates a team, as secretary, and administrators. Who reads the
-- steering group's meetings: it, the leadership team and those coordinators; nobody of them sees a case by it.
create or replace function app.keeps_network() returns boolean language sql stable parallel safe
  return cardinality(app.coordinated_teams()) > 0 or 'administrator' = any (app.functions());
create or replace function app.reads_steering() returns boolean language sql stable parallel safe
  return cardinality(app.coordinated_teams()) > 0 or app.functions() && '{steering_group, leadership}'::text[];
grant execute on function app.keeps_network(), app.reads_steering() to fairlead_app;

-- Is the recorded rule of the day fulfilled: have all parties signed, or as many as it asks and each of the kinds it names (G-03)? Parties
-- that have left are not asked. Without a rule all must sign.
create or replace function app.agreement_rule_met(p_instance uuid, p_agreement uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(case when r.rule = 'partial'
                       then count(*) filter (where p.signed) >= r.least
                            and coalesce(bool_and(p.signed) filter (where a.kind = any (r.agency_kinds)), true)
                       else bool_and(p.signed) end, false)
    from agreement_party p
    join agency a on a.instance_id = p.instance_id and a.id = p.agency_id
    left join agreement_rule r on r.instance_id = p.instance_id and r.valid_from <= app.today()
     and (r.valid_until is null or r.valid_until > app.today())
   where p.instance_id = p_instance and p.agreement_id = p_agreement and (p.left_on is null or p.left_on > app.today())
   group by r.rule, r.least
$$;

-- Is the work open: the instance has recorded when an agreement is in force, and one is; or it has recorded no such rule. A protocol beside
-- the agreement opens nothing. Asked once a request (functions/begin_request.sql) and by what opens new work.
create or replace function app.work_is_open() returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
      select from agreement g where g.instance_id = app.instance_id() and g.kind = 'agreement' and g.status = 'in_force'
         and g.valid_from <= app.today() and (g.valid_until is null or g.valid_until > app.today()))
    or not exists (
      select from agreement_rule r where r.instance_id = app.instance_id() and r.valid_from <= app.today()
         and (r.valid_until is null or r.valid_until > app.today()))
$$;

-- What comes into force does so by the rule; what is written past a request (the network's own seed, a restore) has no actor.
create or replace function app.follow_agreement_rule() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if app.instance_id() is not null and new.status = 'in_force' and old.status <> 'in_force'
     and not app.agreement_rule_met(new.instance_id, new.id) then
    raise exception 'agreement % has not the signatures its rule asks for', new.id using errcode = '42501';
  end if;
  return new;
end
$$;
create or replace trigger agreement_by_rule before update on agreement for each row execute function app.follow_agreement_rule();

-- Signed minutes do not change: the secretary signs what they wrote, and only until then anything is written; the chair signs after that, or
-- gives them back. Each signs for themselves.
create or replace function app.keep_minutes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  actor uuid := app.professional_id();
begin
  if actor is null then
    return new;
  end if;
  if old.chair_signed_at is not null or old.cancelled_reason is not null then
    raise exception 'meeting % is closed', old.id using errcode = '42501';
  end if;
  if (new.secretary_signed_at is not null and old.secretary_signed_at is null and actor <> old.secretary_id)
     or (new.secretary_signed_at is null and old.secretary_signed_at is not null and actor <> old.chair_id)
     or (new.chair_signed_at is not null and (actor <> old.chair_id or old.secretary_signed_at is null)) then
    raise exception 'meeting % is signed by its own secretary and chair', old.id using errcode = '42501';
  end if;
  if old.secretary_signed_at is not null
     and (new.held_on, new.starts_at, new.place, new.chair_id, new.secretary_id, new.cancelled_reason)
         is distinct from (old.held_on, old.starts_at, old.place, old.chair_id, old.secretary_id, old.cancelled_reason) then
    raise exception 'the minutes of meeting % are signed', old.id using errcode = '42501';
  end if;
  return new;
end
$$;
create or replace trigger steering_meeting_kept before update on steering_meeting for each row execute function app.keep_minutes();

-- May the minutes of a meeting still be written?
create or replace function app.minutes_open(p_meeting uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from steering_meeting m where m.instance_id = app.instance_id() and m.id = p_meeting
                   and m.secretary_signed_at is null and m.cancelled_reason is null)
$$;

-- Who may chair a meeting (sits in the steering group) and who may keep its minutes (coordinates a team). For those who read meetings.
create or replace function app.meeting_officers() returns table (id uuid, given_name text, family_name text, title jsonb, chairs boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.given_name, p.family_name, p.title, true from professional p
   where app.reads_steering() and p.instance_id = app.instance_id() and p.active and ('steering_group' = any (p.functions) or exists (
     select from function_term t where t.instance_id = p.instance_id and t.professional_id = p.id and t.function = 'steering_group'
        and t.valid_from <= app.today() and (t.valid_until is null or t.valid_until > app.today())))
  union all
  select p.id, p.given_name, p.family_name, p.title, false from professional p
   where app.reads_steering() and p.instance_id = app.instance_id() and p.active and exists (
     select from team_membership m where m.instance_id = p.instance_id and m.professional_id = p.id and m.role = 'coordinator'
        and m.valid_from <= app.today() and (m.valid_until is null or m.valid_until > app.today()))
$$;
revoke all on function app.agreement_rule_met(uuid, uuid), app.work_is_open(), app.follow_agreement_rule(), app.keep_minutes(),
  app.minutes_open(uuid), app.meeting_officers() from public;
grant execute on function app.agreement_rule_met(uuid, uuid), app.work_is_open(), app.minutes_open(uuid), app.meeting_officers() to fairlead_app;
