-- The family is told that something about a meeting is new, and reminded of it (C-14, C-39, docs/decisions/0024). What happened is noted in the
-- transaction in which it happens, by triggers, so that no verb has to remember; the upkeep role puts it into the outbox, where it is sealed
-- anew. Nothing of the meeting is in what leaves.

-- Where somebody is reached now: where the newest link of theirs went. None when that one was handed over, was ended, is older than so many
-- days, or when the person may not come as a guest.
create or replace function app.way_to_guest(p_instance uuid, p_case uuid, p_person uuid, p_since timestamptz)
returns table (link_id uuid, channel text, address bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.id, l.channel, l.address::bytea from (
    select g.* from guest_link g
     where g.instance_id = p_instance and g.case_id = p_case and g.person_id = p_person and g.capability = 'own_page'
     order by g.made_at desc, g.id desc limit 1) as l
   where l.channel <> 'by_hand' and l.ended_at is null and l.made_at >= p_since
     and app.guest_may_come(p_instance, p_case, p_person)
$$;

-- Whoever is asked to a meeting and can be reached is to be told of it. News that wait become one.
create or replace function app.note_meeting(p_instance uuid, p_meeting uuid, p_kind text) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into meeting_notice (instance_id, case_id, meeting_id, participant_id, kind)
  select q.instance_id, q.case_id, q.meeting_id, q.id, p_kind from meeting_participant q
   where q.instance_id = p_instance and q.meeting_id = p_meeting and q.person_id is not null
     and exists (select from app.way_to_guest(q.instance_id, q.case_id, q.person_id, '-infinity'))
  on conflict (participant_id, instance_id) where kind <> 'reminder' and settled_at is null
    do update set kind = excluded.kind, noted_at = excluded.noted_at
$$;
create or replace function app.note_meeting_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if new.state = 'cancelled' and old.state = 'planned' then
    perform app.note_meeting(new.instance_id, new.id, 'cancelled');
  elsif new.state = 'planned' and new.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at then
    perform app.note_meeting(new.instance_id, new.id, 'confirmed');
  elsif new.state = 'planned' and (new.starts_at <> old.starts_at or new.place_kind <> old.place_kind
      or old.confirmed_at is not null and new.confirmed_at is null) then
    perform app.note_meeting(new.instance_id, new.id, 'changed');
  end if;
  return null;
end
$$;
create or replace trigger meeting_changed_noted after update of state, starts_at, place_kind, confirmed_at on meeting
  for each row execute function app.note_meeting_changed();
create or replace function app.note_times_proposed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform app.note_meeting(new.instance_id, new.meeting_id, 'times_proposed');
  return null;
end
$$;
create or replace trigger times_proposed_noted after insert on meeting_time for each row execute function app.note_times_proposed();

-- Settled meetings that begin before a moment, with those of the family who are asked: what reminders are made of. No names, no places.
create or replace function app.meetings_to_remind_of(p_now timestamptz, p_until timestamptz) returns table (
  instance_id uuid, meeting_id uuid, starts_at timestamptz, confirmed_at timestamptz, participant_id uuid, reply text, language text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select g.instance_id, g.id, g.starts_at, g.confirmed_at, q.id, q.reply, coalesce(s.contact_language, 'sv')
    from meeting g
    join meeting_participant q on q.instance_id = g.instance_id and q.meeting_id = g.id and q.case_id = g.case_id
    join person s on s.instance_id = q.instance_id and s.id = q.person_id
   where g.state = 'planned' and g.confirmed_at is not null and g.starts_at > p_now and g.starts_at <= p_until
     and not app.has_ended(g.instance_id)
     and exists (select from app.way_to_guest(q.instance_id, q.case_id, q.person_id, '-infinity'))
$$;
-- Notes reminders that are due; those that were noted before stay as they are. Says how many are new.
create or replace function app.note_reminders(p_instances uuid[], p_participants uuid[], p_rules text[], p_starts timestamptz[]) returns integer
language sql volatile security definer set search_path = pg_catalog, public as $$
  with noted as (
    insert into meeting_notice (instance_id, case_id, meeting_id, participant_id, kind, rule, starts_at)
    select q.instance_id, q.case_id, q.meeting_id, q.id, 'reminder', due.rule, due.starts_at
      from unnest(p_instances, p_participants, p_rules, p_starts) as due (instance_id, participant_id, rule, starts_at)
      join meeting_participant q on q.instance_id = due.instance_id and q.id = due.participant_id
    on conflict (participant_id, rule, starts_at, instance_id) where kind = 'reminder' do nothing
    returning 1)
  select count(*)::integer from noted
$$;

-- Takes notices that are due, held until the end of the transaction, so that of two workers one has each. News wait until they have been
-- quiet for a while. What is over, or for whom there is no way any more, is settled here and not returned.
create or replace function app.take_meeting_notices(p_now timestamptz, p_quiet interval, p_since timestamptz, p_limit integer) returns table (
  instance_id uuid, id uuid, kind text, channel text, language text, link_id uuid, address bytea)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  due record;
begin
  for due in
    select n.instance_id, n.id, n.kind, w.channel, w.link_id, w.address,
           case when s.contact_language in ('sv', 'fi', 'en') then s.contact_language else 'sv' end as language,
           case n.kind when 'cancelled' then g.state <> 'cancelled' or g.starts_at <= p_now
             when 'reminder' then g.state <> 'planned' or g.confirmed_at is null or g.starts_at <> n.starts_at or g.starts_at <= p_now
                                  or q.reply = 'declined'
             else g.state <> 'planned' or greatest(g.starts_at, (
                    select max(t.starts_at) from meeting_time t where t.instance_id = g.instance_id and t.meeting_id = g.id
                       and t.case_id = g.case_id and t.settled_at is null)) <= p_now end as is_over
      from meeting_notice n
      join meeting g on g.instance_id = n.instance_id and g.id = n.meeting_id
      join meeting_participant q on q.instance_id = n.instance_id and q.id = n.participant_id
      join person s on s.instance_id = q.instance_id and s.id = q.person_id
      left join lateral app.way_to_guest(q.instance_id, q.case_id, q.person_id, p_since) w on true
     where n.settled_at is null and (n.kind = 'reminder' or n.noted_at <= p_now - p_quiet) and not app.has_ended(n.instance_id)
     order by n.noted_at, n.id limit p_limit for update of n skip locked
  loop
    if due.is_over or due.link_id is null then
      update meeting_notice n set settled_at = now(), outcome = case when due.is_over then 'over' else 'no_way' end
       where n.instance_id = due.instance_id and n.id = due.id;
    else
      instance_id := due.instance_id; id := due.id; kind := due.kind; channel := due.channel; language := due.language;
      link_id := due.link_id; address := due.address;
      return next;
    end if;
  end loop;
end
$$;
-- Puts a notice that was taken into the outbox.
create or replace function app.queue_meeting_notice(
  p_instance uuid, p_notice uuid, p_id uuid, p_kind text, p_channel text, p_language text, p_address bytea, p_link bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  in_case uuid;
begin
  update meeting_notice n set settled_at = now(), outcome = 'queued'
   where n.instance_id = p_instance and n.id = p_notice and n.settled_at is null returning n.case_id into in_case;
  if found then
    insert into outbox (instance_id, id, case_id, kind, channel, language, about_id, address, link)
    values (p_instance, p_id, in_case, p_kind, p_channel, p_language, p_notice, p_address, p_link);
  end if;
end
$$;
revoke all on function app.way_to_guest(uuid, uuid, uuid, timestamptz), app.note_meeting(uuid, uuid, text), app.note_meeting_changed(),
  app.note_times_proposed(), app.meetings_to_remind_of(timestamptz, timestamptz),
  app.note_reminders(uuid[], uuid[], text[], timestamptz[]), app.take_meeting_notices(timestamptz, interval, timestamptz, integer),
  app.queue_meeting_notice(uuid, uuid, uuid, text, text, text, bytea, bytea) from public;
grant execute on function app.meetings_to_remind_of(timestamptz, timestamptz), app.note_reminders(uuid[], uuid[], text[], timestamptz[]),
  app.take_meeting_notices(timestamptz, interval, timestamptz, integer),
  app.queue_meeting_notice(uuid, uuid, uuid, text, text, text, bytea, bytea) to fairlead_upkeep;
