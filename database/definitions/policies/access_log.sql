-- Everyone writes their own rows; the data-protection officer reads those of the instance. Nobody changes or removes one.
alter table access_log enable row level security;
drop policy if exists access_log_write on access_log;
create policy access_log_write on access_log for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
drop policy if exists access_log_read on access_log;
create policy access_log_read on access_log for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
grant select, insert on access_log to fairlead_app;
