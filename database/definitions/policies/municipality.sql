-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table municipality enable row level security;
drop policy if exists municipality_read on municipality;
create policy municipality_read on municipality for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on municipality to fairlead_app;
