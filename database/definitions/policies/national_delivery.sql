-- Archives as they were received: read by the national coordinators of the instance alone, received in their own name. NOTE: update and delete
-- are not granted: one that was replaced stays in the history as it was.
alter table national_delivery enable row level security;
drop policy if exists national_delivery_read on national_delivery;
create policy national_delivery_read on national_delivery for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_national()));
drop policy if exists national_delivery_insert on national_delivery;
create policy national_delivery_insert on national_delivery for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.reads_national()) and received_by = (select app.professional_id()));
grant select, insert on national_delivery to fairlead_app;
