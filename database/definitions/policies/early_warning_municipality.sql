-- Which municipalities a cluster lies in, where naming them points at enough children in each: read by those who coordinate a team, and by nobody
-- else; the leadership and the steering group read the areas of the teams. NOTE: insert is not granted: only the weekly job writes it
-- (app.keep_warnings).
alter table early_warning_municipality enable row level security;
drop policy if exists early_warning_municipality_read on early_warning_municipality;
create policy early_warning_municipality_read on early_warning_municipality for select to fairlead_app
  using (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0);
grant select on early_warning_municipality to fairlead_app;
