-- Reports as they were made: read by those who answer for the work in the region, made by who coordinates the team. NOTE: update and delete
-- are not granted: an archived report stays as it is.
alter table annual_report_copy enable row level security;
drop policy if exists annual_report_copy_read on annual_report_copy;
create policy annual_report_copy_read on annual_report_copy for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists annual_report_copy_insert on annual_report_copy;
create policy annual_report_copy_insert on annual_report_copy for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and made_by = (select app.professional_id())
    and team_id = any ((select app.coordinated_teams())::uuid[]));
grant select, insert on annual_report_copy to fairlead_app;
