-- Regions that hand over their numbers: seen and kept by the national coordinators of the instance alone, in their own name. NOTE: delete is not
-- granted: what a region handed over stays.
alter table national_region enable row level security;
drop policy if exists national_region_read on national_region;
create policy national_region_read on national_region for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_national()));
drop policy if exists national_region_insert on national_region;
create policy national_region_insert on national_region for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.reads_national()) and added_by = (select app.professional_id()));
grant select, insert on national_region to fairlead_app;
