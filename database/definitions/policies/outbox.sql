-- Members of the case queue a message and see whether it has left; where to and what stays between the database and the sender, who comes
-- as the upkeep role (functions/outbox.sql).
alter table outbox enable row level security;
drop policy if exists outbox_read on outbox;
create policy outbox_read on outbox for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists outbox_insert on outbox;
create policy outbox_insert on outbox for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and state = 'waiting' and case_id = any ((select app.entered_cases())::uuid[]));
grant insert on outbox to fairlead_app;
grant select (instance_id, id, case_id, kind, channel, about_id, state, queued_at, tries, settled_at, failure) on outbox to fairlead_app;
