-- Meetings of the steering group: read by it, the leadership team and coordinators; planned by coordinators. What is signed does not change,
-- and each signs for themselves (functions/governance.sql).
alter table steering_meeting enable row level security;
drop policy if exists steering_meeting_read on steering_meeting;
create policy steering_meeting_read on steering_meeting for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists steering_meeting_insert on steering_meeting;
create policy steering_meeting_insert on steering_meeting for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and secretary_signed_at is null and chair_signed_at is null);
drop policy if exists steering_meeting_update on steering_meeting;
create policy steering_meeting_update on steering_meeting for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (cardinality((select app.coordinated_teams())::uuid[]) > 0 or chair_id = (select app.professional_id())))
  with check (instance_id = (select app.instance_id()));
grant select, insert on steering_meeting to fairlead_app;
grant update (held_on, starts_at, place, chair_id, secretary_id, secretary_signed_at, chair_signed_at, returned_reason, cancelled_reason, version)
  on steering_meeting to fairlead_app;
