-- Shared workspace of the case: its members read and write; written in one's own name. NOTE: update and delete are not granted: an attempt
-- that was recorded wrongly is followed by another.
alter table contact_attempt enable row level security;
drop policy if exists contact_attempt_read on contact_attempt;
create policy contact_attempt_read on contact_attempt for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists contact_attempt_insert on contact_attempt;
create policy contact_attempt_insert on contact_attempt for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on contact_attempt to fairlead_app;
