-- What stands out in the region, without numbers: read by coordinators, the leadership team and the steering group. NOTE: insert is not
-- granted: only the weekly job writes it (app.keep_warnings).
alter table early_warning enable row level security;
drop policy if exists early_warning_read on early_warning;
create policy early_warning_read on early_warning for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
grant select on early_warning to fairlead_app;
