-- Batches of tickets: for those who work in or coordinate the team they were made for. NOTE: insert, update and delete are not granted:
-- tickets are made by a function, which alone reaches the tickets themselves.
alter table feedback_batch enable row level security;
drop policy if exists feedback_batch_read on feedback_batch;
create policy feedback_batch_read on feedback_batch for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (team_id = any ((select app.teams())::uuid[]) or team_id = any ((select app.coordinated_teams())::uuid[])));
grant select on feedback_batch to fairlead_app;
