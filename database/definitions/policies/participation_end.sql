-- Shared workspace of the case: its members read and write; written in one's own name.
alter table participation_end enable row level security;
drop policy if exists participation_end_read on participation_end;
create policy participation_end_read on participation_end for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists participation_end_insert on participation_end;
create policy participation_end_insert on participation_end for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id()) and begun_again_on is null
    and case_id = any ((select app.entered_cases())::uuid[]));
-- A new start, once.
drop policy if exists participation_end_update on participation_end;
create policy participation_end_update on participation_end for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and begun_again_on is null)
  with check (instance_id = (select app.instance_id()) and begun_recorded_by = (select app.professional_id()));
grant select, insert on participation_end to fairlead_app;
grant update (begun_again_on, begun_by, begun_method, begun_recorded_by, begun_recorded_at, version) on participation_end to fairlead_app;
