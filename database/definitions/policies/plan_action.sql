-- Shared workspace of the case: its members read and write; the parent row names who wrote.
alter table plan_action enable row level security;
drop policy if exists plan_action_read on plan_action;
create policy plan_action_read on plan_action for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists plan_action_insert on plan_action;
create policy plan_action_insert on plan_action for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists plan_action_update on plan_action;
create policy plan_action_update on plan_action for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
-- A draft's rows are rewritten as a whole when it is edited.
drop policy if exists plan_action_delete on plan_action;
create policy plan_action_delete on plan_action for delete to fairlead_app
  using (instance_id = (select app.instance_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert, delete on plan_action to fairlead_app;
grant update (status, version) on plan_action to fairlead_app;
