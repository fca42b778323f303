-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table team_regular_attendee enable row level security;
drop policy if exists team_regular_attendee_read on team_regular_attendee;
create policy team_regular_attendee_read on team_regular_attendee for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team_regular_attendee to fairlead_app;
