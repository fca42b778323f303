-- The board of the region is read by its teams, the leadership and the steering group; what is confined by the responsible team alone.
-- Opened and carried on by who coordinates the responsible team.
alter table phenomenon enable row level security;
drop policy if exists phenomenon_read on phenomenon;
create policy phenomenon_read on phenomenon for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_board())
    and (not confined or team_id = any ((select app.own_teams())::uuid[])));
drop policy if exists phenomenon_insert on phenomenon;
create policy phenomenon_insert on phenomenon for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and opened_by = (select app.professional_id())
    and team_id = any ((select app.coordinated_teams())::uuid[]) and closed_on is null);
drop policy if exists phenomenon_update on phenomenon;
create policy phenomenon_update on phenomenon for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.coordinated_teams())::uuid[]))
  with check (instance_id = (select app.instance_id()) and team_id = any ((select app.coordinated_teams())::uuid[]));
grant select, insert on phenomenon to fairlead_app;
grant update (title, summary, closed_on, effect, closing_note, version) on phenomenon to fairlead_app;
