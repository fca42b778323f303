-- Shared workspace of the case: its members read; only who recorded the cause adds what it said before.
alter table cause_version enable row level security;
drop policy if exists cause_version_read on cause_version;
create policy cause_version_read on cause_version for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists cause_version_insert on cause_version;
create policy cause_version_insert on cause_version for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from cause c where c.instance_id = cause_version.instance_id and c.id = cause_version.cause_id
                 and c.recorded_by = (select app.professional_id())));
grant select, insert on cause_version to fairlead_app;
-- NOTE: update and delete are not granted: what stood there stays.
