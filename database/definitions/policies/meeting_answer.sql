-- Shared workspace of the case: its members, recorded in one's own name. NOTE: update and delete are not granted: an answer is followed by
-- another, and the earlier one stays. A professional who has the invitation only answers through app.answer_own_invitation.
alter table meeting_answer enable row level security;
drop policy if exists meeting_answer_read on meeting_answer;
create policy meeting_answer_read on meeting_answer for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_answer_insert on meeting_answer;
create policy meeting_answer_insert on meeting_answer for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on meeting_answer to fairlead_app;
