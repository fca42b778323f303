-- Members of the case: whoever wants to tell something must see on what consent. Written in one's own name.
alter table consent enable row level security;
drop policy if exists consent_read on consent;
create policy consent_read on consent for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists consent_insert on consent;
create policy consent_insert on consent for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists consent_update on consent;
create policy consent_update on consent for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on consent to fairlead_app;
grant update (given_at, valid_until, withdrawn_at, withdrawal_recorded_by, withdrawal_note, version) on consent to fairlead_app;
