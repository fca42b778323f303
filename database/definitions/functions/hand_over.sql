-- No open case without a responsible worker (G-20), and somebody who stands in while one is away. An administrator moves the
-- responsibility of people of their own agency without reading the case: they learn when it was opened, in which team, and who may take
-- over. Whom it is about, its number and its text stay with its members.

-- Open cases a person is responsible for, for their administrator.
create or replace function app.responsibilities_of(p_professional uuid)
returns table (case_id uuid, team_id uuid, opened_on date, version integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.team_id, (c.opened_at at time zone 'Europe/Helsinki')::date, c.version
    from anchor_case c
   where c.instance_id = app.instance_id() and c.responsible_id = p_professional and c.phase <> 'closed' and c.erased_at is null
     and app.administers(p_professional)
   order by c.opened_at, c.id
$$;

-- Does somebody work in this team today?
create or replace function app.works_in(p_professional uuid, p_team uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from team_membership m join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
     where m.instance_id = app.instance_id() and m.professional_id = p_professional and m.team_id = p_team and m.role = 'worker'
       and p.register_id is not null and m.valid_from <= app.today() and (m.valid_until is null or m.valid_until > app.today()))
$$;

-- Who may take a case over from a person the actor administers: those who work in its team today and have no conflict of interest;
-- where it is kept to a circle, those of the circle, as long as there is one.
create or replace function app.successors_of(p_case uuid) returns table (professional_id uuid, member boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  with handed as (
    select c.id, c.team_id, c.responsible_id from anchor_case c
     where c.instance_id = app.instance_id() and c.id = p_case and c.phase <> 'closed' and app.administers(c.responsible_id)
  ), possible as (
    select distinct m.professional_id,
           exists (select from case_member k where k.instance_id = m.instance_id and k.case_id = h.id
                     and k.professional_id = m.professional_id and k.left_at is null) as member,
           exists (select from case_circle n join case_restriction r on r.instance_id = n.instance_id and r.id = n.restriction_id
                    where n.instance_id = m.instance_id and n.case_id = h.id and r.ended_at is null
                      and n.professional_id = m.professional_id and n.left_at is null) as inside
      from handed h join team_membership m on m.instance_id = app.instance_id() and m.team_id = h.team_id and m.role = 'worker'
     where m.professional_id <> h.responsible_id and app.works_in(m.professional_id, h.team_id)
       and not exists (
         select from conflict_of_interest x
          where x.instance_id = app.instance_id() and x.professional_id = m.professional_id and x.ended_at is null
            and (x.case_id = h.id or x.identity_index in (
                   select p.identity_index from person p where p.instance_id = app.instance_id() and p.case_id = h.id)))
  )
  select p.professional_id, p.member from possible p
   where p.inside or not exists (select from possible o where o.inside)
   order by p.member desc, p.professional_id
$$;

-- Gives the responsibility to one of them, with a note in the shared workspace. False: it is no longer as the actor saw it.
create or replace function app.hand_over_from(
  p_case uuid, p_version integer, p_successor uuid, p_entry uuid, p_note bytea, p_language text, p_subject text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  handed anchor_case%rowtype;
begin
  select * into handed from anchor_case c
   where c.instance_id = app.instance_id() and c.id = p_case and c.version = p_version and c.phase <> 'closed' and app.administers(c.responsible_id)
   for no key update;
  -- Nobody takes a case themselves: an administrator who works cases asks a colleague.
  if not found or p_successor = app.professional_id()
     or not exists (select from app.successors_of(p_case) s where s.professional_id = p_successor) then
    return false;
  end if;
  insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
  values (app.instance_id(), p_case, p_successor, handed.team_id, 'hand_over', app.professional_id())
  on conflict (instance_id, case_id, professional_id) do update
    set added_value = excluded.added_value, added_by = excluded.added_by, joined_at = now(), left_at = null
    where case_member.left_at is not null;
  insert into case_circle (instance_id, restriction_id, case_id, professional_id, named_by)
  select r.instance_id, r.id, r.case_id, p_successor, app.professional_id() from case_restriction r
   where r.instance_id = app.instance_id() and r.case_id = p_case and r.ended_at is null
  on conflict (instance_id, restriction_id, professional_id) do update set left_at = null, named_by = excluded.named_by, named_at = now()
    where case_circle.left_at is not null;
  update anchor_case set responsible_id = p_successor, version = version + 1 where instance_id = app.instance_id() and id = p_case;
  -- Who is no longer here leaves the case too: coming back gives none of it again.
  update case_member m set left_at = now()
   where m.instance_id = app.instance_id() and m.case_id = p_case and m.professional_id = handed.responsible_id and m.left_at is null
     and not exists (select from professional p where p.instance_id = m.instance_id and p.id = m.professional_id and p.active);
  perform set_config('app.handing_over', p_case::text, true);
  insert into entry (instance_id, id, case_id, team_id, register_id, kind, body, language, author_id, subject)
  select app.instance_id(), p_entry, p_case, handed.team_id, r.id, 'note', p_note, p_language, app.professional_id(), p_subject
    from register r where r.instance_id = app.instance_id() and r.kind = 'shared';
  return true;
end
$$;

-- People of the actor's agency with open cases but no place in the team of the case any more: their cases wait to be handed over.
create or replace function app.unattended_responsibilities() returns table (professional_id uuid, cases integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.responsible_id, count(*)::integer
    from anchor_case c join professional p on p.instance_id = c.instance_id and p.id = c.responsible_id and p.agency_id = app.agency_id()
   where c.instance_id = app.instance_id() and c.phase <> 'closed' and c.erased_at is null and 'administrator' = any (app.functions())
     and not app.works_in(c.responsible_id, c.team_id)
   group by c.responsible_id order by c.responsible_id
$$;

-- Somebody is away: their own word or their administrator's. Who stands in works in a team of theirs and does not name themselves.
create or replace function app.record_absence(p_id uuid, p_professional uuid, p_substitute uuid, p_from date, p_until date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if p_professional <> app.professional_id() and not app.administers(p_professional) then
    raise exception 'the absence of professional % is not recorded by the actor', p_professional using errcode = '42501';
  end if;
  perform from professional p where p.instance_id = app.instance_id() and p.id = p_professional for no key update;
  if p_substitute in (p_professional, app.professional_id()) or p_until <= p_from or p_until <= app.today()
     or not exists (
       select from team_membership m where m.instance_id = app.instance_id() and m.professional_id = p_professional and m.role = 'worker'
          and app.works_in(p_professional, m.team_id) and app.works_in(p_substitute, m.team_id))
     or exists (select from absence_cover a where a.instance_id = app.instance_id() and a.professional_id = p_professional
                  and daterange(a.valid_from, a.valid_until) && daterange(p_from, p_until)) then
    return false;
  end if;
  insert into absence_cover (instance_id, id, professional_id, agency_id, substitute_id, valid_from, valid_until, recorded_by)
  select app.instance_id(), p_id, p.id, p.agency_id, p_substitute, p_from, p_until, app.professional_id()
    from professional p where p.instance_id = app.instance_id() and p.id = p_professional;
  perform app.note_right_change(p_professional, 'absence_recorded', null, null, p_from, p_until, null);
  return true;
end
$$;

-- The absence ends today, or never begins.
create or replace function app.end_absence(p_absence uuid, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  ended absence_cover%rowtype;
begin
  update absence_cover a set valid_until = greatest(a.valid_from, app.today()), version = a.version + 1
   where a.instance_id = app.instance_id() and a.id = p_absence and a.version = p_version and a.valid_until > app.today()
     and (a.professional_id = app.professional_id() or app.administers(a.professional_id))
  returning * into ended;
  if not found then
    return false;
  end if;
  perform app.note_right_change(ended.professional_id, 'absence_ended', null, null, null, ended.valid_until, null);
  return true;
end
$$;
revoke all on function app.responsibilities_of(uuid), app.works_in(uuid, uuid), app.successors_of(uuid),
  app.hand_over_from(uuid, integer, uuid, uuid, bytea, text, text), app.unattended_responsibilities(),
  app.record_absence(uuid, uuid, uuid, date, date), app.end_absence(uuid, integer) from public;
grant execute on function app.responsibilities_of(uuid), app.successors_of(uuid),
  app.hand_over_from(uuid, integer, uuid, uuid, bytea, text, text), app.unattended_responsibilities(),
  app.record_absence(uuid, uuid, uuid, date, date), app.end_absence(uuid, integer) to fairlead_app;
