-- Members of the case whose register it was recorded in, or all of them in the shared workspace. Never a guardian.
alter table information_ban enable row level security;
drop policy if exists information_ban_read on information_ban;
create policy information_ban_read on information_ban for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists information_ban_insert on information_ban;
create policy information_ban_insert on information_ban for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists information_ban_update on information_ban;
create policy information_ban_update on information_ban for update to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]) and lifted_at is null)
  with check (instance_id = (select app.instance_id()) and lifted_by = (select app.professional_id()));
grant select, insert on information_ban to fairlead_app;
grant update (lifted_at, lifted_by, version) on information_ban to fairlead_app;
