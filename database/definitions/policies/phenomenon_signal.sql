-- Read as the board is; what is confined by the team that wrote it. Written by anybody of a team in its name. Changed and taken back by
-- whoever wrote it and by who coordinates the team; joined to a phenomenon by app.join_signal alone.
alter table phenomenon_signal enable row level security;
drop policy if exists phenomenon_signal_read on phenomenon_signal;
create policy phenomenon_signal_read on phenomenon_signal for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_board())
    and (not confined or team_id = any ((select app.own_teams())::uuid[])));
drop policy if exists phenomenon_signal_insert on phenomenon_signal;
create policy phenomenon_signal_insert on phenomenon_signal for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and written_by = (select app.professional_id())
    and team_id = any ((select app.own_teams())::uuid[]) and withdrawn_on is null and phenomenon_id is null);
drop policy if exists phenomenon_signal_update on phenomenon_signal;
create policy phenomenon_signal_update on phenomenon_signal for update to fairlead_app
  using (instance_id = (select app.instance_id()) and withdrawn_on is null
    and team_id = any ((select app.own_teams())::uuid[])
    and (written_by = (select app.professional_id()) or team_id = any ((select app.coordinated_teams())::uuid[])))
  with check (instance_id = (select app.instance_id()) and team_id = any ((select app.own_teams())::uuid[]));
grant select, insert on phenomenon_signal to fairlead_app;
grant update (municipality_code, area, type, age_band, channel, severity, seen_from, seen_until, description, withdrawn_on, version) on phenomenon_signal to fairlead_app;
