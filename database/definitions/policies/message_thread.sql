-- Threads one takes part in; whoever starts one sees it while the participants are written. NOTE: update and delete are not granted.
alter table message_thread enable row level security;
drop policy if exists message_thread_read on message_thread;
create policy message_thread_read on message_thread for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[])
    and (id = any ((select app.own_threads())::uuid[]) or started_by = (select app.professional_id())));
drop policy if exists message_thread_insert on message_thread;
create policy message_thread_insert on message_thread for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and started_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on message_thread to fairlead_app;
