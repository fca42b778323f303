-- How an authority met its duty to notify: members of the case of that authority alone, written in one's own name.
alter table duty enable row level security;
drop policy if exists duty_read on duty;
create policy duty_read on duty for select to fairlead_app
  using (register_id = (select app.own_register()) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists duty_insert on duty;
create policy duty_insert on duty for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and decided_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on duty to fairlead_app;
-- NOTE: update and delete are not granted: what was told was told.
