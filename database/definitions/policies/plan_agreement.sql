-- Shared workspace of the case: its members read and write; written in one's own name.
alter table plan_agreement enable row level security;
drop policy if exists plan_agreement_read on plan_agreement;
create policy plan_agreement_read on plan_agreement for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists plan_agreement_insert on plan_agreement;
create policy plan_agreement_insert on plan_agreement for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and received_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on plan_agreement to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
