-- Members of the case: who arranges a meeting must know whom not to ask.
alter table guardian_limit enable row level security;
drop policy if exists guardian_limit_read on guardian_limit;
create policy guardian_limit_read on guardian_limit for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists guardian_limit_insert on guardian_limit;
create policy guardian_limit_insert on guardian_limit for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists guardian_limit_update on guardian_limit;
create policy guardian_limit_update on guardian_limit for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and ended_at is null)
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on guardian_limit to fairlead_app;
grant update (ended_at, ended_by, version) on guardian_limit to fairlead_app;
