-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table agreement enable row level security;
drop policy if exists agreement_read on agreement;
create policy agreement_read on agreement for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on agreement to fairlead_app;
