-- For the data-protection officer, who answers; nobody answers about themself. Raised by app.raise_log_alarms alone.
alter table log_alarm enable row level security;
drop policy if exists log_alarm_read on log_alarm;
create policy log_alarm_read on log_alarm for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
drop policy if exists log_alarm_update on log_alarm;
create policy log_alarm_update on log_alarm for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id <> (select app.professional_id()) and answered_by is null
    and 'data_protection_officer' = any ((select app.functions())::text[]))
  with check (instance_id = (select app.instance_id()) and answered_by = (select app.professional_id()));
grant select on log_alarm to fairlead_app;
grant update (answered_by, answered_at, outcome, answer, version) on log_alarm to fairlead_app;

alter table log_sample_row enable row level security;
drop policy if exists log_sample_row_read on log_sample_row;
create policy log_sample_row_read on log_sample_row for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
drop policy if exists log_sample_row_insert on log_sample_row;
create policy log_sample_row_insert on log_sample_row for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and drawn_by = (select app.professional_id())
    and 'data_protection_officer' = any ((select app.functions())::text[]));
drop policy if exists log_sample_row_update on log_sample_row;
create policy log_sample_row_update on log_sample_row for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id <> (select app.professional_id()) and answered_by is null
    and 'data_protection_officer' = any ((select app.functions())::text[]))
  with check (instance_id = (select app.instance_id()) and answered_by = (select app.professional_id()));
grant select, insert on log_sample_row to fairlead_app;
grant update (answered_by, answered_at, outcome, answer, version) on log_sample_row to fairlead_app;
