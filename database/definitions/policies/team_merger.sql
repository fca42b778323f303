-- That teams have become one is read by everyone signed in to the instance. NOTE: insert is not granted: only app.merge_teams writes it,
-- together with everything that moves.
alter table team_merger enable row level security;
drop policy if exists team_merger_read on team_merger;
create policy team_merger_read on team_merger for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team_merger to fairlead_app;
