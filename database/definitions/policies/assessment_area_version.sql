-- A compartment: members of the case whose register the row belongs to, or every member when it is the shared workspace (X-01).
alter table assessment_area_version enable row level security;
drop policy if exists assessment_area_version_read on assessment_area_version;
create policy assessment_area_version_read on assessment_area_version for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.reached_cases())::uuid[]));
drop policy if exists assessment_area_version_insert on assessment_area_version;
create policy assessment_area_version_insert on assessment_area_version for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on assessment_area_version to fairlead_app;
-- NOTE: update and delete are not granted: what stood there stays.
