-- Shared workspace of the case: its members read and write; written in one's own name.
alter table deviation enable row level security;
drop policy if exists deviation_read on deviation;
create policy deviation_read on deviation for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists deviation_insert on deviation;
create policy deviation_insert on deviation for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on deviation to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
