-- Read by those who answer for the work in the region; recorded by coordinators and the steering group. NOTE: update and delete are not
-- granted: a later row for the same period counts.
alter table indicator_value enable row level security;
drop policy if exists indicator_value_read on indicator_value;
create policy indicator_value_read on indicator_value for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{leadership, steering_group}'));
drop policy if exists indicator_value_insert on indicator_value;
create policy indicator_value_insert on indicator_value for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or 'steering_group' = any ((select app.functions())::text[])));
grant select, insert on indicator_value to fairlead_app;
