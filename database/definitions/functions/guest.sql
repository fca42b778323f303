-- Guests: the young person and the guardians, who come by a one-time link (P-04, docs/decisions/0023); invited externals use the same links
-- and sessions and have nothing else of this (invited_external.sql). What a guest may see is settled once,
-- when the transaction begins, and left in transaction-local settings; the policies for `fairlead_guest` compare with them.
create or replace function app.guest_person() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.guest_person', true), '')::uuid;
create or replace function app.guest_case() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.guest_case', true), '')::uuid;
create or replace function app.guest_role() returns text language sql stable parallel safe
  return coalesce(pg_catalog.current_setting('app.guest_role', true), '');
-- Subjects that are kept from this guest: bans of the young person that are followed (703/2023 §§ 40, 51).
create or replace function app.guest_kept() returns text[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.guest_kept', true), ''), '{}')::text[];
-- Meetings the guest is asked to, and whose names stand on the guest's pages.
create or replace function app.guest_meetings() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.guest_meetings', true), ''), '{}')::uuid[];
create or replace function app.guest_people() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.guest_people', true), ''), '{}')::uuid[];
create or replace function app.guest_professionals() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.guest_professionals', true), ''), '{}')::uuid[];
-- Threads the guest takes part in and may still read (functions/message.sql).
create or replace function app.guest_threads() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.guest_threads', true), ''), '{}')::uuid[];
grant execute on function app.instance_id(), app.guest_person(), app.guest_case(), app.guest_role(), app.guest_kept(), app.guest_meetings(),
  app.guest_people(), app.guest_professionals(), app.guest_threads() to fairlead_guest;

-- May this person of this case come as a guest now? Asked of the rows as they stand, in every request: a ban, a limit, a mark as the other
-- party, the end of the case and the eighteenth birthday act on the next one.
create or replace function app.guest_may_come(p_instance uuid, p_case uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from person p
      join anchor_case c on c.instance_id = p.instance_id and c.id = p.case_id
     where p.instance_id = p_instance and p.id = p_person and p.case_id = p_case and p.role in ('youth', 'guardian') and p.died_on is null
       and c.closed_at is null and c.archived_at is null and c.erased_at is null
       and not exists (select from other_party o where o.instance_id = p.instance_id and o.case_id = p.case_id and o.person_id = p.id
                         and o.ended_at is null)
       and (p.role = 'youth' or
         p.custody is distinct from 'none'
         and not exists (select from person y where y.instance_id = p.instance_id and y.case_id = p.case_id and y.role = 'youth'
                           and app.is_of_age(y.birth_date))
         and not exists (select from guardian_limit l where l.instance_id = p.instance_id and l.case_id = p.case_id and l.guardian_id = p.id
                           and l.ended_at is null and l.kind in ('conflict_of_interest', 'no_information'))
         and not exists (select from information_ban b where b.instance_id = p.instance_id and b.case_id = p.case_id and b.guardian_id = p.id
                           and b.followed and b.lifted_at is null and 'participation' = any (b.subjects))))
$$;
-- The same for somebody who works with the case; false without a reason, because the reason may be a ban in another register.
create or replace function app.may_be_guest(p_case uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_case = any (app.entered_cases()) and app.guest_may_come(app.instance_id(), p_case, p_person)
$$;

-- What is behind a link, for the page with the button; looking changes nothing, because previews look too.
create or replace function app.look_at_guest_link(p_token_hash bytea) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  link record;
begin
  select l.*, coalesce(p.contact_language, g.language) as language, app.guest_link_may_come(l) as may_come into link from guest_link l
    left join person p on p.instance_id = l.instance_id and p.id = l.person_id
    left join meeting_participant q on q.instance_id = l.instance_id and q.id = l.participant_id
    left join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id
   where l.token_hash = p_token_hash;
  if not found then
    return jsonb_build_object('state', 'unknown');
  end if;
  return jsonb_build_object('language', link.language, 'capability', link.capability, 'code', link.code_hash is not null, 'state', case
    when link.ended_at is not null or not link.may_come then 'ended'
    when link.opened_at is not null then 'used'
    when link.expires_at <= now() then 'expired'
    else 'ready' end);
end
$$;

-- Opens a link, once. A second press in the same browser meets its own session. Says what happened; a wrong code counts on the link.
create or replace function app.open_guest_link(
  p_token_hash bytea, p_code_hash bytea, p_session_hash bytea, p_idle interval, p_lifetime interval, p_most_tries integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  link guest_link%rowtype;
begin
  select * into link from guest_link l where l.token_hash = p_token_hash for update;
  if not found then
    return 'unknown';
  end if;
  if link.ended_at is not null or not app.guest_link_may_come(link) then
    return 'ended';
  end if;
  if link.opened_at is not null then
    return case when exists (select from guest_session s where s.instance_id = link.instance_id and s.link_id = link.id
                               and s.token_hash = p_session_hash and s.expires_at > now()) then 'opened' else 'used' end;
  end if;
  if link.expires_at <= now() then
    return 'expired';
  end if;
  if link.code_hash is not null and p_code_hash is distinct from link.code_hash then
    if p_code_hash is null then
      return 'code_missing';
    end if;
    update guest_link l set code_tries = link.code_tries + 1,
       ended_at = case when link.code_tries + 1 >= p_most_tries then now() end,
       end_reason = case when link.code_tries + 1 >= p_most_tries then 'too_many_tries' end
     where l.instance_id = link.instance_id and l.id = link.id;
    return case when link.code_tries + 1 >= p_most_tries then 'ended' else 'code_wrong' end;
  end if;
  update guest_link l set opened_at = now(), version = l.version + 1 where l.instance_id = link.instance_id and l.id = link.id;
  insert into guest_session (instance_id, case_id, link_id, token_hash, idle_limit, expires_at)
  values (link.instance_id, link.case_id, link.id, p_session_hash, p_idle, now() + p_lifetime);
  return 'opened';
end
$$;

create or replace function app.end_guest_session(p_token_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  update guest_session set expires_at = now() where token_hash = p_token_hash and expires_at > now()
$$;

-- First statement of every transaction of a guest; null when the session, its link or the right to come has ended. A change holds the case,
-- as that of a professional does.
create or replace function app.begin_guest(p_token_hash bytea, p_changing boolean) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_session record;
  kept text[] := '{}';
  meetings uuid[];
  people uuid[];
  professionals uuid[];
  threads uuid[];
begin
  select s.id as session_id, s.last_seen_at, s.idle_limit, s.expires_at, l.id as link_id, l.capability, l.instance_id, l.case_id, l.person_id,
         p.role, p.contact_language, m.agency_id, i.key as instance_key, i.name as instance_name, t.id as team_id, t.name as team_name,
         r.id as contact_id, r.given_name || ' ' || r.family_name as contact_name, r.phone as contact_phone
    into found_session
    from guest_session s
    join guest_link l on l.instance_id = s.instance_id and l.id = s.link_id and l.ended_at is null
    join person p on p.instance_id = l.instance_id and p.id = l.person_id
    join anchor_case c on c.instance_id = l.instance_id and c.id = l.case_id
    join team t on t.instance_id = c.instance_id and t.id = c.team_id
    join professional r on r.instance_id = c.instance_id and r.id = c.responsible_id
    join professional m on m.instance_id = l.instance_id and m.id = l.made_by
    join instance i on i.id = l.instance_id
   where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - s.idle_limit;
  if not found then
    -- A link for a person of the case it is not; for an external it may be.
    return app.begin_external(p_token_hash, p_changing);
  end if;
  if not app.guest_may_come(found_session.instance_id, found_session.case_id, found_session.person_id) then
    return null;
  end if;
  -- Once a minute is enough for the idle limit and spares most reads a write.
  if found_session.last_seen_at < now() - interval '1 minute' then
    update guest_session set last_seen_at = now() where token_hash = p_token_hash;
  end if;
  if p_changing then
    perform from anchor_case where instance_id = found_session.instance_id and id = found_session.case_id for no key update;
  end if;
  if found_session.role = 'guardian' then
    select coalesce(array_agg(distinct s.subject), '{}') into kept from information_ban b cross join lateral unnest(b.subjects) as s (subject)
     where b.instance_id = found_session.instance_id and b.case_id = found_session.case_id and b.guardian_id = found_session.person_id
       and b.followed and b.lifted_at is null;
  end if;
  select coalesce(array_agg(distinct a.meeting_id), '{}') into meetings from meeting_participant a
   where a.instance_id = found_session.instance_id and a.case_id = found_session.case_id and a.person_id = found_session.person_id;
  select coalesce(array_agg(a.thread_id), '{}') into threads from message_participant a
   where a.instance_id = found_session.instance_id and a.case_id = found_session.case_id and a.person_id = found_session.person_id
     and app.person_reads_thread(a.instance_id, a.thread_id, a.person_id);
  -- Who of the family is named: a guardian meets the young person and never the other guardian; the young person those who come along, never
  -- the other party.
  select array_agg(distinct p.id) into people from person p
   where p.instance_id = found_session.instance_id and p.case_id = found_session.case_id
     and (p.id = found_session.person_id
       or (exists (select from meeting_participant a where a.instance_id = p.instance_id and a.person_id = p.id and a.meeting_id = any (meetings))
           or exists (select from message_participant a where a.instance_id = p.instance_id and a.person_id = p.id and a.thread_id = any (threads)))
         and (p.role = 'youth' or found_session.role = 'youth')
         and not exists (select from other_party o where o.instance_id = p.instance_id and o.case_id = p.case_id and o.person_id = p.id
                           and o.ended_at is null));
  select array_agg(distinct w.id) into professionals from (
    select found_session.contact_id as id
    union select a.professional_id from meeting_participant a
     where a.instance_id = found_session.instance_id and a.meeting_id = any (meetings) and a.professional_id is not null
    union select a.professional_id from message_participant a
     where a.instance_id = found_session.instance_id and a.thread_id = any (threads) and a.professional_id is not null) as w;
  perform set_config('app.instance', found_session.instance_id::text, true),
          set_config('app.guest_person', found_session.person_id::text, true),
          set_config('app.guest_case', found_session.case_id::text, true),
          set_config('app.guest_role', found_session.role, true),
          set_config('app.guest_kept', kept::text, true),
          set_config('app.guest_meetings', meetings::text, true),
          set_config('app.guest_people', people::text, true),
          set_config('app.guest_professionals', professionals::text, true),
          set_config('app.guest_threads', threads::text, true);
  return jsonb_build_object(
    'instanceId', found_session.instance_id, 'instanceKey', found_session.instance_key, 'instanceName', found_session.instance_name, 'sessionId', found_session.session_id,
    'linkId', found_session.link_id, 'capability', found_session.capability, 'caseId', found_session.case_id, 'teamId', found_session.team_id,
    'personId', found_session.person_id, 'role', found_session.role, 'agencyId', found_session.agency_id,
    'contactLanguage', found_session.contact_language,
    'language', case when found_session.contact_language in ('sv', 'fi', 'en') then found_session.contact_language else 'sv' end,
    'teamName', found_session.team_name, 'contactName', found_session.contact_name, 'contactPhone', found_session.contact_phone,
    'placesToldApart', exists (select from protected_identity i where i.instance_id = found_session.instance_id and i.case_id = found_session.case_id
                                 and i.ended_at is null),
    'sessionExpiresAt', found_session.expires_at,
    'idleMinutes', ceil(extract(epoch from found_session.idle_limit) / 60)::integer);
end
$$;

-- Why the meeting is held and why each one comes. Free words of the staff: kept where they could tell of somebody else or of what is banned.
create or replace function app.guest_reasons() returns table (about_id uuid, said text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select told.about_id, told.said from (
    select m.id, m.purpose from meeting m
     where m.instance_id = app.instance_id() and m.case_id = app.guest_case() and m.id = any (app.guest_meetings())
    union all
    select a.id, a.added_value from meeting_participant a
     where a.instance_id = app.instance_id() and a.case_id = app.guest_case() and a.meeting_id = any (app.guest_meetings())
       -- Of the family no reason is written, only who of it somebody is.
       and a.person_id is null) as told (about_id, said)
   where cardinality(app.guest_kept()) = 0
     and not exists (select from other_party o where o.instance_id = app.instance_id() and o.case_id = app.guest_case() and o.ended_at is null)
$$;

-- The young person's own goal in the plan in force, in their own words, unless that is kept from the guest.
create or replace function app.guest_own_goal() returns table (words text, language text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.own_goal, s.own_goal_language from service_plan s
   where s.instance_id = app.instance_id() and s.case_id = app.guest_case() and s.state = 'agreed' and s.own_goal is not null
     and not app.guest_kept() && array['own_view', 'participation', 'joint_plan']
$$;

-- Who has read of the guest's case, by day, authority and profession (703/2023 § 11): names only where the authority tells them, nothing of a
-- time that is withheld, nothing older than what the law lets one know without a special reason.
create or replace function app.guest_readers(p_since timestamptz) returns table (
  day date, agency_name jsonb, profession text, register_kind text, name text, times integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select (l.at at time zone 'Europe/Helsinki')::date, a.name, l.profession, r.kind,
         case when coalesce((select n.named from staff_name_setting n
                              where n.instance_id = l.instance_id and n.agency_id = l.agency_id and n.valid_from <= app.today()
                              order by n.valid_from desc, n.decided_at desc limit 1), false)
              then p.given_name || ' ' || p.family_name end as name,
         count(*)::integer
    from access_log l
    left join professional p on p.instance_id = l.instance_id and p.id = l.professional_id
    join agency a on a.instance_id = l.instance_id and a.id = l.agency_id
    left join register r on r.instance_id = p.instance_id and r.id = p.register_id
   where l.instance_id = app.instance_id() and app.guest_case() is not null and l.result = 'allowed' and l.at >= p_since
     -- The family's own visits are not told; those of invited externals are.
     and (l.professional_id is not null or l.profession = 'guest_external')
     and case app.guest_role()
           -- The young person: the case and themself.
           when 'youth' then l.case_id = app.guest_case() or l.object_id in (app.guest_case(), app.guest_person())
           -- A guardian: only what was about them.
           else l.object_id = app.guest_person() or l.object_ids @> array[app.guest_person()] and l.case_id = app.guest_case() end
     and not exists (
       select from log_withholding w
        where w.instance_id = l.instance_id and w.case_id = app.guest_case() and w.agency_id = l.agency_id
          and w.ends_on > (statement_timestamp() at time zone 'Europe/Helsinki')::date and w.from_at <= l.at and l.at < w.until_at)
   group by 1, 2, 3, 4, 5
   order by 1 desc, 2, 3, 4, 5
   limit 200
$$;

-- With the case go its links: closed, put away, erased, or given to another team.
create or replace function app.end_guest_links() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update guest_link set ended_at = now(), end_reason = 'case_ended', version = version + 1
   where instance_id = new.instance_id and case_id = new.id and ended_at is null;
  return null;
end
$$;
create or replace trigger guest_links_end_with_case after update of team_id, closed_at, archived_at, erased_at on anchor_case for each row
  when (old.team_id <> new.team_id or old.closed_at is null and new.closed_at is not null
    or old.archived_at is null and new.archived_at is not null or old.erased_at is null and new.erased_at is not null)
  execute function app.end_guest_links();

revoke all on function app.guest_may_come(uuid, uuid, uuid), app.may_be_guest(uuid, uuid), app.look_at_guest_link(bytea),
  app.open_guest_link(bytea, bytea, bytea, interval, interval, integer), app.end_guest_session(bytea), app.begin_guest(bytea, boolean),
  app.guest_reasons(), app.guest_own_goal(), app.guest_readers(timestamptz), app.end_guest_links() from public;
grant execute on function app.look_at_guest_link(bytea), app.open_guest_link(bytea, bytea, bytea, interval, interval, integer),
  app.end_guest_session(bytea), app.begin_guest(bytea, boolean), app.guest_reasons(), app.guest_own_goal(), app.guest_readers(timestamptz)
  to fairlead_guest;
grant execute on function app.may_be_guest(uuid, uuid) to fairlead_app;
