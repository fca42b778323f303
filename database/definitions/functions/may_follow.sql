-- Which of a server's streams may go on: asked for all of them at once, several times a second, so that a stream ends when its session,
-- its person's work, the membership or the case does (docs/decisions/0027). It reads only: following a meeting is no use of a session,
-- and its idle time goes on counting. Content never travels in a stream; what is read is asked for at the door, each time.
create or replace function app.may_follow(p_sessions bytea[], p_cases uuid[], p_idle interval) returns boolean[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(exists (
    select from session s
      join professional p on p.instance_id = s.instance_id and p.id = s.professional_id and p.active and p.register_id is not null
      join instance i on i.id = s.instance_id
      join anchor_case c on c.instance_id = s.instance_id and c.id = asked.case_id
       and c.phase <> 'closed' and c.archived_at is null and c.erased_at is null
      join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.professional_id = p.id and m.left_at is null
     where s.token_hash = asked.token_hash and s.expires_at > now() and s.last_seen_at > now() - least(p_idle, s.idle_limit)
       and exists (
         select from team_membership t
          where t.instance_id = p.instance_id and t.professional_id = p.id and t.role = 'worker'
            and t.valid_from <= (now() at time zone 'Europe/Helsinki')::date
            and (t.valid_until is null or t.valid_until > (now() at time zone 'Europe/Helsinki')::date))
       and not exists (
         select from unnest(i.required_inductions) as required (kind)
          where not exists (select from induction d where d.instance_id = p.instance_id and d.professional_id = p.id
                              and d.kind = required.kind and d.withdrawn_at is null))
       and not exists (
         select from conflict_of_interest x
          where x.instance_id = p.instance_id and x.professional_id = p.id and x.ended_at is null
            and (x.case_id = c.id or x.identity_index in (
                   select o.identity_index from person o where o.instance_id = c.instance_id and o.case_id = c.id)))
       and not exists (
         select from case_restriction r
          where r.instance_id = c.instance_id and r.case_id = c.id and r.ended_at is null
            and not exists (select from case_circle n where n.instance_id = r.instance_id and n.restriction_id = r.id
                              and n.professional_id = p.id and n.left_at is null))
  ) order by asked.place), '{}')
  from unnest(p_sessions, p_cases) with ordinality as asked (token_hash, case_id, place)
$$;
revoke all on function app.may_follow(bytea[], uuid[], interval) from public;
grant execute on function app.may_follow(bytea[], uuid[], interval) to fairlead_app;
