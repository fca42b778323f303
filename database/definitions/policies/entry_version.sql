-- A compartment: members of the case whose register the row belongs to, or every member when it is the shared workspace (X-01).
alter table entry_version enable row level security;
drop policy if exists entry_version_read on entry_version;
create policy entry_version_read on entry_version for select to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and exists (select from case_member m where m.instance_id = entry_version.instance_id and m.case_id = entry_version.case_id
                 and m.professional_id = (select app.professional_id()) and m.left_at is null));
drop policy if exists entry_version_insert on entry_version;
create policy entry_version_insert on entry_version for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and exists (select from case_member m where m.instance_id = entry_version.instance_id and m.case_id = entry_version.case_id
                 and m.professional_id = (select app.professional_id()) and m.left_at is null));
grant select, insert on entry_version to fairlead_app;
-- NOTE: update and delete are not granted: what stood there stays.
