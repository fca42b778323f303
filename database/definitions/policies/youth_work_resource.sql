-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table youth_work_resource enable row level security;
drop policy if exists youth_work_resource_read on youth_work_resource;
create policy youth_work_resource_read on youth_work_resource for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on youth_work_resource to fairlead_app;
