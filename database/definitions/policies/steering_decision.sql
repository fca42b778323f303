-- Numbered decisions of a meeting: read as the meeting is, written by coordinators until the secretary has signed.
alter table steering_decision enable row level security;
drop policy if exists steering_decision_read on steering_decision;
create policy steering_decision_read on steering_decision for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists steering_decision_insert on steering_decision;
create policy steering_decision_insert on steering_decision for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and app.minutes_open(meeting_id));
drop policy if exists steering_decision_update on steering_decision;
create policy steering_decision_update on steering_decision for update to fairlead_app
  using (instance_id = (select app.instance_id()) and cardinality((select app.coordinated_teams())::uuid[]) > 0
    and app.minutes_open(meeting_id))
  with check (instance_id = (select app.instance_id()));
grant select, insert on steering_decision to fairlead_app;
grant update (decided, owner_agency_id, owner_name, due_on, withdrawn, version) on steering_decision to fairlead_app;
