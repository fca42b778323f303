-- Shared workspace of the case: its members read and write; written in one's own name.
alter table service_referral enable row level security;
drop policy if exists service_referral_read on service_referral;
create policy service_referral_read on service_referral for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists service_referral_insert on service_referral;
create policy service_referral_insert on service_referral for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and offered_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists service_referral_update on service_referral;
create policy service_referral_update on service_referral for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on service_referral to fairlead_app;
grant update (status, status_at, confirm_by, note, version) on service_referral to fairlead_app;
