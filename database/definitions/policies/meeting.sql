-- Shared workspace of the case: its members read and write; written in one's own name.
alter table meeting enable row level security;
drop policy if exists meeting_read on meeting;
create policy meeting_read on meeting for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_insert on meeting;
create policy meeting_insert on meeting for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and arranged_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_update on meeting;
create policy meeting_update on meeting for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on meeting to fairlead_app;
grant update (type, state, starts_at, minutes, place_kind, place, purpose, language, interpreter_language, interpreter_booked,
  interpreter_missing_reason, guardian_missing_reason, cancelled_reason, confirmed_at, confirmed_by, left_out, version) on meeting to fairlead_app;
