-- The team's review: its workers and coordinators. No case, no name stands in it.
alter table team_review enable row level security;
drop policy if exists team_review_read on team_review;
create policy team_review_read on team_review for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (team_id = any ((select app.teams())::uuid[]) or team_id = any ((select app.coordinated_teams())::uuid[])));
drop policy if exists team_review_insert on team_review;
create policy team_review_insert on team_review for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and (team_id = any ((select app.teams())::uuid[]) or team_id = any ((select app.coordinated_teams())::uuid[])));
drop policy if exists team_review_update on team_review;
create policy team_review_update on team_review for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and (team_id = any ((select app.teams())::uuid[]) or team_id = any ((select app.coordinated_teams())::uuid[])))
  with check (instance_id = (select app.instance_id()));
grant select, insert on team_review to fairlead_app;
grant update (closed_at, version) on team_review to fairlead_app;
