-- Read and recorded by those who meet the need and those who answer for the region; settled by coordinators and the steering group.
alter table unmet_need enable row level security;
drop policy if exists unmet_need_read on unmet_need;
create policy unmet_need_read on unmet_need for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.teams() || app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{leadership, steering_group}'));
drop policy if exists unmet_need_insert on unmet_need;
create policy unmet_need_insert on unmet_need for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and (cardinality((select app.teams() || app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{leadership, steering_group}'));
drop policy if exists unmet_need_update on unmet_need;
create policy unmet_need_update on unmet_need for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{steering_group}'))
  with check (instance_id = (select app.instance_id()));
grant select, insert on unmet_need to fairlead_app;
grant update (settled_on, settled_how, version) on unmet_need to fairlead_app;
