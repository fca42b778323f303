-- Two teams become one from a day (U-13). Municipalities and terms go on in the new team from that day, open cases and waiting contacts go
-- over unread, the old team ends. What is over stays with the old team: closed cases, decided contacts, its numbers. Functions, because an
-- administrator sees none of it but how much there is.

-- The cases and contacts that would move: open, and waiting.
create or replace function app.open_cases_of(p_team uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id from anchor_case c
   where c.instance_id = app.instance_id() and c.team_id = p_team and c.phase <> 'closed' and c.archived_at is null and c.erased_at is null
$$;
create or replace function app.waiting_contacts_of(p_team uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id from referral r where r.instance_id = app.instance_id() and r.team_id = p_team and r.state = 'waiting'
$$;
-- Terms in a team that last on a day or begin later.
create or replace function app.terms_from(p_team uuid, p_day date) returns setof team_membership
language sql stable security definer set search_path = pg_catalog, public as $$
  select * from team_membership m
   where m.instance_id = app.instance_id() and m.team_id = p_team and (m.valid_until is null or m.valid_until > p_day)
$$;

-- The municipalities a team has today and from now on, in their order.
create or replace function app.municipalities_of_team(p_team uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(t.municipality_code order by t.municipality_code), '{}') from team_municipality t
   where t.instance_id = app.instance_id() and t.team_id = p_team and (t.valid_until is null or t.valid_until > app.today())
$$;
-- From which day a team can be merged into another.
create or replace function app.earliest_merger(p_from uuid) returns date
language sql stable security definer set search_path = pg_catalog, public as $$
  select greatest(date_trunc('quarter', app.today())::date,
                  (select max(t.valid_from) + 1 from team_municipality t where t.instance_id = app.instance_id() and t.team_id = p_from
                      and (t.valid_until is null or t.valid_until > app.today())),
                  (select max(t.valid_from) + 1 from team t where t.instance_id = app.instance_id() and t.id = p_from))
$$;

-- How many things would move, for an administrator; `own` says that they are a member themself, `earliest` from which day teams can be merged:
-- what is counted of a quarter that is over stays as it was, and every municipality has been in the old team for a day.
create or replace function app.preview_team_merger(p_from uuid)
returns table (municipalities integer, members integer, cases integer, contacts integer, own boolean, earliest date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select cardinality(app.municipalities_of_team(p_from)),
         (select count(distinct m.professional_id)::integer from app.terms_from(p_from, app.today()) m),
         (select count(*)::integer from app.open_cases_of(p_from)),
         (select count(*)::integer from app.waiting_contacts_of(p_from)),
         exists (select from app.terms_from(p_from, app.today()) m where m.professional_id = app.professional_id()),
         app.earliest_merger(p_from)
   where 'administrator' = any (app.functions())
$$;

-- A term goes on in the new team; where somebody is there already on some of its days, only on the others. A right for a right: nobody gets
-- more than they had.
create or replace function app.move_term(p_term team_membership, p_into uuid, p_on date, p_reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  rest daterange;
begin
  if p_term.valid_from >= p_on then
    delete from team_membership where instance_id = p_term.instance_id and id = p_term.id
       and not exists (select from right_review r where r.instance_id = p_term.instance_id and r.membership_id = p_term.id);
  end if;
  update team_membership set valid_until = greatest(p_on, valid_from), version = version + 1
   where instance_id = p_term.instance_id and id = p_term.id;
  perform app.note_right_change(p_term.professional_id, 'membership_ended', p_term.role, p_term.team_id, null, p_on, p_reason);
  for rest in
    select unnest(datemultirange(daterange(greatest(p_on, p_term.valid_from), p_term.valid_until)) - coalesce((
      select range_agg(daterange(m.valid_from, m.valid_until)) from team_membership m
       where m.instance_id = p_term.instance_id and m.team_id = p_into and m.professional_id = p_term.professional_id
         and m.role = p_term.role), '{}'::datemultirange))
  loop
    insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from, valid_until)
    values (p_term.instance_id, gen_random_uuid(), p_into, p_term.professional_id, p_term.role, p_term.share_percent, lower(rest), upper(rest));
    perform app.note_right_change(p_term.professional_id, 'membership_given', p_term.role, p_into, lower(rest), upper(rest), p_reason);
  end loop;
end
$$;

-- Waiting contacts with everything that is written of them, whoever's record it is.
create or replace function app.move_contacts(p_contacts uuid[], p_into uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  delete from duplicate_link d where d.instance_id = app.instance_id() and d.case_id is null and d.other_case_id is null
     and ((d.referral_id = any (p_contacts)) <> (d.other_referral_id = any (p_contacts)));
  update duplicate_link set team_id = p_into where instance_id = app.instance_id() and case_id is null and referral_id = any (p_contacts);
  update referral set team_id = p_into, version = version + 1 where instance_id = app.instance_id() and id = any (p_contacts);
  update referral_detail set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update referral_reference set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update concern set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update person set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update deadline set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update screening_stance set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update screening_decision set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update invited_expert set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts);
  update lead_question set team_id = p_into where instance_id = app.instance_id() and referral_id = any (p_contacts) and case_id is null;
end
$$;

-- Open cases: the rows in them follow by their keys (0034). Members stay members; that and when each moved stands in the case as a transfer.
create or replace function app.move_cases(p_cases uuid[], p_from uuid, p_into uuid, p_on date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  -- A link to what stays with the old team ends with it, as when a case goes to another team.
  delete from duplicate_link d where d.instance_id = app.instance_id() and d.team_id = p_from
     and coalesce(d.case_id = any (p_cases), d.referral_id = any (array(select app.waiting_contacts_of(p_from))))
         <> coalesce(d.other_case_id = any (p_cases), d.other_referral_id = any (array(select app.waiting_contacts_of(p_from))));
  -- Offers between the two have nothing left to offer; those to and from others go on under the new name.
  update case_transfer set state = 'withdrawn', settled_by = app.professional_id(), settled_at = now(), version = version + 1
   where instance_id = app.instance_id() and state = 'proposed'
     and (from_team_id, to_team_id) in ((p_from, p_into), (p_into, p_from));
  update case_transfer set to_team_id = p_into, version = version + 1
   where instance_id = app.instance_id() and state = 'proposed' and to_team_id = p_from;
  update case_transfer set from_team_id = p_into, version = version + 1
   where instance_id = app.instance_id() and state = 'proposed' and from_team_id = p_from;
  update anchor_case set team_id = p_into, version = version + 1 where instance_id = app.instance_id() and id = any (p_cases);
  update referral r set team_id = p_into, version = r.version + 1 from anchor_case c
   where c.instance_id = app.instance_id() and c.id = any (p_cases) and r.instance_id = c.instance_id and r.id = c.referral_id;
  insert into case_transfer (instance_id, id, case_id, from_team_id, to_team_id, moved_on, hidden, state, proposed_by, settled_by, settled_at)
  select app.instance_id(), gen_random_uuid(), moved.id, p_from, p_into, p_on,
         exists (select from protected_identity i where i.instance_id = app.instance_id() and i.case_id = moved.id and i.ended_at is null),
         'accepted', app.professional_id(), app.professional_id(), now()
    from unnest(p_cases) as moved (id);
end
$$;

-- What else the old team had open: who answers for it from now on is the new one. What it has done stays its own.
create or replace function app.move_team_work(p_from uuid, p_into uuid, p_on date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update lead_question set counterpart_team_id = p_into where instance_id = app.instance_id() and counterpart_team_id = p_from;
  update incident set team_id = p_into, version = version + 1 where instance_id = app.instance_id() and team_id = p_from;
  update phenomenon set team_id = p_into, version = version + 1 where instance_id = app.instance_id() and team_id = p_from and closed_on is null;
  update phenomenon_notice set team_id = p_into where instance_id = app.instance_id() and team_id = p_from and seen_at is null;
  update team_review set closed_at = now(), version = version + 1 where instance_id = app.instance_id() and team_id = p_from and closed_at is null;
  update right_proposal set outcome = 'withdrawn', settled_by = app.professional_id(), settled_at = now(), version = version + 1
   where instance_id = app.instance_id() and team_id = p_from and outcome is null;
  update team_regular_attendee a set team_id = p_into where a.instance_id = app.instance_id() and a.team_id = p_from and not exists (
    select from team_regular_attendee o where o.instance_id = a.instance_id and o.team_id = p_into
       and o.professional_id is not distinct from a.professional_id and o.external_organisation is not distinct from a.external_organisation);
  delete from team_coverage where instance_id = app.instance_id() and team_id = p_from and valid_from >= p_on;
  update team_coverage set valid_until = p_on
   where instance_id = app.instance_id() and team_id = p_from and (valid_until is null or valid_until > p_on);
end
$$;

-- Everything at once, or nothing; in the name of whoever decided it (app.professional_id). False: the teams are no longer what they were. A row
-- of the log for every case and contact that moved: whoever asks later who had to do with a case finds it there.
create or replace function app.carry_out_merger(
  p_id uuid, p_from uuid, p_into uuid, p_on date, p_reason text, p_verb text, p_request uuid, p_session uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  moved_municipalities integer;
  moved_members integer;
  moved_cases uuid[];
  moved_contacts uuid[];
  term team_membership%rowtype;
begin
  -- Held in one order, so that two mergers at once do not wait for each other.
  perform from team t where t.instance_id = app.instance_id() and t.id in (p_from, p_into) order by t.id for update;
  if (select count(*) from team t where t.instance_id = app.instance_id() and t.id in (p_from, p_into) and t.valid_from <= p_on
        and (t.valid_until is null or t.valid_until > app.today())) <> 2 then
    return false;
  end if;
  -- A day that has not come could still change what moves, one of a quarter that is over would change its numbers.
  if p_on > app.today() or p_on < app.earliest_merger(p_from) then
    return false;
  end if;
  moved_municipalities := cardinality(app.municipalities_of_team(p_from));
  moved_members := (select count(distinct m.professional_id) from app.terms_from(p_from, app.today()) m);
  -- Held before they are listed: who opens or closes one meanwhile waits, and meets the new team.
  perform from anchor_case c where c.instance_id = app.instance_id() and c.team_id = p_from order by c.id for update;
  perform from referral r where r.instance_id = app.instance_id() and r.team_id = p_from order by r.id for update;
  moved_cases := array(select app.open_cases_of(p_from));
  moved_contacts := array(select app.waiting_contacts_of(p_from));
  perform app.move_cases(moved_cases, p_from, p_into, p_on);
  perform app.move_contacts(moved_contacts, p_into);
  perform app.move_team_work(p_from, p_into, p_on);
  for term in select * from app.terms_from(p_from, p_on) loop
    perform app.move_term(term, p_into, p_on, p_reason);
  end loop;
  with ended as (
    update team_municipality t set valid_until = p_on
     where t.instance_id = app.instance_id() and t.team_id = p_from and (t.valid_until is null or t.valid_until > p_on)
    returning t.municipality_code)
  insert into team_municipality (instance_id, id, team_id, municipality_code, valid_from)
  select app.instance_id(), gen_random_uuid(), p_into, e.municipality_code, p_on from ended e;
  update team set valid_until = p_on where instance_id = app.instance_id() and id = p_from;
  insert into team_merger (instance_id, id, from_team_id, into_team_id, merged_on, reason, municipalities, members, cases, contacts, merged_by)
  values (app.instance_id(), p_id, p_from, p_into, p_on, p_reason, moved_municipalities, moved_members, cardinality(moved_cases),
          cardinality(moved_contacts), app.professional_id());
  insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, result, request_id, session_id)
  select app.instance_id(), p.id, p.agency_id, p.profession, p_verb, moved.kind, moved.id, moved.case_id, 'allowed', p_request, p_session
    from professional p
   cross join (select 'case' as kind, c.id, c.id as case_id from unnest(moved_cases) as c (id)
               union all select 'referral', r.id, null::uuid from unnest(moved_contacts) as r (id)) as moved
   where p.instance_id = app.instance_id() and p.id = app.professional_id();
  return true;
end
$$;

-- Now, by an administrator who is not in the team: nobody gives themself a place. A plan for the same team has nothing left to do.
create or replace function app.merge_teams(
  p_id uuid, p_from uuid, p_into uuid, p_on date, p_reason text, p_request uuid, p_session uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions()) then
    raise exception 'the actor merges no teams' using errcode = '42501';
  end if;
  if (select found.own from app.preview_team_merger(p_from) found)
      or not app.carry_out_merger(p_id, p_from, p_into, p_on, p_reason, 'mergeTeams', p_request, p_session) then
    return false;
  end if;
  update team_merger_plan p set state = 'called_off', called_off_by = app.professional_id(), called_off_at = now(), version = p.version + 1
   where p.instance_id = app.instance_id() and p.from_team_id = p_from and p.state = 'planned';
  return true;
end
$$;

-- The team a case belonged to on a day: what is counted of a period that is over stays with the team of that time.
create or replace function app.case_team_on(p_instance uuid, p_case uuid, p_day date) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select t.from_team_id from case_transfer t where t.instance_id = p_instance and t.case_id = p_case and t.state = 'accepted'
                      and t.moved_on > p_day order by t.moved_on, t.settled_at limit 1),
                  (select c.team_id from anchor_case c where c.instance_id = p_instance and c.id = p_case))
$$;

-- A team that has ended takes nothing new and changes nothing: its rows are read. What a seed or a restore writes has no actor.
create or replace function app.refuse_ended_team() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if app.instance_id() is not null and exists (
    select from team t where t.instance_id = new.instance_id and t.id = (to_jsonb(new) ->> tg_argv[0])::uuid and t.valid_until <= app.today()) then
    raise exception 'team % has ended', to_jsonb(new) ->> tg_argv[0] using errcode = '42501';
  end if;
  return new;
end
$$;
do $$
declare
  guarded record;
begin
  for guarded in select * from (values
    ('referral', 'team_id'), ('anchor_case', 'team_id'), ('case_transfer', 'to_team_id'), ('team_membership', 'team_id'),
    ('team_municipality', 'team_id'), ('team_coverage', 'team_id'), ('team_regular_attendee', 'team_id'), ('team_review', 'team_id'),
    ('right_proposal', 'team_id'), ('phenomenon', 'team_id'), ('phenomenon_signal', 'team_id'), ('prevention_work', 'team_id'),
    ('consultation', 'team_id'), ('incident', 'team_id'), ('feedback_batch', 'team_id'), ('youth_work_resource', 'team_id')) as g (table_name, team_column)
  loop
    execute format('create or replace trigger team_has_not_ended before insert or update of %I on %I for each row execute function app.refuse_ended_team(%L)',
      guarded.team_column, guarded.table_name, guarded.team_column);
  end loop;
end
$$;
revoke all on function app.open_cases_of(uuid), app.waiting_contacts_of(uuid), app.terms_from(uuid, date), app.preview_team_merger(uuid),
  app.move_term(team_membership, uuid, date, text), app.move_contacts(uuid[], uuid), app.move_cases(uuid[], uuid, uuid, date),
  app.municipalities_of_team(uuid), app.earliest_merger(uuid), app.move_team_work(uuid, uuid, date),
  app.carry_out_merger(uuid, uuid, uuid, date, text, text, uuid, uuid), app.merge_teams(uuid, uuid, uuid, date, text, uuid, uuid), app.case_team_on(uuid, uuid, date),
  app.refuse_ended_team() from public;
grant execute on function app.preview_team_merger(uuid), app.merge_teams(uuid, uuid, uuid, date, text, uuid, uuid) to fairlead_app;
