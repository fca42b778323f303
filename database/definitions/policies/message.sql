-- Messages of the threads one takes part in; written in one's own name. NOTE: update and delete are not granted: what was sent stands.
alter table message enable row level security;
drop policy if exists message_read on message;
create policy message_read on message for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and thread_id = any ((select app.own_threads())::uuid[]));
drop policy if exists message_insert on message;
create policy message_insert on message for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and case_id = any ((select app.entered_cases())::uuid[]) and exists (
    select from message_participant p where p.instance_id = message.instance_id and p.id = message.participant_id
       and p.thread_id = message.thread_id and p.professional_id = (select app.professional_id())));
grant select, insert on message to fairlead_app;
