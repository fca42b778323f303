-- The words are read by the team whose work it is; how much there is of it by app.count_prevention. Written by anybody of a team, changed by
-- whoever wrote it and by who coordinates the team.
alter table prevention_work enable row level security;
drop policy if exists prevention_work_read on prevention_work;
create policy prevention_work_read on prevention_work for select to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[]));
drop policy if exists prevention_work_insert on prevention_work;
create policy prevention_work_insert on prevention_work for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and team_id = any ((select app.own_teams())::uuid[]));
drop policy if exists prevention_work_update on prevention_work;
create policy prevention_work_update on prevention_work for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[])
    and (recorded_by = (select app.professional_id()) or team_id = any ((select app.coordinated_teams())::uuid[])))
  with check (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[]));
grant select, insert on prevention_work to fairlead_app;
grant update (type, held_on, municipality_code, reached, note, measure_id, version) on prevention_work to fairlead_app;
