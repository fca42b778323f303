-- The key of the draw. No request reads or writes it: nothing is granted, and the policy would show nothing either. The server works with it through
-- functions/picture.sql as the upkeep role.
alter table picture_key enable row level security;
drop policy if exists picture_key_none on picture_key;
create policy picture_key_none on picture_key for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
