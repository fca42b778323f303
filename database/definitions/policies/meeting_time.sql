-- Shared workspace of the case: its members read and write; proposed in one's own name.
alter table meeting_time enable row level security;
drop policy if exists meeting_time_read on meeting_time;
create policy meeting_time_read on meeting_time for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_time_insert on meeting_time;
create policy meeting_time_insert on meeting_time for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and proposed_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists meeting_time_update on meeting_time;
create policy meeting_time_update on meeting_time for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select, insert on meeting_time to fairlead_app;
grant update (settled_at) on meeting_time to fairlead_app;
