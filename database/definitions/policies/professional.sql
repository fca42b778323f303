-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table professional enable row level security;
drop policy if exists professional_read on professional;
create policy professional_read on professional for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on professional to fairlead_app;
