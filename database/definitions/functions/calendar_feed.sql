-- What a calendar program gets that comes with the token of a feed: moments of meetings, whether they are settled, and nothing else. The
-- reading is logged in the name of whose feed it is. Two counts: of this feed, and of the address that asks, which tries unknown tokens.

create or replace function app.read_calendar_feed(p_token_hash bytea, p_address bytea, p_request uuid) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  feed record;
  found_meetings jsonb;
begin
  if not app.count_attempt(p_address, 240, interval '1 hour') then
    return jsonb_build_object('state', 'too_often');
  end if;
  select f.instance_id, f.id, f.professional_id, p.agency_id, p.profession, p.language into feed
    from calendar_feed f
    join professional p on p.instance_id = f.instance_id and p.id = f.professional_id and p.active and 'worker' = any (p.functions)
   where f.token_hash = p_token_hash and f.revoked_at is null;
  if not found then
    return jsonb_build_object('state', 'unknown');
  end if;
  if not app.count_attempt(sha256('calendar:'::bytea || p_token_hash), 60, interval '1 hour') then
    return jsonb_build_object('state', 'too_often');
  end if;
  -- An event is known again by a hash that says nothing of the meeting's id, and is another one in somebody else's feed.
  select coalesce(jsonb_agg(jsonb_build_object(
           'uid', encode(sha256(convert_to(feed.id::text || g.id::text, 'UTF8')), 'hex'),
           'startsAt', to_char(g.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'minutes', g.minutes, 'remote', g.place_kind = 'remote', 'confirmed', g.confirmed_at is not null) order by g.starts_at, g.id), '[]')
    into found_meetings
    from app.reachable_invitations(feed.instance_id, feed.professional_id) q
    join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id and g.state = 'planned'
   where q.reply <> 'declined' and g.starts_at between now() - interval '31 days' and now() + interval '366 days';
  update calendar_feed set last_read_at = now() where instance_id = feed.instance_id and id = feed.id;
  insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, object_id, result, request_id)
  values (feed.instance_id, feed.professional_id, feed.agency_id, feed.profession, 'readCalendarFeed', 'calendar_feed', feed.id, 'allowed', p_request);
  return jsonb_build_object('state', 'read', 'language', feed.language, 'events', found_meetings);
end
$$;
revoke all on function app.read_calendar_feed(bytea, bytea, uuid) from public;
grant execute on function app.read_calendar_feed(bytea, bytea, uuid) to fairlead_calendar;
