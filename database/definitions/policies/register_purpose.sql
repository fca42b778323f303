-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; it comes with the instance.
alter table register_purpose enable row level security;
drop policy if exists register_purpose_read on register_purpose;
create policy register_purpose_read on register_purpose for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on register_purpose to fairlead_app;
