-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table team enable row level security;
drop policy if exists team_read on team;
create policy team_read on team for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team to fairlead_app;
