-- Read by everyone signed in to the instance; kept by coordinators and administrators, in one's own name. NOTE: delete is not granted: a
-- figure that was wrong is corrected with its source.
alter table external_value enable row level security;
drop policy if exists external_value_read on external_value;
create policy external_value_read on external_value for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists external_value_insert on external_value;
create policy external_value_insert on external_value for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or 'administrator' = any ((select app.functions())::text[])));
drop policy if exists external_value_update on external_value;
create policy external_value_update on external_value for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or 'administrator' = any ((select app.functions())::text[])))
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id()));
grant select, insert on external_value to fairlead_app;
grant update (value, source, source_date, verified, recorded_by, recorded_on, version) on external_value to fairlead_app;
