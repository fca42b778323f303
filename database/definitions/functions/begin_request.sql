-- Of which authority somebody is: it stands on what they print and take out.
create or replace function app.agency_name(p_instance uuid, p_agency uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select name from agency where instance_id = p_instance and id = p_agency
$$;
revoke all on function app.agency_name(uuid, uuid) from public;

-- First statement of every transaction of a request: finds the live session by the hash of its token, writes the actor
-- into transaction-local settings and returns the actor. Null when there is no such session: nothing is visible then.
-- It enters the case the request is about, or several of the actor's own; see app.enter_case.
drop function if exists app.begin_request(bytea, interval);
create or replace function app.begin_request(
  p_token_hash bytea, p_idle interval, p_case uuid default null, p_changing boolean default false, p_own_cases text default null) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_session record;
  worked uuid[];
  coordinated uuid[];
  shared uuid;
  unread text[] := '{}';
  purposes text[] := '{}';
  functions text[];
  today date := (now() at time zone 'Europe/Helsinki')::date;
begin
  select s.id as session_id, s.last_seen_at, s.expires_at, s.purpose, s.means, s.strong_at, s.idle_limit, p.instance_id, p.id, p.agency_id,
         p.register_id, p.profession, p.functions, p.last_active_on, p.given_name, p.family_name, p.title, p.language,
         r.kind as register_kind, r.name as register_name,
         i.key as instance_key, i.name as instance_name, i.selection_panel, i.required_inductions
    into found_session
    from session s
    join professional p on p.instance_id = s.instance_id and p.id = s.professional_id and p.active
    join instance i on i.id = s.instance_id
    left join register r on r.instance_id = p.instance_id and r.id = p.register_id
   where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - least(p_idle, s.idle_limit);
  if not found then
    return null;
  end if;
  -- Once a minute is enough for the idle limit and spares most reads a write.
  if found_session.last_seen_at < now() - interval '1 minute' then
    update session set last_seen_at = now() where token_hash = p_token_hash;
  end if;
  -- Once a day: who has not been here for long is asked whether they still need their rights.
  if found_session.last_active_on is distinct from today then
    update professional set last_active_on = today where instance_id = found_session.instance_id and id = found_session.id;
  end if;
  -- What the network was set up with, and what two people have agreed on since, on its days.
  functions := found_session.functions || array(
    select distinct t.function from function_term t
     where t.instance_id = found_session.instance_id and t.professional_id = found_session.id
       and t.valid_from <= today and (t.valid_until is null or t.valid_until > today) and t.function <> all (found_session.functions));
  select coalesce(array_agg(m.team_id) filter (where m.role = 'worker'), '{}'),
         coalesce(array_agg(m.team_id) filter (where m.role = 'coordinator'), '{}')
    into worked, coordinated
    from team_membership m
   where m.instance_id = found_session.instance_id and m.professional_id = found_session.id
     and m.valid_from <= today and (m.valid_until is null or m.valid_until > today);
  -- Where the instance asks for it, nobody is a member of a team before they have been introduced (G-21).
  if cardinality(found_session.required_inductions) > 0 and exists (
    select from unnest(found_session.required_inductions) as required (kind)
     where not exists (select from induction d where d.instance_id = found_session.instance_id and d.professional_id = found_session.id
                         and d.kind = required.kind and d.withdrawn_at is null)) then
    worked := '{}';
    coordinated := '{}';
  end if;
  if found_session.register_id is null then
    worked := '{}';
  else
    select id into shared from register where instance_id = found_session.instance_id and kind = 'shared';
    select coalesce(array_agg(distinct s.subject), '{}') into unread from subject_reader s
     where s.instance_id = found_session.instance_id and s.register_kind = found_session.register_kind
       and not exists (select from subject_reader o where o.instance_id = s.instance_id and o.register_kind = s.register_kind
                         and o.subject = s.subject and o.profession = found_session.profession);
    select coalesce(array_agg(p.purpose), '{}') into purposes from register_purpose p
     where p.instance_id = found_session.instance_id and p.register_kind = found_session.register_kind
       and p.valid_from <= today and (p.valid_until is null or p.valid_until > today);
  end if;
  -- In the archive nothing is read for a purpose of casework.
  if found_session.purpose = 'archive' then
    purposes := '{archive}';
  end if;
  perform set_config('app.instance', found_session.instance_id::text, true),
          set_config('app.professional', found_session.id::text, true),
          set_config('app.agency', found_session.agency_id::text, true),
          set_config('app.own_register', coalesce(found_session.register_id::text, ''), true),
          set_config('app.registers', array_remove(array[found_session.register_id, shared], null)::text, true),
          set_config('app.teams', worked::text, true),
          set_config('app.coordinated_teams', coordinated::text, true),
          set_config('app.functions', functions::text, true),
          set_config('app.unread_subjects', unread::text, true),
          set_config('app.purposes', purposes::text, true),
          set_config('app.archiving', case when found_session.purpose = 'archive' and 'archivist' = any (functions)
                                           then 'yes' else '' end, true);
  -- Needs the settings above.
  perform set_config('app.barred_referrals', app.find_barred_referrals()::text, true);
  if exists (select from invited_expert where instance_id = found_session.instance_id and professional_id = found_session.id) then
    perform set_config('app.invited_referrals', app.find_invited_referrals(false)::text, true),
            set_config('app.named_referrals', app.find_invited_referrals(true)::text, true);
  end if;
  if p_own_cases is not null then
    perform app.enter_own_cases(p_own_cases);
  end if;
  if p_case is not null then
    perform app.enter_case(p_case, p_changing);
  end if;
  return jsonb_build_object(
    'instanceId', found_session.instance_id, 'instanceKey', found_session.instance_key, 'instanceName', found_session.instance_name,
    'selectionPanel', found_session.selection_panel,
    'professionalId', found_session.id, 'agencyId', found_session.agency_id, 'agencyName', app.agency_name(found_session.instance_id, found_session.agency_id), 'profession', found_session.profession,
    'functions', functions, 'givenName', found_session.given_name, 'familyName', found_session.family_name,
    'title', found_session.title, 'language', found_session.language,
    'ownRegisterId', found_session.register_id, 'ownRegisterKind', found_session.register_kind, 'ownRegisterName', found_session.register_name,
    'sharedRegisterId', shared, 'teams', worked, 'coordinatedTeams', coordinated, 'workOpen', app.work_is_open(),
    'endedOn', app.ended_on(found_session.instance_id), 'endsOn', app.ends_on(found_session.instance_id),
    'brokenGlass', (
      select jsonb_build_object('id', g.id, 'caseId', g.case_id, 'endsAt', g.ends_at,
                                'minutesLeft', ceil(extract(epoch from g.ends_at - now()) / 60)::integer)
        from break_glass g
       where g.instance_id = found_session.instance_id and g.id = nullif(current_setting('app.broken_glass', true), '')::uuid),
    'sessionId', found_session.session_id, 'sessionExpiresAt', found_session.expires_at, 'signedInBy', found_session.means,
    'provedSecondsAgo', floor(extract(epoch from now() - found_session.strong_at))::integer,
    'idleMinutes', ceil(extract(epoch from least(p_idle, found_session.idle_limit)) / 60)::integer);
end
$$;
revoke all on function app.begin_request(bytea, interval, uuid, boolean, text) from public;
grant execute on function app.begin_request(bytea, interval, uuid, boolean, text) to fairlead_app;
