-- Read by everyone signed in to the instance; what was agreed is recorded by who coordinates the team and by the steering group. NOTE: insert
-- and delete are not granted: which teams have such a resource, the agreement says.
alter table youth_work_resource enable row level security;
drop policy if exists youth_work_resource_read on youth_work_resource;
create policy youth_work_resource_read on youth_work_resource for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists youth_work_resource_update on youth_work_resource;
create policy youth_work_resource_update on youth_work_resource for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (team_id = any ((select app.coordinated_teams())::uuid[]) or 'steering_group' = any ((select app.functions())::text[])))
  with check (instance_id = (select app.instance_id()));
grant select on youth_work_resource to fairlead_app;
grant update (state, shares, agreement_id, reference, version) on youth_work_resource to fairlead_app;
