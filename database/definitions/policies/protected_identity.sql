-- Members of the case: everybody in it must know that there is something not to tell.
alter table protected_identity enable row level security;
drop policy if exists protected_identity_read on protected_identity;
create policy protected_identity_read on protected_identity for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists protected_identity_insert on protected_identity;
create policy protected_identity_insert on protected_identity for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists protected_identity_update on protected_identity;
create policy protected_identity_update on protected_identity for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and ended_at is null)
  with check (instance_id = (select app.instance_id()) and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on protected_identity to fairlead_app;
grant update (period, source, decided_on, until, ended_at, ended_by, version) on protected_identity to fairlead_app;
