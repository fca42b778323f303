-- The words are read by the team whose work it is; how much there is of it by app.count_prevention. Written by anybody of a team, changed by
-- whoever wrote it and by who coordinates the team.
alter table consultation enable row level security;
drop policy if exists consultation_read on consultation;
create policy consultation_read on consultation for select to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[]));
drop policy if exists consultation_insert on consultation;
create policy consultation_insert on consultation for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and team_id = any ((select app.own_teams())::uuid[]));
drop policy if exists consultation_update on consultation;
create policy consultation_update on consultation for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[])
    and (recorded_by = (select app.professional_id()) or team_id = any ((select app.coordinated_teams())::uuid[])))
  with check (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[]));
grant select, insert on consultation to fairlead_app;
grant update (asked_on, asked_by, topic, question, advice, minutes, version) on consultation to fairlead_app;
