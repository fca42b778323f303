-- The team's review: its workers and coordinators. No case, no name stands in it.
alter table team_review_participant enable row level security;
drop policy if exists team_review_participant_read on team_review_participant;
create policy team_review_participant_read on team_review_participant for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (team_id = any ((select app.teams())::uuid[]) or team_id = any ((select app.coordinated_teams())::uuid[])));
drop policy if exists team_review_participant_insert on team_review_participant;
create policy team_review_participant_insert on team_review_participant for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and (team_id = any ((select app.teams())::uuid[]) or team_id = any ((select app.coordinated_teams())::uuid[])));
grant select, insert on team_review_participant to fairlead_app;
