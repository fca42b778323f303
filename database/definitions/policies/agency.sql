-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table agency enable row level security;
drop policy if exists agency_read on agency;
create policy agency_read on agency for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on agency to fairlead_app;
