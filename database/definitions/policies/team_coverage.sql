-- Read by everyone signed in to the instance; how expertise is ensured in another way is recorded, and ended, by who coordinates the team and
-- by the steering group (G-12). NOTE: delete is not granted; what was written stands, only its last day is set.
alter table team_coverage enable row level security;
drop policy if exists team_coverage_read on team_coverage;
create policy team_coverage_read on team_coverage for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists team_coverage_insert on team_coverage;
create policy team_coverage_insert on team_coverage for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and (team_id = any ((select app.coordinated_teams())::uuid[]) or 'steering_group' = any ((select app.functions())::text[])));
drop policy if exists team_coverage_update on team_coverage;
create policy team_coverage_update on team_coverage for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (team_id = any ((select app.coordinated_teams())::uuid[]) or 'steering_group' = any ((select app.functions())::text[])))
  with check (instance_id = (select app.instance_id()));
grant select, insert on team_coverage to fairlead_app;
grant update (valid_until) on team_coverage to fairlead_app;
