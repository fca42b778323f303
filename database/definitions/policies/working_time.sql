-- One's own months, read and written by oneself alone; others read sums (functions/working_time.sql).
alter table working_time enable row level security;
drop policy if exists working_time_read on working_time;
create policy working_time_read on working_time for select to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
drop policy if exists working_time_insert on working_time;
create policy working_time_insert on working_time for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()) and agency_id = (select app.agency_id()));
drop policy if exists working_time_update on working_time;
create policy working_time_update on working_time for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select, insert on working_time to fairlead_app;
grant update (minutes, version) on working_time to fairlead_app;
