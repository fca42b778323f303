-- Read by those who answer for the work in the region; written by who coordinates the team.
alter table annual_report enable row level security;
drop policy if exists annual_report_read on annual_report;
create policy annual_report_read on annual_report for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists annual_report_insert on annual_report;
create policy annual_report_insert on annual_report for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and written_by = (select app.professional_id())
    and team_id = any ((select app.coordinated_teams())::uuid[]));
drop policy if exists annual_report_update on annual_report;
create policy annual_report_update on annual_report for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.coordinated_teams())::uuid[]))
  with check (instance_id = (select app.instance_id()) and written_by = (select app.professional_id())
    and team_id = any ((select app.coordinated_teams())::uuid[]));
grant select, insert on annual_report to fairlead_app;
grant update (summary, learnt, ahead, written_by, written_at, version) on annual_report to fairlead_app;
