-- Read by everyone signed in to the instance; written for a team by who coordinates it, for the region by the steering group.
alter table feedback_reply enable row level security;
drop policy if exists feedback_reply_read on feedback_reply;
create policy feedback_reply_read on feedback_reply for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists feedback_reply_insert on feedback_reply;
create policy feedback_reply_insert on feedback_reply for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and written_by = (select app.professional_id())
    and case when team_id is null then 'steering_group' = any ((select app.functions())::text[])
             else team_id = any ((select app.coordinated_teams())::uuid[]) end);
drop policy if exists feedback_reply_update on feedback_reply;
create policy feedback_reply_update on feedback_reply for update to fairlead_app
  using (instance_id = (select app.instance_id()) and case when team_id is null then 'steering_group' = any ((select app.functions())::text[])
    else team_id = any ((select app.coordinated_teams())::uuid[]) end)
  with check (instance_id = (select app.instance_id()) and case when team_id is null then 'steering_group' = any ((select app.functions())::text[])
    else team_id = any ((select app.coordinated_teams())::uuid[]) end);
grant select, insert on feedback_reply to fairlead_app;
grant update (said, done, published_on, withdrawn_on, version) on feedback_reply to fairlead_app;
