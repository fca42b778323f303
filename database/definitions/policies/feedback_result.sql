-- Results of a group: whoever coordinates the team, and for the region its leadership and the steering group. NOTE: written by the upkeep's
-- function alone, and never changed.
alter table feedback_result enable row level security;
drop policy if exists feedback_result_read on feedback_result;
create policy feedback_result_read on feedback_result for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (team_id = any ((select app.coordinated_teams())::uuid[])
    or (select app.functions())::text[] && '{leadership, steering_group}'));
grant select on feedback_result to fairlead_app;
