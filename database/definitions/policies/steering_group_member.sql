-- Read by everyone signed in to the instance; seats are given and ended by coordinators and administrators.
alter table steering_group_member enable row level security;
drop policy if exists steering_group_member_read on steering_group_member;
create policy steering_group_member_read on steering_group_member for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists steering_group_member_insert on steering_group_member;
create policy steering_group_member_insert on steering_group_member for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
drop policy if exists steering_group_member_update on steering_group_member;
create policy steering_group_member_update on steering_group_member for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on steering_group_member to fairlead_app;
grant update (office, person_name, decision_id, valid_from, valid_until, version) on steering_group_member to fairlead_app;
