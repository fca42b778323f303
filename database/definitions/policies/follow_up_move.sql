-- Shared workspace of the case: its members read and write; written in one's own name.
alter table follow_up_move enable row level security;
drop policy if exists follow_up_move_read on follow_up_move;
create policy follow_up_move_read on follow_up_move for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists follow_up_move_insert on follow_up_move;
create policy follow_up_move_insert on follow_up_move for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and moved_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on follow_up_move to fairlead_app;
-- NOTE: update and delete are not granted: what was agreed before stays to be read.
