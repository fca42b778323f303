-- Read by those who answer for the work in the region; written by the leadership and the steering group, each for the own party alone.
alter table party_cost enable row level security;
drop policy if exists party_cost_read on party_cost;
create policy party_cost_read on party_cost for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{leadership, steering_group}'));
drop policy if exists party_cost_insert on party_cost;
create policy party_cost_insert on party_cost for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and agency_id = (select app.agency_id())
    and recorded_by = (select app.professional_id()) and (select app.functions())::text[] && '{leadership, steering_group}');
drop policy if exists party_cost_update on party_cost;
create policy party_cost_update on party_cost for update to fairlead_app
  using (instance_id = (select app.instance_id()) and agency_id = (select app.agency_id())
    and (select app.functions())::text[] && '{leadership, steering_group}')
  with check (instance_id = (select app.instance_id()) and agency_id = (select app.agency_id()) and recorded_by = (select app.professional_id()));
grant select, insert on party_cost to fairlead_app;
grant update (person_years, staff_cost, other_cost, note, recorded_by, recorded_on, version) on party_cost to fairlead_app;
