-- Read by everyone signed in to the instance; kept by coordinators and administrators, in one's own name. NOTE: delete is not granted: of a
-- number that is no more the row stays, without it. Guests read number and hours (zz_guest_reach.sql).
alter table complaint_contact enable row level security;
drop policy if exists complaint_contact_read on complaint_contact;
create policy complaint_contact_read on complaint_contact for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists complaint_contact_insert on complaint_contact;
create policy complaint_contact_insert on complaint_contact for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and checked_by = (select app.professional_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{administrator}'));
drop policy if exists complaint_contact_update on complaint_contact;
create policy complaint_contact_update on complaint_contact for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or (select app.functions())::text[] && '{administrator}'))
  with check (instance_id = (select app.instance_id()) and checked_by = (select app.professional_id()));
grant select, insert on complaint_contact to fairlead_app;
grant update (phone, hours, checked_on, checked_by, version) on complaint_contact to fairlead_app;
