-- With the work they belong to.
alter table prevention_work_hours enable row level security;
drop policy if exists prevention_work_hours_read on prevention_work_hours;
create policy prevention_work_hours_read on prevention_work_hours for select to fairlead_app
  using (instance_id = (select app.instance_id()) and exists (
    select from prevention_work w where w.instance_id = prevention_work_hours.instance_id and w.id = prevention_work_hours.work_id));
drop policy if exists prevention_work_hours_insert on prevention_work_hours;
create policy prevention_work_hours_insert on prevention_work_hours for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and exists (
    select from prevention_work w where w.instance_id = prevention_work_hours.instance_id and w.id = prevention_work_hours.work_id
      and w.recorded_by = (select app.professional_id())));
grant select, insert on prevention_work_hours to fairlead_app;
