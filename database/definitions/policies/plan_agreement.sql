-- Shared workspace of the case: its members read and write; written in one's own name.
alter table plan_agreement enable row level security;
drop policy if exists plan_agreement_read on plan_agreement;
create policy plan_agreement_read on plan_agreement for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and exists (select from case_member m where m.instance_id = plan_agreement.instance_id and m.case_id = plan_agreement.case_id
                 and m.professional_id = (select app.professional_id()) and m.left_at is null));
drop policy if exists plan_agreement_insert on plan_agreement;
create policy plan_agreement_insert on plan_agreement for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and received_by = (select app.professional_id())
    and exists (select from case_member m where m.instance_id = plan_agreement.instance_id and m.case_id = plan_agreement.case_id
                 and m.professional_id = (select app.professional_id()) and m.left_at is null));
grant select, insert on plan_agreement to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
