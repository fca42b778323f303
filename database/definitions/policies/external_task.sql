-- Shared workspace of the case: its members give a task in their own name and take it back; that it is done the external alone says
-- (app.report_external_task). NOTE: a guest reads nothing of this: app.external_tasks gives them their own.
alter table external_task enable row level security;
drop policy if exists external_task_read on external_task;
create policy external_task_read on external_task for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists external_task_insert on external_task;
create policy external_task_insert on external_task for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and given_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]) and done_at is null and taken_back_at is null
    and app.is_external(case_id, participant_id));
-- Taken back once.
drop policy if exists external_task_update on external_task;
create policy external_task_update on external_task for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and taken_back_at is null)
  with check (instance_id = (select app.instance_id()) and taken_back_by = (select app.professional_id()));
grant select, insert on external_task to fairlead_app;
grant update (taken_back_at, taken_back_by, version) on external_task to fairlead_app;
