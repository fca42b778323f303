-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table team_coverage enable row level security;
drop policy if exists team_coverage_read on team_coverage;
create policy team_coverage_read on team_coverage for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team_coverage to fairlead_app;
