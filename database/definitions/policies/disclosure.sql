-- The authority that told, of it those who may read the subject. And the one that was told, while it may know: in time, not taken back,
-- not declined, for a purpose of its own, on a rule that stands and a consent that lives. Each is asked again in every statement: a
-- withdrawal acts on the next one.
alter table disclosure enable row level security;
drop policy if exists disclosure_told on disclosure;
create policy disclosure_told on disclosure for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and from_register_id = (select app.own_register())
    and subject <> all ((select app.unread_subjects())::text[]));
drop policy if exists disclosure_received on disclosure;
create policy disclosure_received on disclosure for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and to_register_id = (select app.own_register())
      and (to_professional_id is null or to_professional_id = (select app.professional_id()))
      and valid_from <= statement_timestamp() and statement_timestamp() < valid_until
      and (revoked_at is null or revoked_at > statement_timestamp()) and answer is distinct from 'declined'
      and purpose = any ((select app.purposes())::text[])
      and exists (select from disclosure_rule r where r.instance_id = disclosure.instance_id and r.id = disclosure.rule_id
                    and r.version = disclosure.rule_version and (r.annulled_at is null or r.annulled_at > statement_timestamp())
                    and (r.consent <> 'required' or disclosure.consent_id is not null))
      and (consent_id is null or exists (
        select from consent c
         where c.instance_id = disclosure.instance_id and c.id = disclosure.consent_id and c.case_id = disclosure.case_id
           and c.to_register_id = disclosure.to_register_id and c.purpose = disclosure.purpose and disclosure.subject = any (c.subjects)
           and c.given_at <= statement_timestamp() and (c.valid_until is null or statement_timestamp() < c.valid_until)
           and (c.withdrawn_at is null or c.withdrawn_at > statement_timestamp()))));
-- Told from one's own register: the version of a note of this case that stands now, neither taken back nor itself received from others
-- (703/2023 § 48), on a rule that allows it. What is told outside the system may have no note.
drop policy if exists disclosure_insert on disclosure;
create policy disclosure_insert on disclosure for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and decided_by = (select app.professional_id()) and from_register_id = (select app.own_register())
    and case_id = any ((select app.entered_cases())::uuid[]) and revoked_at is null and answer is null
    and (entry_id is null or exists (
      select from entry e where e.instance_id = disclosure.instance_id and e.id = disclosure.entry_id and e.case_id = disclosure.case_id
         and e.register_id = disclosure.from_register_id and e.version = disclosure.entry_version and e.subject = disclosure.subject
         and e.retracted_at is null and e.received_disclosure_id is null))
    and exists (select from disclosure_rule r where r.instance_id = disclosure.instance_id and r.id = disclosure.rule_id
                  and r.version = disclosure.rule_version and r.outcome <> 'deny' and r.annulled_at is null));
-- The teller takes back, once. The recipient answers through app.answer_disclosure.
drop policy if exists disclosure_update on disclosure;
create policy disclosure_update on disclosure for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and from_register_id = (select app.own_register()) and revoked_at is null)
  with check (instance_id = (select app.instance_id()) and from_register_id = (select app.own_register())
    and revoked_by = (select app.professional_id()) and revoked_at <= statement_timestamp());
grant select, insert on disclosure to fairlead_app;
grant update (revoked_at, revoked_by, revocation_reason, version) on disclosure to fairlead_app;
