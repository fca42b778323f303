-- Participants of the threads one takes part in. Whoever starts a thread names them; each marks only their own row as read.
alter table message_participant enable row level security;
drop policy if exists message_participant_read on message_participant;
create policy message_participant_read on message_participant for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and thread_id = any ((select app.own_threads())::uuid[]));
drop policy if exists message_participant_insert on message_participant;
create policy message_participant_insert on message_participant for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and added_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]) and exists (
      select from message_thread t where t.instance_id = message_participant.instance_id and t.id = message_participant.thread_id
         and t.started_by = (select app.professional_id())));
drop policy if exists message_participant_mark on message_participant;
create policy message_participant_mark on message_participant for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and professional_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select, insert on message_participant to fairlead_app;
grant update (read_at) on message_participant to fairlead_app;
