-- Who came to a meeting of the steering group: read as the meeting is, written by coordinators until the secretary has signed.
alter table steering_attendance enable row level security;
drop policy if exists steering_attendance_read on steering_attendance;
create policy steering_attendance_read on steering_attendance for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists steering_attendance_insert on steering_attendance;
create policy steering_attendance_insert on steering_attendance for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and app.minutes_open(meeting_id));
drop policy if exists steering_attendance_update on steering_attendance;
create policy steering_attendance_update on steering_attendance for update to fairlead_app
  using (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and app.minutes_open(meeting_id))
  with check (instance_id = (select app.instance_id()));
grant select, insert on steering_attendance to fairlead_app;
grant update (taken_back, version) on steering_attendance to fairlead_app;
