-- Members of the case; received in one's own name.
alter table consent_giver enable row level security;
drop policy if exists consent_giver_read on consent_giver;
create policy consent_giver_read on consent_giver for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists consent_giver_insert on consent_giver;
create policy consent_giver_insert on consent_giver for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and received_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on consent_giver to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
