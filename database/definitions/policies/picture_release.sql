-- What is published is there for everyone signed in to the instance; what is still being made, for those who coordinate a team. They ask for
-- a release and for its audit, in their own name; that it was built, refused or audited only functions/picture.sql says, and the same file
-- publishes and withdraws.
alter table picture_release enable row level security;
drop policy if exists picture_release_read on picture_release;
create policy picture_release_read on picture_release for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (state = 'published' or cardinality((select app.coordinated_teams())::uuid[]) > 0));
drop policy if exists picture_release_insert on picture_release;
create policy picture_release_insert on picture_release for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and state = 'waiting' and not synthetic and asked_by = (select app.professional_id())
    and lattice is null and built_at is null and audited_at is null and published_at is null
    and cardinality((select app.coordinated_teams())::uuid[]) > 0);
drop policy if exists picture_release_update on picture_release;
create policy picture_release_update on picture_release for update to fairlead_app
  using (instance_id = (select app.instance_id()) and state = 'built' and cardinality((select app.coordinated_teams())::uuid[]) > 0)
  with check (instance_id = (select app.instance_id()) and state = 'built' and audit_asked_by = (select app.professional_id()));
grant select, insert on picture_release to fairlead_app;
grant update (audit_asked_by, audit_asked_at, version) on picture_release to fairlead_app;
