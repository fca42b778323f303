-- True numbers of children. No request reads or writes them: nothing is granted, and the policy would show nothing either. The server works with it through
-- functions/picture.sql as the upkeep role.
alter table picture_count enable row level security;
drop policy if exists picture_count_none on picture_count;
create policy picture_count_none on picture_count for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
