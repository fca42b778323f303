-- As the mediation it belongs to: own register or shared workspace, members of the case; written in one's own name.
alter table mediation_step enable row level security;
drop policy if exists mediation_step_read on mediation_step;
create policy mediation_step_read on mediation_step for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists mediation_step_insert on mediation_step;
create policy mediation_step_insert on mediation_step for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and recorded_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on mediation_step to fairlead_app;
-- NOTE: update and delete are not granted: every status stays to be read.
