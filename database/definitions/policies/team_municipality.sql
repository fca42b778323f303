-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table team_municipality enable row level security;
drop policy if exists team_municipality_read on team_municipality;
create policy team_municipality_read on team_municipality for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team_municipality to fairlead_app;
