-- The recipient answers what they were told. A function, because a declined disclosure leaves the recipient's sight in the same
-- statement, and row-level security lets nobody change a row into one they cannot see. False: there is nothing to answer.
create or replace function app.answer_disclosure(p_disclosure uuid, p_answer text, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update disclosure
     set answer = p_answer, answer_reason = p_reason, answered_by = app.professional_id(), answered_at = now(), version = version + 1
   where instance_id = app.instance_id() and id = p_disclosure and case_id = any (app.entered_cases())
     and to_register_id = app.own_register() and (to_professional_id is null or to_professional_id = app.professional_id())
     and valid_from <= statement_timestamp() and statement_timestamp() < valid_until and revoked_at is null
     and answer is distinct from p_answer and answer is distinct from 'declined';
  return found;
end
$$;
revoke all on function app.answer_disclosure(uuid, text, text) from public;
grant execute on function app.answer_disclosure(uuid, text, text) to fairlead_app;

-- A note that its author takes back is told to nobody any longer: whoever retracts it, and however, ends its disclosures with it.
create or replace function app.end_disclosures_of_entry() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update disclosure
     set revoked_at = now(), revoked_by = coalesce(app.professional_id(), new.author_id), revocation_reason = new.retraction_reason,
         version = version + 1
   where instance_id = new.instance_id and entry_id = new.id and revoked_at is null;
  return null;
end
$$;
-- What has been taken back stays as it was; only the owner seals it anew with another key (src/db/reseal.ts).
create or replace function app.keep_retracted_entry() returns trigger
language plpgsql volatile set search_path = pg_catalog as $$
begin
  raise exception 'entry % was retracted', old.id using errcode = '42501';
end
$$;
revoke all on function app.end_disclosures_of_entry(), app.keep_retracted_entry() from public;
create or replace trigger entry_retracted after update of retracted_at on entry for each row
  when (old.retracted_at is null and new.retracted_at is not null) execute function app.end_disclosures_of_entry();
create or replace trigger entry_stays_retracted before update on entry for each row
  when (old.retracted_at is not null and current_user <> 'fairlead_owner') execute function app.keep_retracted_entry();

-- Where a copy in the own register came from (703/2023 §§ 39, 48). It stays known also when the disclosure has ended and its record is
-- no longer in the recipient's sight.
create or replace function app.origin_of_entry(p_entry uuid)
returns table (register_name jsonb, teller_given text, teller_family text, told_at timestamptz, purpose text, rule_name jsonb, citations jsonb,
  necessity text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.name, p.given_name, p.family_name, d.decided_at, d.purpose, u.name, u.citations, e.necessity
    from entry e
    join disclosure d on d.instance_id = e.instance_id and d.id = e.received_disclosure_id and d.case_id = e.case_id
    join register r on r.instance_id = d.instance_id and r.id = d.from_register_id
    join professional p on p.instance_id = d.instance_id and p.id = d.decided_by
    join disclosure_rule u on u.instance_id = d.instance_id and u.id = d.rule_id and u.version = d.rule_version
   where e.instance_id = app.instance_id() and e.id = p_entry and e.register_id = app.own_register()
     and e.case_id = any (app.reached_cases()) and e.subject <> all (app.unread_subjects())
$$;
revoke all on function app.origin_of_entry(uuid) from public;
grant execute on function app.origin_of_entry(uuid) to fairlead_app;
