-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table team_membership enable row level security;
drop policy if exists team_membership_read on team_membership;
create policy team_membership_read on team_membership for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team_membership to fairlead_app;
