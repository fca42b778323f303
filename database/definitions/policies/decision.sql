-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table decision enable row level security;
drop policy if exists decision_read on decision;
create policy decision_read on decision for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on decision to fairlead_app;
