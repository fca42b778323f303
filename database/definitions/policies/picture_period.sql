-- Which quarters were counted, and when. No request reads it: nothing is granted, and the policy would show nothing either. The server works with it through
-- functions/picture.sql as the upkeep role.
alter table picture_period enable row level security;
drop policy if exists picture_period_none on picture_period;
create policy picture_period_none on picture_period for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
