-- Threads the actor takes part in, in the cases that were entered: whoever is no longer in a case enters it no more. A function, because a
-- policy of participants cannot ask for participants.
create or replace function app.own_threads() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(p.thread_id), '{}') from message_participant p
   where p.instance_id = app.instance_id() and p.professional_id = app.professional_id() and p.case_id = any (app.entered_cases())
$$;

-- May the young person and this guardian read one thread? Only where nothing at all is kept between them (docs/decisions/0028): whoever
-- writes to both cannot leave out what one of them may not know.
create or replace function app.may_share_thread(p_instance uuid, p_case uuid, p_youth uuid, p_guardian uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from person y where y.instance_id = p_instance and y.id = p_youth and y.case_id = p_case and y.role = 'youth')
     and exists (select from person g where g.instance_id = p_instance and g.id = p_guardian and g.case_id = p_case and g.role = 'guardian')
     and not exists (select from information_ban b where b.instance_id = p_instance and b.case_id = p_case and b.guardian_id = p_guardian
                       and b.followed and b.lifted_at is null)
     and not exists (select from guardian_limit l where l.instance_id = p_instance and l.case_id = p_case and l.guardian_id = p_guardian
                       and l.ended_at is null)
     and not exists (select from other_party o where o.instance_id = p_instance and o.case_id = p_case and o.ended_at is null)
     and not exists (select from protected_identity i where i.instance_id = p_instance and i.case_id = p_case and i.ended_at is null)
$$;
-- Does this person of the family read the thread now? Asked of the rows as they stand, in every request. A guardian loses a thread with the
-- young person as soon as anything is kept from them; the young person keeps it.
create or replace function app.person_reads_thread(p_instance uuid, p_thread uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from message_participant a
      join person p on p.instance_id = a.instance_id and p.id = a.person_id
     where a.instance_id = p_instance and a.thread_id = p_thread and a.person_id = p_person
       and app.guest_may_come(a.instance_id, a.case_id, a.person_id)
       and (p.role = 'youth' or not exists (
         select from message_participant o
          where o.instance_id = a.instance_id and o.thread_id = a.thread_id and o.person_id <> a.person_id
            and not app.may_share_thread(a.instance_id, a.case_id, o.person_id, a.person_id))))
$$;
-- Who of a thread reads it now, for one who is in it: members of the case, and of the family whoever may.
create or replace function app.reading_now(p_thread uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id from message_participant a
   where a.instance_id = app.instance_id() and a.thread_id = p_thread
     and (a.thread_id = any (app.own_threads()) or a.thread_id = any (app.guest_threads()))
     and case when a.person_id is null
           then exists (select from case_member m
                          join professional w on w.instance_id = m.instance_id and w.id = m.professional_id and w.active
                         where m.instance_id = a.instance_id and m.case_id = a.case_id and m.professional_id = a.professional_id
                           and m.left_at is null)
           else app.person_reads_thread(a.instance_id, a.thread_id, a.person_id) end
$$;
-- The same question before there is a thread, for somebody who works with the case.
create or replace function app.may_write_together(p_case uuid, p_youth uuid, p_guardian uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_case = any (app.entered_cases()) and app.may_share_thread(app.instance_id(), p_case, p_youth, p_guardian)
$$;
-- Nobody writes a thread with persons who may not come, or not together: two guardians never.
create or replace function app.check_family_of_thread() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from message_participant a
              where a.instance_id = new.instance_id and a.thread_id = new.thread_id and a.person_id is not null
                and not app.person_reads_thread(a.instance_id, a.thread_id, a.person_id)) then
    raise exception 'these persons do not read one thread' using errcode = '42501';
  end if;
  return null;
end
$$;
create or replace trigger message_participant_family after insert on message_participant for each row
  when (new.person_id is not null) execute function app.check_family_of_thread();

-- A person of the family writes to whoever answers for the case: one worker, by name. Others of the case join in by a thread of their own.
create or replace function app.start_guest_thread(p_id uuid, p_subject bytea, p_own uuid, p_other uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  insert into message_thread (instance_id, id, case_id, team_id, subject, started_by_person)
  select c.instance_id, p_id, c.id, c.team_id, p_subject::sealed, app.guest_person() from anchor_case c
   where c.instance_id = app.instance_id() and c.id = app.guest_case();
  insert into message_participant (instance_id, id, thread_id, case_id, person_id)
  values (app.instance_id(), p_own, p_id, app.guest_case(), app.guest_person());
  insert into message_participant (instance_id, id, thread_id, case_id, professional_id)
  select c.instance_id, p_other, p_id, c.id, c.responsible_id from anchor_case c
   where c.instance_id = app.instance_id() and c.id = app.guest_case();
  perform set_config('app.guest_threads', (app.guest_threads() || p_id)::text, true);
end
$$;

revoke all on function app.own_threads(), app.may_share_thread(uuid, uuid, uuid, uuid), app.person_reads_thread(uuid, uuid, uuid),
  app.reading_now(uuid), app.may_write_together(uuid, uuid, uuid), app.check_family_of_thread(), app.start_guest_thread(uuid, bytea, uuid, uuid)
  from public;
grant execute on function app.own_threads(), app.may_write_together(uuid, uuid, uuid), app.reading_now(uuid) to fairlead_app;
grant execute on function app.reading_now(uuid), app.start_guest_thread(uuid, bytea, uuid, uuid) to fairlead_guest;
