-- The agenda and the minutes of its items: read as the meeting is, written by coordinators until the secretary has signed.
alter table steering_item enable row level security;
drop policy if exists steering_item_read on steering_item;
create policy steering_item_read on steering_item for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists steering_item_insert on steering_item;
create policy steering_item_insert on steering_item for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and app.minutes_open(meeting_id));
drop policy if exists steering_item_update on steering_item;
create policy steering_item_update on steering_item for update to fairlead_app
  using (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and app.minutes_open(meeting_id))
  with check (instance_id = (select app.instance_id()));
grant select, insert on steering_item to fairlead_app;
grant update (position, title, proposal, minutes, withdrawn, version) on steering_item to fairlead_app;
