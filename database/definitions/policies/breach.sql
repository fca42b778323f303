-- The data-protection officer's own desk. About the event and the log, never content.
alter table breach enable row level security;
drop policy if exists breach_read on breach;
create policy breach_read on breach for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
drop policy if exists breach_insert on breach;
create policy breach_insert on breach for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[])
    and recorded_by = (select app.professional_id()));
grant select, insert on breach to fairlead_app;
