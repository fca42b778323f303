-- Shared workspace of the case: its members, written in one's own name. NOTE: update and delete are not granted: it is history.
alter table identity_change enable row level security;
drop policy if exists identity_change_read on identity_change;
create policy identity_change_read on identity_change for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists identity_change_insert on identity_change;
create policy identity_change_insert on identity_change for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and changed_by = (select app.professional_id())
    and register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on identity_change to fairlead_app;
