-- Those who are inside. NOTE: whoever decides the restriction is in the first circle; app.restrict_case writes both.
alter table case_circle enable row level security;
drop policy if exists case_circle_read on case_circle;
create policy case_circle_read on case_circle for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists case_circle_insert on case_circle;
create policy case_circle_insert on case_circle for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and named_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists case_circle_update on case_circle;
create policy case_circle_update on case_circle for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on case_circle to fairlead_app;
grant update (left_at) on case_circle to fairlead_app;
