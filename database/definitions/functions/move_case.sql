-- A case goes to the team of the young person's new home (C-34). The coordinator who accepts names who takes it on and reads nothing of
-- it, and never names themself. Functions, because nobody of the new team may see the case before.

-- Those who can take an offered case on: they work in the team today, are somebody else than the coordinator who asks, and have no
-- conflict of interest with the case.
create or replace function app.takers_of(p_transfer uuid) returns table (professional_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct m.professional_id
    from case_transfer t
    join team_membership m on m.instance_id = t.instance_id and m.team_id = t.to_team_id and m.role = 'worker'
   where t.instance_id = app.instance_id() and t.id = p_transfer and t.state = 'proposed' and t.to_team_id = any (app.coordinated_teams())
     and m.professional_id <> app.professional_id() and app.works_in(m.professional_id, t.to_team_id)
     and not exists (
       select from conflict_of_interest x
        where x.instance_id = t.instance_id and x.professional_id = m.professional_id and x.ended_at is null
          and (x.case_id = t.case_id or x.identity_index in (
                 select p.identity_index from person p where p.instance_id = t.instance_id and p.case_id = t.case_id)))
$$;

-- Gives the case with its history to the new team: who takes it on becomes a member, everybody else leaves. False: there is nothing to
-- accept any more. What each authority wrote in its own register stays its record; only its own workers read it in the new team too.
create or replace function app.accept_transfer(p_transfer uuid, p_version integer, p_responsible uuid, p_members uuid[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  offered case_transfer%rowtype;
  moved anchor_case%rowtype;
  chosen uuid[] := array(select distinct unnest(p_members || p_responsible));
begin
  select * into offered from case_transfer t
   where t.instance_id = app.instance_id() and t.id = p_transfer and t.version = p_version and t.state = 'proposed'
     and t.to_team_id = any (app.coordinated_teams()) for no key update;
  if not found then
    return false;
  end if;
  select * into moved from anchor_case c
   where c.instance_id = app.instance_id() and c.id = offered.case_id and c.team_id = offered.from_team_id and c.phase <> 'closed'
     and c.archived_at is null and c.erased_at is null for update;
  if not found then
    return false;
  end if;
  if not chosen <@ array(select k.professional_id from app.takers_of(p_transfer) k) then
    raise exception 'somebody cannot take transfer % on', p_transfer using errcode = '42501';
  end if;
  -- Links between contacts of one team end with the team; that there were such stays in the log.
  delete from duplicate_link d where d.instance_id = app.instance_id() and moved.id in (d.case_id, d.other_case_id);
  update lead_question q set counterpart_team_id = offered.to_team_id, counterpart_id = p_responsible
   where q.instance_id = app.instance_id() and q.case_id is distinct from moved.id
     and q.question_id in (select o.question_id from lead_question o where o.instance_id = q.instance_id and o.case_id = moved.id);
  -- An opening in an emergency was for the work of the old team.
  update break_glass g set ends_at = greatest(g.opened_at + interval '1 second', now())
   where g.instance_id = app.instance_id() and g.case_id = moved.id and g.ends_at > now();
  update protected_grant g set revoked_at = now(), revoked_by = app.professional_id(), version = g.version + 1
   where g.instance_id = app.instance_id() and g.case_id = moved.id and g.revoked_at is null and g.professional_id <> all (chosen);
  update anchor_case set team_id = offered.to_team_id, responsible_id = p_responsible, version = version + 1
   where instance_id = app.instance_id() and id = moved.id;
  update referral set team_id = offered.to_team_id, version = version + 1
   where instance_id = app.instance_id() and id = moved.referral_id;
  update case_member m set left_at = now()
   where m.instance_id = app.instance_id() and m.case_id = moved.id and m.left_at is null and m.professional_id <> all (chosen);
  insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
  select app.instance_id(), moved.id, wanted.id, offered.to_team_id, 'transfer', app.professional_id() from unnest(chosen) as wanted (id)
  on conflict (instance_id, case_id, professional_id) do update
    set added_value = excluded.added_value, added_by = excluded.added_by, joined_at = now(), left_at = null
    where case_member.left_at is not null;
  -- A case kept to named persons stays so, with those who take it on.
  update case_circle n set left_at = now()
   where n.instance_id = app.instance_id() and n.case_id = moved.id and n.left_at is null and n.professional_id <> all (chosen);
  insert into case_circle (instance_id, restriction_id, case_id, professional_id, named_by)
  select r.instance_id, r.id, r.case_id, wanted.id, app.professional_id() from case_restriction r cross join unnest(chosen) as wanted (id)
   where r.instance_id = app.instance_id() and r.case_id = moved.id and r.ended_at is null
  on conflict (instance_id, restriction_id, professional_id) do update set left_at = null, named_by = excluded.named_by, named_at = now()
    where case_circle.left_at is not null;
  update case_transfer set state = 'accepted', settled_by = app.professional_id(), settled_at = now(), version = version + 1
   where instance_id = app.instance_id() and id = p_transfer;
  return true;
end
$$;
revoke all on function app.takers_of(uuid), app.accept_transfer(uuid, integer, uuid, uuid[]) from public;
grant execute on function app.takers_of(uuid), app.accept_transfer(uuid, integer, uuid, uuid[]) to fairlead_app;
