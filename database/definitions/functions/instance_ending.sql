-- The work of an instance ends (U-13): proposed by one, decided by another, in force on its day when nobody is helped there any longer.
-- Functions, because whoever decides sees none of what is open but how much there is.

-- Two of these, never one alone.
create or replace function app.may_end_instance() returns boolean language sql stable set search_path = pg_catalog as $$
  select app.functions() && array['administrator', 'leadership']
$$;

-- What is open. The first two keep the instance from ending: somebody waits for help. The others stay as they are, or go on.
create or replace function app.open_in_instance(p_instance uuid) returns table (
  cases integer, contacts integer, meetings integer, rights_requests integer, log_requests integer, releases integer, messages integer,
  erasures integer, rights integer, mergers integer, phenomena integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (select count(*)::integer from anchor_case c where c.instance_id = p_instance and c.phase <> 'closed' and c.archived_at is null and c.erased_at is null),
    (select count(*)::integer from referral r where r.instance_id = p_instance and r.state = 'waiting'),
    (select count(*)::integer from meeting m where m.instance_id = p_instance and m.state = 'planned'
        and (m.starts_at at time zone 'Europe/Helsinki')::date >= app.today()),
    (select count(*)::integer from rights_request q where q.instance_id = p_instance and q.decided_at is null),
    (select count(*)::integer from log_request_part q where q.instance_id = p_instance and q.state = 'waiting'),
    (select count(*)::integer from picture_release p where p.instance_id = p_instance and p.state in ('waiting', 'built', 'audited')),
    (select count(*)::integer from outbox o where o.instance_id = p_instance and o.state = 'waiting'),
    (select count(*)::integer from erasure_list e where e.instance_id = p_instance and e.state in ('proposed', 'approved')),
    (select count(*)::integer from right_proposal r where r.instance_id = p_instance and r.outcome is null),
    (select count(*)::integer from team_merger_plan t where t.instance_id = p_instance and t.state = 'planned'),
    (select count(*)::integer from phenomenon f where f.instance_id = p_instance and f.closed_on is null)
$$;
-- For administrators, as the preview of a merger; for leaders only while there is something to decide: who could look every day would see
-- when a case is opened.
create or replace function app.preview_ending() returns table (
  cases integer, contacts integer, meetings integer, rights_requests integer, log_requests integer, releases integer, messages integer,
  erasures integer, rights integer, mergers integer, phenomena integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.* from app.open_in_instance(app.instance_id()) o
   where 'administrator' = any (app.functions())
      or app.may_end_instance() and exists (
        select from instance_ending e where e.instance_id = app.instance_id() and e.kind = 'end' and e.state in ('proposed', 'decided'))
$$;

-- Puts a decided ending into force, if nobody waits for help. The locks let what is being written just now end first: it is then seen here,
-- and what comes after meets the archive.
create or replace function app.put_ending_in_force(p_instance uuid, p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  remains record;
begin
  lock table anchor_case, referral in share row exclusive mode;
  select * into remains from app.open_in_instance(p_instance);
  if remains.cases + remains.contacts > 0 then
    return false;
  end if;
  update outbox set state = 'withdrawn', settled_at = now(), address = null, link = null where instance_id = p_instance and state = 'waiting';
  update instance_ending set state = 'in_force', in_force_at = now(), version = version + 1
   where instance_id = p_instance and id = p_id and state = 'decided' and kind = 'end';
  return found;
end
$$;

-- The second person, or whoever proposed it taking it back. Says what came of it: `done`, `own` (not theirs to decide), `open` (somebody waits
-- for help there), `changed` (no longer as they saw it).
create or replace function app.settle_ending(p_id uuid, p_version integer, p_outcome text, p_note text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked instance_ending%rowtype;
  me uuid := app.professional_id();
begin
  if not app.may_end_instance() then
    raise exception 'the actor ends no instance' using errcode = '42501';
  end if;
  select * into asked from instance_ending e
   where e.instance_id = app.instance_id() and e.id = p_id and e.version = p_version and e.state = 'proposed' for update;
  if not found then
    return 'changed';
  end if;
  if (p_outcome = 'withdrawn') <> (asked.proposed_by = me) then
    return 'own';
  end if;
  -- On the day it is decided at the earliest.
  update instance_ending e set state = p_outcome, settled_by = me, settled_at = now(), note = p_note,
     starts_on = case when p_outcome = 'decided' then greatest(e.starts_on, app.today()) else e.starts_on end, version = e.version + 1
   where e.instance_id = asked.instance_id and e.id = p_id returning * into asked;
  if p_outcome <> 'decided' then
    return 'done';
  end if;
  if asked.kind = 'reopen' then
    update instance_ending e set state = 'over', closed_by = me, closed_at = now(), close_reason = asked.reason, version = e.version + 1
     where e.instance_id = asked.instance_id and e.state = 'in_force';
    return case when found then 'done' else 'changed' end;
  end if;
  return case when asked.starts_on > app.today() or app.put_ending_in_force(asked.instance_id, p_id) then 'done' else 'open' end;
end
$$;

-- Before its day one person takes an ending back. False: it is no longer as they saw it.
create or replace function app.take_back_ending(p_id uuid, p_version integer, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.may_end_instance() then
    raise exception 'the actor ends no instance' using errcode = '42501';
  end if;
  update instance_ending e
     set state = 'taken_back', closed_by = app.professional_id(), closed_at = now(), close_reason = p_reason, version = e.version + 1
   where e.instance_id = app.instance_id() and e.id = p_id and e.version = p_version and e.kind = 'end' and e.state = 'decided';
  return found;
end
$$;

-- Hourly: endings whose day has come. One where somebody still waits for help is tried again. Returns how many came into force.
create or replace function app.carry_out_endings() returns integer
language sql volatile security definer set search_path = pg_catalog, public as $$
  select count(*) filter (where app.put_ending_in_force(e.instance_id, e.id))::integer
    from instance_ending e where e.kind = 'end' and e.state = 'decided' and e.starts_on <= app.today()
$$;
revoke all on function app.may_end_instance(), app.open_in_instance(uuid), app.preview_ending(), app.put_ending_in_force(uuid, uuid),
  app.settle_ending(uuid, integer, text, text), app.take_back_ending(uuid, integer, text), app.carry_out_endings() from public;
grant execute on function app.may_end_instance(), app.preview_ending(), app.settle_ending(uuid, integer, text, text),
  app.take_back_ending(uuid, integer, text) to fairlead_app;
grant execute on function app.carry_out_endings() to fairlead_upkeep;
