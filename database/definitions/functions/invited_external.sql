-- Invited externals, who come by a one-time link to their own invitation and their own tasks (C-14, docs/decisions/0029). For them no row of
-- any table exists: `app.guest_case()` and the lists of the family's guests stay empty, so that every policy for `fairlead_guest` refuses,
-- and all they have comes from the four functions at the end of this file.

-- The participant as whom an external has come; null for everybody else.
create or replace function app.external_participant() returns uuid language sql stable parallel safe
  return case when app.guest_role() = 'external' then app.guest_person() end;

-- Tasks of an external that are not done: of the plan in force, given and not taken back.
create or replace function app.open_external_tasks(p_instance uuid, p_participant uuid) returns setof external_task
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.* from external_task t
    join plan_action a on a.instance_id = t.instance_id and a.id = t.action_id and a.status not in ('achieved', 'changed')
    join service_plan s on s.instance_id = a.instance_id and s.id = a.plan_id and s.state = 'agreed'
   where t.instance_id = p_instance and t.participant_id = p_participant and t.taken_back_at is null and t.done_at is null
$$;

-- May this participant come by a link that this professional made? Asked of the rows as they stand, in every request: an open case, still
-- asked, in a closed circle only by a link of one of the circle, and until so many days after the meeting or while a task waits.
create or replace function app.external_may_come(p_instance uuid, p_case uuid, p_participant uuid, p_made_by uuid, p_days_after integer)
returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from meeting_participant q
      join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id
      join anchor_case c on c.instance_id = q.instance_id and c.id = q.case_id
     where q.instance_id = p_instance and q.id = p_participant and q.case_id = p_case and q.external_organisation is not null
       and c.closed_at is null and c.archived_at is null and c.erased_at is null
       and not exists (
         select from case_restriction r
          where r.instance_id = q.instance_id and r.case_id = q.case_id and r.ended_at is null
            and not exists (select from case_circle n where n.instance_id = r.instance_id and n.restriction_id = r.id
                              and n.professional_id = p_made_by and n.left_at is null))
       and ((now() at time zone 'Europe/Helsinki')::date <= p_days_after + (greatest(g.starts_at, (
               select max(m.starts_at) from meeting_time m
                where m.instance_id = g.instance_id and m.meeting_id = g.id and m.case_id = g.case_id and m.settled_at is null))
               at time zone 'Europe/Helsinki')::date
         or exists (select from app.open_external_tasks(q.instance_id, q.id))))
$$;
-- The same for somebody who works with the case and would make the link.
create or replace function app.may_be_external(p_case uuid, p_participant uuid, p_days_after integer) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_case = any (app.entered_cases())
    and app.external_may_come(app.instance_id(), p_case, p_participant, app.professional_id(), p_days_after)
