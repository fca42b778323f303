-- Numbers of the archives: read by the national coordinators of the instance alone, written with the archive they stand in. NOTE: update and
-- delete are not granted.
alter table national_number enable row level security;
drop policy if exists national_number_read on national_number;
create policy national_number_read on national_number for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_national()));
drop policy if exists national_number_insert on national_number;
create policy national_number_insert on national_number for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.reads_national()) and exists (
    select from national_delivery d where d.instance_id = national_number.instance_id and d.id = national_number.delivery_id
       and d.received_by = (select app.professional_id()) and d.received_at = now()));
grant select, insert on national_number to fairlead_app;
