-- Shared workspace of the case: its members read and write; written in one's own name.
alter table closing_evaluation enable row level security;
drop policy if exists closing_evaluation_read on closing_evaluation;
create policy closing_evaluation_read on closing_evaluation for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists closing_evaluation_insert on closing_evaluation;
create policy closing_evaluation_insert on closing_evaluation for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on closing_evaluation to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
