-- Read by those who answer for the work in the region; set by the steering group.
alter table goal enable row level security;
drop policy if exists goal_read on goal;
create policy goal_read on goal for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{leadership, steering_group}'));
drop policy if exists goal_insert on goal;
create policy goal_insert on goal for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and 'steering_group' = any ((select app.functions())::text[]));
drop policy if exists goal_update on goal;
create policy goal_update on goal for update to fairlead_app
  using (instance_id = (select app.instance_id()) and 'steering_group' = any ((select app.functions())::text[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on goal to fairlead_app;
grant update (agreement_id, title, description, indicators, valid_from, valid_until, version) on goal to fairlead_app;
