-- For who coordinates the team it was made for; what is confined for all of that team. Made by triggers, seen once for all of them.
alter table phenomenon_notice enable row level security;
drop policy if exists phenomenon_notice_read on phenomenon_notice;
create policy phenomenon_notice_read on phenomenon_notice for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (team_id = any ((select app.coordinated_teams())::uuid[])
    or confined and team_id = any ((select app.teams())::uuid[])));
drop policy if exists phenomenon_notice_update on phenomenon_notice;
create policy phenomenon_notice_update on phenomenon_notice for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.coordinated_teams())::uuid[]) and seen_at is null)
  with check (instance_id = (select app.instance_id()) and seen_by = (select app.professional_id()));
grant select on phenomenon_notice to fairlead_app;
grant update (seen_at, seen_by, version) on phenomenon_notice to fairlead_app;
