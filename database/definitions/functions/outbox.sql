-- May whoever a message is for still be told that something waits? Asked when it leaves, not when it was queued: a ban on telling that the young
-- person takes part, a limit or a mark as the other party may have come between (X-08, X-09, C-27). What is about no link, no meeting and no
-- thread of the family goes.
create or replace function app.may_be_told(p_instance uuid, p_about uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(
    (select app.guest_link_may_come(l) from guest_link l where l.instance_id = p_instance and l.id = p_about),
    (select app.guest_may_come(q.instance_id, q.case_id, q.person_id)
       from meeting_notice n join meeting_participant q on q.instance_id = n.instance_id and q.id = n.participant_id
      where n.instance_id = p_instance and n.id = p_about and q.person_id is not null),
    (select app.person_reads_thread(a.instance_id, a.thread_id, a.person_id) from message_participant a
      where a.instance_id = p_instance and a.id = p_about and a.person_id is not null),
    true)
$$;

-- What waits to be sent, for the upkeep role: taken for a while, so that of two senders one has it, and settled when the other side has it.
-- What is for somebody who is no longer to be told is not taken but withdrawn.
create or replace function app.take_outbox(p_limit integer, p_lease interval) returns table (
  instance_id uuid, id uuid, kind text, channel text, language text, address bytea, link bytea, tries smallint)
language sql volatile security definer set search_path = pg_catalog, public as $$
  update outbox o set state = 'withdrawn', settled_at = now(), address = null, link = null
   where o.state = 'waiting' and o.next_try_at <= now() and o.case_id is not null and not app.may_be_told(o.instance_id, o.about_id);
  update outbox o set next_try_at = now() + p_lease, tries = o.tries + 1
    from (select d.instance_id, d.id from outbox d where d.state = 'waiting' and d.next_try_at <= now() and not app.has_ended(d.instance_id)
           order by d.next_try_at, d.id limit p_limit for update skip locked) as due
   where o.instance_id = due.instance_id and o.id = due.id
  returning o.instance_id, o.id, o.kind, o.channel, o.language, o.address::bytea, o.link::bytea, o.tries
$$;
-- Sent, or tried again at a moment, or given up. Where it went and what it said go with the last try.
create or replace function app.settle_outbox(p_instance uuid, p_id uuid, p_outcome text, p_failure text, p_retry_in interval) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  update outbox set failure = p_failure,
     state = case p_outcome when 'retry' then 'waiting' else p_outcome end,
     settled_at = case when p_outcome <> 'retry' then now() end,
     address = case when p_outcome = 'retry' then address end,
     link = case when p_outcome = 'retry' then link end,
     next_try_at = case when p_outcome = 'retry' then now() + p_retry_in else next_try_at end
   where instance_id = p_instance and id = p_id and state = 'waiting'
$$;
-- A link that has ended is not sent any more; nor is what would be told of a meeting to the same person there, unless a new link took its place.
create or replace function app.withdraw_outbox() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update outbox set state = 'withdrawn', settled_at = now(), address = null, link = null
   where instance_id = new.instance_id and state = 'waiting' and (about_id = new.id
     or new.end_reason <> 'replaced' and case_id = new.case_id and exists (
       select from meeting_notice n join meeting_participant q on q.instance_id = n.instance_id and q.id = n.participant_id
        where n.instance_id = new.instance_id and n.id = outbox.about_id and q.person_id = new.person_id));
  return null;
end
$$;
create or replace trigger guest_link_ended after update of ended_at on guest_link for each row
  when (old.ended_at is null and new.ended_at is not null) execute function app.withdraw_outbox();
revoke all on function app.may_be_told(uuid, uuid), app.take_outbox(integer, interval), app.settle_outbox(uuid, uuid, text, text, interval), app.withdraw_outbox() from public;
grant execute on function app.take_outbox(integer, interval), app.settle_outbox(uuid, uuid, text, text, interval) to fairlead_upkeep;
