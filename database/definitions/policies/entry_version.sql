-- A compartment: members of the case whose register the row belongs to, or every member when it is the shared workspace (X-01).
alter table entry_version enable row level security;
drop policy if exists entry_version_read on entry_version;
create policy entry_version_read on entry_version for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.reached_cases())::uuid[])
    and (register_id <> (select app.own_register()) or subject <> all ((select app.unread_subjects())::text[]))
    -- What a restricted text said before is restricted with it.
    and exists (select from entry e where e.instance_id = entry_version.instance_id and e.id = entry_version.entry_id));
drop policy if exists entry_version_insert on entry_version;
create policy entry_version_insert on entry_version for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on entry_version to fairlead_app;
-- NOTE: update and delete are not granted: what stood there stays.
