-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table steering_group_member enable row level security;
drop policy if exists steering_group_member_read on steering_group_member;
create policy steering_group_member_read on steering_group_member for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on steering_group_member to fairlead_app;
