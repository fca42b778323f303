-- Asked for by an administrator or the data-protection officer, approved by the other (app.approve_export). It is written out by the
-- command line alone, never by a request.
alter table instance_export enable row level security;
drop policy if exists instance_export_read on instance_export;
create policy instance_export_read on instance_export for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.functions()) && array['data_protection_officer', 'administrator']);
drop policy if exists instance_export_insert on instance_export;
create policy instance_export_insert on instance_export for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.functions()) && array['data_protection_officer', 'administrator']
    and asked_by = (select app.professional_id()) and approved_by is null and written_at is null);
grant select, insert on instance_export to fairlead_app;
