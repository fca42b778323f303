-- Read by everyone signed in to the instance; kept by coordinators, the steering group and administrators, in one's own name. NOTE: delete
-- is not granted: what no longer holds gets a last day.
alter table directory_entry enable row level security;
drop policy if exists directory_entry_read on directory_entry;
create policy directory_entry_read on directory_entry for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists directory_entry_insert on directory_entry;
create policy directory_entry_insert on directory_entry for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and checked_by = (select app.professional_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{steering_group, administrator}'));
drop policy if exists directory_entry_update on directory_entry;
create policy directory_entry_update on directory_entry for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{steering_group, administrator}'))
  with check (instance_id = (select app.instance_id()) and checked_by = (select app.professional_id()));
grant select, insert on directory_entry to fairlead_app;
grant update (name, kind, services, topics, municipalities, languages, age_from, age_until, description, contact, owner_id, valid_from,
  valid_until, checked_on, checked_by, version) on directory_entry to fairlead_app;
