-- Members of the case whose register it was recorded in, or all of them in the shared workspace.
alter table mediation enable row level security;
drop policy if exists mediation_read on mediation;
create policy mediation_read on mediation for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists mediation_insert on mediation;
create policy mediation_insert on mediation for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and referred_by = (select app.professional_id()) and changed_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists mediation_update on mediation;
create policy mediation_update on mediation for update to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and changed_by = (select app.professional_id()));
grant select, insert on mediation to fairlead_app;
grant update (state, changed_by, version) on mediation to fairlead_app;
