-- The true numbers a release was drawn from. No request reads or writes them: nothing is granted, and the policy would show nothing either. The server works with it through
-- functions/picture.sql as the upkeep role.
alter table picture_basis enable row level security;
drop policy if exists picture_basis_none on picture_basis;
create policy picture_basis_none on picture_basis for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
