-- Invitations of a professional to meetings, whether or not they are members of the case: an invitation is all that somebody from outside
-- it has (C-13). It says when, where, with which team and what one would add; nothing of the case, of the family or of who else comes.

-- Meetings the person is asked to whose case they may come near: a conflict of interest and a closed circle beat an invitation.
create or replace function app.reachable_invitations(p_instance uuid, p_professional uuid) returns setof meeting_participant
language sql stable security definer set search_path = pg_catalog, public as $$
  select q.* from meeting_participant q
    join anchor_case c on c.instance_id = q.instance_id and c.id = q.case_id and c.archived_at is null and c.erased_at is null
   where q.instance_id = p_instance and q.professional_id = p_professional
     and not exists (
       select from conflict_of_interest k
        where k.instance_id = q.instance_id and k.professional_id = p_professional and k.ended_at is null
          and (k.case_id = q.case_id or exists (
            select from person s where s.instance_id = k.instance_id and s.identity_index = k.identity_index and s.case_id = q.case_id)))
     and not exists (
       select from case_restriction r
        where r.instance_id = q.instance_id and r.case_id = q.case_id and r.ended_at is null
          and not exists (select from case_circle n where n.instance_id = r.instance_id and n.restriction_id = r.id
                            and n.professional_id = p_professional and n.left_at is null))
$$;
revoke all on function app.reachable_invitations(uuid, uuid) from public;

-- Planned meetings from a moment on that the actor is asked to, the soonest first; `times` are those still proposed.
drop function if exists app.own_invitations(timestamptz, uuid);
create or replace function app.own_invitations(p_from timestamptz, p_participant uuid default null) returns table (
  participant_id uuid, meeting_id uuid, type text, starts_at timestamptz, minutes smallint, place_kind text, place bytea,
  language text, confirmed boolean, team_name jsonb, arranged_by text, added_value text, reply text, times jsonb,
  answer_id uuid, number smallint, possible uuid[], best uuid, impossible uuid[], unsure uuid[], substitute bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select q.id, g.id, g.type, g.starts_at, g.minutes, g.place_kind, g.place, g.language, g.confirmed_at is not null, t.name,
         p.given_name || ' ' || p.family_name, q.added_value, q.reply, coalesce(open_times.listed, '[]'),
         a.id, coalesce(a.number, 0::smallint), coalesce(a.possible, '{}'), a.best, coalesce(a.impossible, '{}'), coalesce(a.unsure, '{}'), a.substitute
    from app.reachable_invitations(app.instance_id(), app.professional_id()) q
    join meeting g on g.instance_id = q.instance_id and g.id = q.meeting_id and g.state = 'planned'
    join team t on t.instance_id = g.instance_id and t.id = g.team_id
    join professional p on p.instance_id = g.instance_id and p.id = g.arranged_by
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', m.id, 'startsAt', to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                       order by m.starts_at) as listed, max(m.starts_at) as last
        from meeting_time m
       where m.instance_id = g.instance_id and m.meeting_id = g.id and m.case_id = g.case_id and m.settled_at is null) open_times on true
    left join lateral (
      select w.* from meeting_answer w where w.instance_id = q.instance_id and w.participant_id = q.id
       order by w.number desc limit 1) a on true
   where 'worker' = any (app.functions()) and (p_participant is null or q.id = p_participant)
     and greatest(g.starts_at, open_times.last) >= p_from
   order by g.starts_at, g.id
   limit 50
$$;

-- The actor's answer to one of their invitations: `answered`; `stale` when another answer came meanwhile; `gone` when there is no such
-- invitation (any more); `other_times` when the times are no longer those that are proposed.
drop function if exists app.answer_own_invitation(uuid, uuid, integer, text, uuid[], uuid, uuid[], bytea);
create or replace function app.answer_own_invitation(p_participant uuid, p_id uuid, p_number integer, p_reply text, p_possible uuid[], p_best uuid,
  p_impossible uuid[], p_unsure uuid[], p_substitute bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  asked record;
begin
  perform from meeting_participant q
    where q.instance_id = app.instance_id() and q.id = p_participant and q.professional_id = app.professional_id() for update;
  -- Also in the past of the meeting's own time: the caller has asked for those that lie ahead.
  select * into asked from app.own_invitations('-infinity', p_participant);
  if not found then
    return 'gone';
  end if;
  if asked.number <> p_number - 1 then
    return 'stale';
  end if;
  if exists (select from unnest(p_possible || p_impossible || p_unsure) as said (id)
              where said.id not in (select (each ->> 'id')::uuid from jsonb_array_elements(asked.times) as each)) then
    return 'other_times';
  end if;
  insert into meeting_answer (instance_id, id, meeting_id, case_id, participant_id, number, reply, possible, best, impossible, unsure,
    substitute, way, recorded_by)
  select q.instance_id, p_id, q.meeting_id, q.case_id, q.id, p_number, p_reply, p_possible, p_best, p_impossible, p_unsure, p_substitute, 'own', app.professional_id()
    from meeting_participant q where q.instance_id = app.instance_id() and q.id = p_participant;
  update meeting_participant set reply = p_reply where instance_id = app.instance_id() and id = p_participant;
  return 'answered';
end
$$;
revoke all on function app.own_invitations(timestamptz, uuid),
  app.answer_own_invitation(uuid, uuid, integer, text, uuid[], uuid, uuid[], uuid[], bytea) from public;
grant execute on function app.own_invitations(timestamptz, uuid),
  app.answer_own_invitation(uuid, uuid, integer, text, uuid[], uuid, uuid[], uuid[], bytea) to fairlead_app;
