-- Shared workspace of the case: its members read and write; written, corrected and withdrawn in one's own name.
alter table cause enable row level security;
drop policy if exists cause_read on cause;
create policy cause_read on cause for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists cause_insert on cause;
create policy cause_insert on cause for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
-- Corrected and withdrawn by who recorded it; the category does not change.
drop policy if exists cause_update on cause;
create policy cause_update on cause for update to fairlead_app
  using (recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id()));
grant select, insert on cause to fairlead_app;
grant update (description, actors, no_actor_reason, corrected_at, correction_reason, withdrawn_at, withdrawal_reason, version) on cause to fairlead_app;
-- NOTE: delete is not granted: what was withdrawn stands, with its reason.
