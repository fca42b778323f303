-- A compartment: members of the case whose register the row belongs to, or every member when it is the shared workspace (X-01);
-- inside the own authority, only professions that may read the subject. What others share is read in disclosed_text, not here.
alter table entry enable row level security;
drop policy if exists entry_read on entry;
create policy entry_read on entry for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.reached_cases())::uuid[])
    and (register_id <> (select app.own_register()) or subject <> all ((select app.unread_subjects())::text[]))
    -- Restricted (GDPR 18): only for who states a purpose that it was left open for.
    and (restricted_for is null or (select app.stated_purpose()) = any (restricted_for)));
drop policy if exists entry_insert on entry;
create policy entry_insert on entry for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]) and author_id = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[])
    -- What was received goes into the own register of whom it was told to, while it may be read (703/2023 § 48).
    and (received_disclosure_id is null or register_id = (select app.own_register()) and exists (
      select from disclosure d where d.instance_id = entry.instance_id and d.id = entry.received_disclosure_id
         and d.to_register_id = entry.register_id)));
drop policy if exists entry_update on entry;
create policy entry_update on entry for update to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]));
grant select, insert on entry to fairlead_app;
grant update (body, address_reason, subject, corrected_at, corrected_by, correction_reason, version, language, retracted_at, retraction_reason, restricted_for, restricted_at,
  restricted_by) on entry to fairlead_app;
