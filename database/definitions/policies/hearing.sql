-- Read by everyone signed in to the instance; recorded for a team by who coordinates it, for the region by the steering group.
alter table hearing enable row level security;
drop policy if exists hearing_read on hearing;
create policy hearing_read on hearing for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists hearing_insert on hearing;
create policy hearing_insert on hearing for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case when team_id is null then 'steering_group' = any ((select app.functions())::text[])
             else team_id = any ((select app.coordinated_teams())::uuid[]) end);
drop policy if exists hearing_update on hearing;
create policy hearing_update on hearing for update to fairlead_app
  using (instance_id = (select app.instance_id()) and case when team_id is null then 'steering_group' = any ((select app.functions())::text[])
    else team_id = any ((select app.coordinated_teams())::uuid[]) end)
  with check (instance_id = (select app.instance_id()) and case when team_id is null then 'steering_group' = any ((select app.functions())::text[])
    else team_id = any ((select app.coordinated_teams())::uuid[]) end);
grant select, insert on hearing to fairlead_app;
grant update (kind, title, held_on, heard, summary, version) on hearing to fairlead_app;
