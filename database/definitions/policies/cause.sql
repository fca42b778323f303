-- Shared workspace of the case: its members read and write; written in one's own name.
alter table cause enable row level security;
drop policy if exists cause_read on cause;
create policy cause_read on cause for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and exists (select from case_member m where m.instance_id = cause.instance_id and m.case_id = cause.case_id
                 and m.professional_id = (select app.professional_id()) and m.left_at is null));
drop policy if exists cause_insert on cause;
create policy cause_insert on cause for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and exists (select from case_member m where m.instance_id = cause.instance_id and m.case_id = cause.case_id
                 and m.professional_id = (select app.professional_id()) and m.left_at is null));
grant select, insert on cause to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
