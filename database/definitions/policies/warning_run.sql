-- What stands out in the region, without numbers: read by coordinators, the leadership team and the steering group. NOTE: insert is not
-- granted: only the weekly job writes it (app.keep_warnings).
alter table warning_run enable row level security;
drop policy if exists warning_run_read on warning_run;
create policy warning_run_read on warning_run for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
grant select on warning_run to fairlead_app;
