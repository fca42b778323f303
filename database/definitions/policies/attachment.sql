-- A file of a case goes the way of an entry: its compartment, and inside the own authority only professions that read the subject. What
-- has not been searched for malware yet, or was found to be some, is there for who brought it alone.
alter table attachment enable row level security;
drop policy if exists attachment_read on attachment;
create policy attachment_read on attachment for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.reached_cases())::uuid[])
    and (register_id <> (select app.own_register()) or subject <> all ((select app.unread_subjects())::text[]))
    and (state = 'ready' or author_id = (select app.professional_id())));
drop policy if exists attachment_insert on attachment;
create policy attachment_insert on attachment for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and author_id = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[])
    and state in ('ready', 'quarantined') and retracted_at is null);
drop policy if exists attachment_update on attachment;
create policy attachment_update on attachment for update to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[])
    and author_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]));
grant select, insert on attachment to fairlead_app;
-- Taken back, never changed: what a file is and where it lies stays.
grant update (retracted_at, retraction_reason, version) on attachment to fairlead_app;
