-- Shared workspace of the case: its members read and write; the parent row names who wrote.
alter table meeting_participant enable row level security;
drop policy if exists meeting_participant_read on meeting_participant;
create policy meeting_participant_read on meeting_participant for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_participant_insert on meeting_participant;
create policy meeting_participant_insert on meeting_participant for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_participant_update on meeting_participant;
create policy meeting_participant_update on meeting_participant for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
-- A draft's rows are rewritten as a whole when it is edited.
drop policy if exists meeting_participant_delete on meeting_participant;
create policy meeting_participant_delete on meeting_participant for delete to fairlead_app
  using (instance_id = (select app.instance_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert, delete on meeting_participant to fairlead_app;
grant update (reply, attendance, absence_reason, substitute_name, added_value, interpreter_language, interpreter_booked)
  on meeting_participant to fairlead_app;
