-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table register enable row level security;
drop policy if exists register_read on register;
create policy register_read on register for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on register to fairlead_app;
