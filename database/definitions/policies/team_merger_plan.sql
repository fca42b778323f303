-- That teams will become one is read by everyone signed in to the instance, as that they have (team_merger). NOTE: nothing else is granted:
-- app.plan_merger, app.call_off_merger and the upkeep's app.make_planned_mergers write it.
alter table team_merger_plan enable row level security;
drop policy if exists team_merger_plan_read on team_merger_plan;
create policy team_merger_plan_read on team_merger_plan for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on team_merger_plan to fairlead_app;
