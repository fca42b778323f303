-- Read by those who answer for the work in the region. NOTE: written by the upkeep's function alone, and never changed (functions/yearly.sql).
alter table case_indicator enable row level security;
drop policy if exists case_indicator_read on case_indicator;
create policy case_indicator_read on case_indicator for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
grant select on case_indicator to fairlead_app;
