-- Read where its phenomenon is. Planned by who coordinates the responsible team; followed by them and by its owner.
alter table phenomenon_measure enable row level security;
drop policy if exists phenomenon_measure_read on phenomenon_measure;
create policy phenomenon_measure_read on phenomenon_measure for select to fairlead_app
  using (instance_id = (select app.instance_id()) and exists (
    select from phenomenon p where p.instance_id = phenomenon_measure.instance_id and p.id = phenomenon_measure.phenomenon_id));
drop policy if exists phenomenon_measure_insert on phenomenon_measure;
create policy phenomenon_measure_insert on phenomenon_measure for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and made_by = (select app.professional_id()) and exists (
    select from phenomenon p where p.instance_id = phenomenon_measure.instance_id and p.id = phenomenon_measure.phenomenon_id
      and p.team_id = any ((select app.coordinated_teams())::uuid[])));
drop policy if exists phenomenon_measure_update on phenomenon_measure;
create policy phenomenon_measure_update on phenomenon_measure for update to fairlead_app
  using (instance_id = (select app.instance_id()) and exists (
    select from phenomenon p where p.instance_id = phenomenon_measure.instance_id and p.id = phenomenon_measure.phenomenon_id
      and (owner_id = (select app.professional_id()) or p.team_id = any ((select app.coordinated_teams())::uuid[]))))
  with check (instance_id = (select app.instance_id()));
grant select, insert on phenomenon_measure to fairlead_app;
grant update (what, owner_id, due_on, status, evaluation, effect, hearing_id, ended_on, version) on phenomenon_measure to fairlead_app;
