-- Shared workspace of the case: its members read and write; written in one's own name.
alter table service_plan enable row level security;
drop policy if exists service_plan_read on service_plan;
create policy service_plan_read on service_plan for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists service_plan_insert on service_plan;
create policy service_plan_insert on service_plan for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and written_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists service_plan_update on service_plan;
create policy service_plan_update on service_plan for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on service_plan to fairlead_app;
grant update (state, own_goal, own_goal_language, agreed_at, version) on service_plan to fairlead_app;
