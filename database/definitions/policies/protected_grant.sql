-- Members of the case: everybody in it sees who may open what is protected. Given in one's own name to somebody else.
alter table protected_grant enable row level security;
drop policy if exists protected_grant_read on protected_grant;
create policy protected_grant_read on protected_grant for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists protected_grant_insert on protected_grant;
create policy protected_grant_insert on protected_grant for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and granted_by = (select app.professional_id())
    and professional_id <> (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists protected_grant_update on protected_grant;
create policy protected_grant_update on protected_grant for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and revoked_at is null)
  with check (instance_id = (select app.instance_id()) and revoked_by = (select app.professional_id()));
grant select, insert on protected_grant to fairlead_app;
grant update (revoked_at, revoked_by, version) on protected_grant to fairlead_app;
