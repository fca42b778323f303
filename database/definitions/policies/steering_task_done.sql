-- That the task of a decision is done: read as the decision is, recorded once by a coordinator or the steering group.
alter table steering_task_done enable row level security;
drop policy if exists steering_task_done_read on steering_task_done;
create policy steering_task_done_read on steering_task_done for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists steering_task_done_insert on steering_task_done;
create policy steering_task_done_insert on steering_task_done for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or 'steering_group' = any ((select app.functions())::text[])));
grant select, insert on steering_task_done to fairlead_app;
