-- Only the police that sent it and the social authority it went to, and of them the members of the case.
alter table presence_task enable row level security;
drop policy if exists presence_task_read on presence_task;
create policy presence_task_read on presence_task for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and (select app.own_register()) in (from_register_id, to_register_id));
drop policy if exists presence_task_insert on presence_task;
create policy presence_task_insert on presence_task for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and sent_by = (select app.professional_id())
    and from_register_id = (select app.own_register()) and case_id = any ((select app.entered_cases())::uuid[]) and state = 'sent');
-- The recipient answers and says who came; the sender can only cancel.
drop policy if exists presence_task_update on presence_task;
create policy presence_task_update on presence_task for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and (select app.own_register()) in (from_register_id, to_register_id)
    and state <> 'cancelled')
  with check (instance_id = (select app.instance_id()) and changed_by = (select app.professional_id())
    and (to_register_id = (select app.own_register()) and state in ('will_attend', 'will_not_attend', 'attended', 'not_attended')
      or from_register_id = (select app.own_register()) and state = 'cancelled'));
grant select, insert on presence_task to fairlead_app;
grant update (state, note, answered_by, answered_at, changed_by, version) on presence_task to fairlead_app;
