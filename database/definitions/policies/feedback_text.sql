-- Free answers: whoever coordinates the team and the steering group read them; the coordinator takes away one that tells about somebody.
alter table feedback_text enable row level security;
drop policy if exists feedback_text_read on feedback_text;
create policy feedback_text_read on feedback_text for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (team_id = any ((select app.coordinated_teams())::uuid[])
    or 'steering_group' = any ((select app.functions())::text[])));
drop policy if exists feedback_text_remove on feedback_text;
create policy feedback_text_remove on feedback_text for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.coordinated_teams())::uuid[]) and removed_by is null)
  with check (instance_id = (select app.instance_id()) and body is null and removed_by = (select app.professional_id()));
grant select on feedback_text to fairlead_app;
grant update (body, removed_by, version) on feedback_text to fairlead_app;
