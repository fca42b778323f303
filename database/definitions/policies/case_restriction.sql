-- Those who are inside: the members in the circle. NOTE: insert is not granted: app.restrict_case writes it with the first circle.
alter table case_restriction enable row level security;
drop policy if exists case_restriction_read on case_restriction;
create policy case_restriction_read on case_restriction for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists case_restriction_update on case_restriction;
create policy case_restriction_update on case_restriction for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select on case_restriction to fairlead_app;
grant update (ended_at, ended_by, version) on case_restriction to fairlead_app;
