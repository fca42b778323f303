-- Shared workspace of the case: its members read and write; written in one's own name.
alter table service_referral_step enable row level security;
drop policy if exists service_referral_step_read on service_referral_step;
create policy service_referral_step_read on service_referral_step for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists service_referral_step_insert on service_referral_step;
create policy service_referral_step_insert on service_referral_step for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on service_referral_step to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
