-- One's own alone. NOTE: the hash of the token is read by nobody; the feed itself is read through app.read_calendar_feed.
alter table calendar_feed enable row level security;
drop policy if exists calendar_feed_own on calendar_feed;
create policy calendar_feed_own on calendar_feed for select to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
drop policy if exists calendar_feed_make on calendar_feed;
create policy calendar_feed_make on calendar_feed for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()) and revoked_at is null);
drop policy if exists calendar_feed_revoke on calendar_feed;
create policy calendar_feed_revoke on calendar_feed for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select (instance_id, id, professional_id, made_at, last_read_at, revoked_at), insert on calendar_feed to fairlead_app;
grant update (revoked_at) on calendar_feed to fairlead_app;
