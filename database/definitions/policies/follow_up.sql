-- Shared workspace of the case: its members read and write; written in one's own name.
alter table follow_up enable row level security;
drop policy if exists follow_up_read on follow_up;
create policy follow_up_read on follow_up for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists follow_up_insert on follow_up;
create policy follow_up_insert on follow_up for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and set_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists follow_up_update on follow_up;
create policy follow_up_update on follow_up for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on follow_up to fairlead_app;
grant update (what, due_on, responsible_id, done_on, outcome, version) on follow_up to fairlead_app;