$$;
-- Is this participant somebody from outside, of this case?
create or replace function app.is_external(p_case uuid, p_participant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_case = any (app.entered_cases()) and exists (
    select from meeting_participant q
     where q.instance_id = app.instance_id() and q.id = p_participant and q.case_id = p_case and q.external_organisation is not null)
$$;

-- May whoever a link is for come now?
create or replace function app.guest_link_may_come(p_link guest_link) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select case p_link.capability
    when 'own_page' then app.guest_may_come(p_link.instance_id, p_link.case_id, p_link.person_id)
    when 'invitation' then app.external_may_come(p_link.instance_id, p_link.case_id, p_link.participant_id, p_link.made_by, p_link.days_after)
    else false end
$$;

-- The same of a link of a case one works with, to say what has become of it.
create or replace function app.may_come_by_link(p_link uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select app.guest_link_may_come(l) from guest_link l
   where l.instance_id = app.instance_id() and l.id = p_link and l.case_id = any (app.entered_cases())
$$;

-- With the invitation goes its link.
create or replace function app.end_links_of_participant() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update guest_link set ended_at = now(), end_reason = 'no_longer_asked', version = version + 1
   where instance_id = old.instance_id and case_id = old.case_id and participant_id = old.id and ended_at is null;
  return old;
end
$$;
create or replace trigger guest_links_end_with_invitation before delete on meeting_participant for each row
  when (old.external_organisation is not null) execute function app.end_links_of_participant();

-- A new version of the plan keeps who does what: a task goes over to the same action, written again in the same words.
create or replace function app.move_external_tasks() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update external_task t set action_id = again.id
    from plan_action was, service_plan s, plan_action again
   where t.instance_id = new.instance_id and t.case_id = new.case_id and t.taken_back_at is null
     and was.instance_id = t.instance_id and was.id = t.action_id
     and s.instance_id = was.instance_id and s.id = was.plan_id and s.state = 'replaced'
     and again.instance_id = new.instance_id and again.plan_id = new.id and again.case_id = new.case_id
     and again.goal = was.goal and again.what = was.what
     -- Of two actions in the same words the first.
     and not exists (select from plan_action a where a.instance_id = again.instance_id and a.plan_id = again.plan_id
                       and a.goal = again.goal and a.what = again.what and a.position < again.position)
     and not exists (select from external_task o where o.instance_id = again.instance_id and o.action_id = again.id and o.taken_back_at is null);
  return null;
end
$$;
create or replace trigger external_tasks_follow_plan after update of state on service_plan for each row
  when (old.state = 'draft' and new.state = 'agreed') execute function app.move_external_tasks();

-- What app.begin_guest does, for a link to an invitation; null when there is no such session or right to come (any more).
create or replace function app.begin_external(p_token_hash bytea, p_changing boolean) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_session record;
begin
  select s.id as session_id, s.last_seen_at, s.idle_limit, s.expires_at, l.id as link_id, l.capability, l.instance_id, l.case_id,
         l.participant_id, g.language, m.agency_id, i.key as instance_key, i.name as instance_name, t.name as team_name,
         r.given_name || ' ' || r.family_name as contact_name, r.phone as contact_phone,
         app.external_may_come(l.instance_id, l.case_id, l.participant_id, l.made_by, l.days_after) as may_come
    into found_session
    from guest_session s
    join guest_link l on l.instance_id = s.instance_id and l.id = s.link_id and l.ended_at is null and l.capability = 'invitation'
    join meeting_participant q on q.instance_id = l.instance_id and q.id = l.participant_id
    join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id
    join anchor_case c on c.instance_id = l.instance_id and c.id = l.case_id
    join team t on t.instance_id = c.instance_id and t.id = c.team_id
    join professional r on r.instance_id = c.instance_id and r.id = c.responsible_id
    join professional m on m.instance_id = l.instance_id and m.id = l.made_by
    join instance i on i.id = l.instance_id
   where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - s.idle_limit;
  if not found or not found_session.may_come then
    return null;
  end if;
  if found_session.last_seen_at < now() - interval '1 minute' then
    update guest_session set last_seen_at = now() where token_hash = p_token_hash;
  end if;
  if p_changing then
    perform from anchor_case where instance_id = found_session.instance_id and id = found_session.case_id for no key update;
  end if;
  -- No case, nobody, no meeting: what the family's guests are given by policy is not there for an external.
  perform set_config('app.instance', found_session.instance_id::text, true),
          set_config('app.guest_person', found_session.participant_id::text, true),
          set_config('app.guest_case', '', true),
          set_config('app.guest_role', 'external', true),
          set_config('app.guest_kept', '', true),
          set_config('app.guest_meetings', '', true),
          set_config('app.guest_people', '', true),
          set_config('app.guest_professionals', '', true),
          set_config('app.guest_link', found_session.link_id::text, true);
  return jsonb_build_object(
    'instanceId', found_session.instance_id, 'instanceKey', found_session.instance_key, 'instanceName', found_session.instance_name,
    'sessionId', found_session.session_id, 'linkId', found_session.link_id, 'capability', found_session.capability,
    'caseId', found_session.case_id, 'personId', found_session.participant_id, 'role', 'external', 'agencyId', found_session.agency_id,
    'language', case when found_session.language in ('sv', 'fi', 'en') then found_session.language else 'sv' end,
    'teamName', found_session.team_name, 'contactName', found_session.contact_name, 'contactPhone', found_session.contact_phone,
    -- Settled where the place is read, below.
    'placesToldApart', false,
    'sessionExpiresAt', found_session.expires_at,
    'idleMinutes', ceil(extract(epoch from found_session.idle_limit) / 60)::integer);
end
$$;

-- Where somebody is protected, parties are kept apart, or one meets at somebody's home, an external is told the place, never by a link
-- (661/2009 § 36, C-27): what lies on a desk of a school reaches homes.
create or replace function app.external_place_told(p_instance uuid, p_case uuid, p_place_kind text) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_place_kind = 'home'
    or exists (select from protected_identity i where i.instance_id = p_instance and i.case_id = p_case and i.ended_at is null)
    or exists (select from other_party o where o.instance_id = p_instance and o.case_id = p_case and o.ended_at is null)
$$;
-- The same for whoever makes a link and is shown first what will be seen.
create or replace function app.place_told_to_external(p_case uuid, p_place_kind text) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_case = any (app.entered_cases()) and app.external_place_told(app.instance_id(), p_case, p_place_kind)
$$;

-- The external's own invitation: when, where, what they were said to add if the maker of the link marked that it may be told, their own
-- answer and their own attendance. Neither type nor purpose of the meeting, nobody who comes, no number.
create or replace function app.external_invitation() returns table (
  participant_id uuid, meeting_id uuid, organisation text, name text, state text, starts_at timestamptz, minutes smallint, confirmed boolean,
  place_kind text, place bytea, told_apart boolean, language text, why text, reply text, attendance text, times jsonb,
  answer_id uuid, number smallint, possible uuid[], best uuid, unsure uuid[], impossible uuid[], substitute bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select q.id, g.id, q.external_organisation, q.external_name, g.state, g.starts_at, g.minutes, g.confirmed_at is not null,
         case when apart.so then 'other' else g.place_kind end, case when apart.so then null else g.place end, apart.so, g.language,
         case when l.tells_why then q.added_value end, q.reply, q.attendance, coalesce(open_times.listed, '[]'),
         a.id, coalesce(a.number, 0::smallint), coalesce(a.possible, '{}'), a.best, coalesce(a.unsure, '{}'), coalesce(a.impossible, '{}'), a.substitute
    from meeting_participant q
    join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id
    join guest_link l on l.instance_id = q.instance_id and l.id = nullif(current_setting('app.guest_link', true), '')::uuid
     and l.participant_id = q.id
    cross join lateral (select app.external_place_told(g.instance_id, g.case_id, g.place_kind) as so) apart
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', m.id, 'startsAt', to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                       order by m.starts_at, m.id) as listed
        from meeting_time m
       where m.instance_id = g.instance_id and m.meeting_id = g.id and m.case_id = g.case_id and m.settled_at is null) open_times on true
    left join lateral (
      select w.* from meeting_answer w where w.instance_id = q.instance_id and w.participant_id = q.id
       order by w.number desc limit 1) a on true
   where q.instance_id = app.instance_id() and q.id = app.external_participant()
$$;

-- The external's answer to their invitation: `answered`; `stale` when another answer came meanwhile; `gone` when the meeting is no longer
-- planned; `other_times` when the times are no longer those that are proposed.
create or replace function app.answer_as_external(
  p_id uuid, p_number integer, p_reply text, p_possible uuid[], p_best uuid, p_unsure uuid[], p_impossible uuid[], p_substitute bytea)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked record;
begin
  perform from meeting_participant q where q.instance_id = app.instance_id() and q.id = app.external_participant() for update;
  select * into asked from app.external_invitation();
  if not found or asked.state <> 'planned' then
    return 'gone';
  end if;
  if asked.number <> p_number - 1 then
    return 'stale';
  end if;
  if exists (select from unnest(p_possible || p_unsure || p_impossible) as said (id)
              where said.id not in (select (each ->> 'id')::uuid from jsonb_array_elements(asked.times) as each)) then
    return 'other_times';
  end if;
  insert into meeting_answer (instance_id, id, meeting_id, case_id, participant_id, number, reply, possible, best, unsure, impossible,
    substitute, way)
  select q.instance_id, p_id, q.meeting_id, q.case_id, q.id, p_number, p_reply, p_possible, p_best, p_unsure, p_impossible,
         p_substitute, 'link'
    from meeting_participant q where q.instance_id = app.instance_id() and q.id = app.external_participant();
  update meeting_participant set reply = p_reply where instance_id = app.instance_id() and id = app.external_participant();
  return 'answered';
end
$$;

-- The external's own tasks of the plan in force: what and by when. Not the goal, not who else does what.
create or replace function app.external_tasks() returns table (task_id uuid, what text, due_on date, done_at timestamptz, note bytea, version integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, a.what, a.due_on, t.done_at, t.note, t.version from external_task t
    join plan_action a on a.instance_id = t.instance_id and a.id = t.action_id
    join service_plan s on s.instance_id = a.instance_id and s.id = a.plan_id and s.state = 'agreed'
   where t.instance_id = app.instance_id() and t.participant_id = app.external_participant() and t.taken_back_at is null
     and (t.done_at is not null or a.status not in ('achieved', 'changed'))
   order by t.done_at is not null, a.due_on, t.id
$$;

-- Says that a task is done, once; false when it was done, taken back or written anew meanwhile.
create or replace function app.report_external_task(p_task uuid, p_version integer, p_note bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update external_task t set done_at = now(), note = p_note, version = t.version + 1
   where t.instance_id = app.instance_id() and t.id = p_task and t.version = p_version
     and t.id in (select o.id from app.open_external_tasks(app.instance_id(), app.external_participant()) o);
  return found;
end
$$;

revoke all on function app.open_external_tasks(uuid, uuid), app.external_may_come(uuid, uuid, uuid, uuid, integer),
  app.may_be_external(uuid, uuid, integer), app.is_external(uuid, uuid), app.guest_link_may_come(guest_link), app.may_come_by_link(uuid), app.end_links_of_participant(),
  app.move_external_tasks(), app.begin_external(bytea, boolean), app.external_invitation(),
  app.external_place_told(uuid, uuid, text), app.place_told_to_external(uuid, text), app.answer_as_external(uuid, integer, text, uuid[], uuid, uuid[], uuid[], bytea), app.external_tasks(),
  app.report_external_task(uuid, integer, bytea), app.external_participant() from public;
grant execute on function app.place_told_to_external(uuid, text), app.may_come_by_link(uuid), app.may_be_external(uuid, uuid, integer), app.is_external(uuid, uuid) to fairlead_app;
grant execute on function app.external_invitation(), app.answer_as_external(uuid, integer, text, uuid[], uuid, uuid[], uuid[], bytea),
  app.external_tasks(), app.report_external_task(uuid, integer, bytea) to fairlead_guest;
