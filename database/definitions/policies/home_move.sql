-- Shared workspace of the case: its members, written in one's own name. NOTE: update and delete are not granted: a move that was recorded
-- wrongly is followed by another.
alter table home_move enable row level security;
drop policy if exists home_move_read on home_move;
create policy home_move_read on home_move for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists home_move_insert on home_move;
create policy home_move_insert on home_move for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on home_move to fairlead_app;
