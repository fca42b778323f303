-- Who works here and what they may do (S-02; 906/2019 § 16). The tables of the network are read by everyone and written by nobody but
-- these functions: each checks the actor itself and leaves a row in the history of rights. An administrator acts in their own agency and
-- never on themselves. What the actor may not touch is answered as what is not there: false, or an error nobody with the product gets.
create or replace function app.today() returns date language sql stable parallel safe
  return (now() at time zone 'Europe/Helsinki')::date;
grant execute on function app.today() to fairlead_app;

-- Does the actor administer this person: as an administrator of the same agency, and somebody else?
create or replace function app.administers(p_professional uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select 'administrator' = any (app.functions()) and p_professional <> app.professional_id() and exists (
    select from professional p where p.instance_id = app.instance_id() and p.id = p_professional and p.agency_id = app.agency_id())
$$;

-- The history of rights; only from the functions below.
create or replace function app.note_right_change(
  p_professional uuid, p_change text, p_what text, p_team uuid, p_from date, p_until date, p_reason text) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into right_change (instance_id, professional_id, agency_id, change, what, team_id, valid_from, valid_until, reason, made_by)
  select app.instance_id(), p.id, p.agency_id, p_change, p_what, p_team, p_from, p_until, p_reason, app.professional_id()
    from professional p where p.instance_id = app.instance_id() and p.id = p_professional
$$;

-- Adds a person to the actor's own agency, without any right but writing in its register once a team is given.
create or replace function app.add_professional(
  p_id uuid, p_register uuid, p_profession text, p_given text, p_family text, p_title jsonb, p_language text, p_phone text, p_reason text)
returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not 'administrator' = any (app.functions())
     or p_register is not null and not exists (
       select from register r where r.instance_id = app.instance_id() and r.id = p_register and r.agency_id = app.agency_id()) then
    raise exception 'the actor adds nobody to this register' using errcode = '42501';
  end if;
  insert into professional (instance_id, id, agency_id, register_id, profession, given_name, family_name, title, functions, language, phone)
  values (app.instance_id(), p_id, app.agency_id(), p_register, p_profession, p_given, p_family, p_title,
          case when p_register is null then '{}'::text[] else '{worker}'::text[] end, p_language, p_phone);
  perform app.note_right_change(p_id, 'added', p_profession, null, null, null, p_reason);
end
$$;

-- Name, profession, title, language, phone. The register is for good: who changes authority is another person to the registers.
create or replace function app.change_professional(
  p_id uuid, p_version integer, p_profession text, p_given text, p_family text, p_title jsonb, p_language text, p_phone text, p_reason text)
returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers(p_id) then
    raise exception 'professional % is not changed by the actor', p_id using errcode = '42501';
  end if;
  update professional
     set profession = p_profession, given_name = p_given, family_name = p_family, title = p_title, language = p_language, phone = p_phone,
         version = version + 1
   where instance_id = app.instance_id() and id = p_id and version = p_version;
  if not found then
    return false;
  end if;
  perform app.note_right_change(p_id, 'changed', p_profession, null, null, null, p_reason);
  return true;
end
$$;

-- Ends everything at once: sessions, terms in teams, functions, proposals. Coming back gives none of it again.
create or replace function app.disable_professional(p_id uuid, p_version integer, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers(p_id) then
    raise exception 'professional % is not disabled by the actor', p_id using errcode = '42501';
  end if;
  update professional
     set active = false, version = version + 1,
         functions = array(select f from unnest(functions) as f where f in ('worker', 'archivist') and register_id is not null)
   where instance_id = app.instance_id() and id = p_id and version = p_version and active;
  if not found then
    return false;
  end if;
  delete from session where instance_id = app.instance_id() and professional_id = p_id;
  update team_membership set valid_until = greatest(valid_from, app.today()), version = version + 1
   where instance_id = app.instance_id() and professional_id = p_id and (valid_until is null or valid_until > app.today());
  update function_term set valid_until = greatest(valid_from, app.today()), version = version + 1
   where instance_id = app.instance_id() and professional_id = p_id and (valid_until is null or valid_until > app.today());
  -- Out of every case, but for those that wait for a new responsible worker (app.hand_over_from).
  update case_member m set left_at = now()
   where m.instance_id = app.instance_id() and m.professional_id = p_id and m.left_at is null
     and not exists (select from anchor_case c where c.instance_id = m.instance_id and c.id = m.case_id and c.responsible_id = p_id
                       and c.phase <> 'closed');
  update right_proposal set outcome = 'withdrawn', settled_by = app.professional_id(), settled_at = now(), version = version + 1
   where instance_id = app.instance_id() and professional_id = p_id and outcome is null;
  perform app.note_right_change(p_id, 'disabled', null, null, null, app.today(), p_reason);
  return true;
end
$$;

create or replace function app.enable_professional(p_id uuid, p_version integer, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers(p_id) then
    raise exception 'professional % is not enabled by the actor', p_id using errcode = '42501';
  end if;
  update professional set active = true, version = version + 1
   where instance_id = app.instance_id() and id = p_id and version = p_version and not active;
  if not found then
    return false;
  end if;
  perform app.note_right_change(p_id, 'enabled', null, null, app.today(), null, p_reason);
  return true;
end
$$;

-- A place in a team for somebody with a register: they work cases there. To coordinate one needs a second person; see below.
create or replace function app.give_membership(
  p_id uuid, p_professional uuid, p_team uuid, p_share integer, p_from date, p_until date, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers(p_professional)
     or not exists (select from team t where t.instance_id = app.instance_id() and t.id = p_team
                      and (t.valid_until is null or t.valid_until > p_from)) then
    raise exception 'professional % is given no team by the actor', p_professional using errcode = '42501';
  end if;
  -- Waits for another giving of the same person, so that no two terms overlap.
  perform from professional p where p.instance_id = app.instance_id() and p.id = p_professional and p.active and p.register_id is not null
    for no key update;
  if not found or exists (
    select from team_membership m
     where m.instance_id = app.instance_id() and m.professional_id = p_professional and m.team_id = p_team and m.role = 'worker'
       and daterange(m.valid_from, m.valid_until) && daterange(p_from, p_until)) then
    return false;
  end if;
  insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from, valid_until)
  values (app.instance_id(), p_id, p_team, p_professional, 'worker', p_share, p_from, p_until);
  perform app.note_right_change(p_professional, 'membership_given', 'worker', p_team, p_from, p_until, p_reason);
  return true;
end
$$;

-- Ends a term in a team on a day that has not passed: the first day without it.
create or replace function app.end_membership(p_membership uuid, p_version integer, p_until date, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  ended team_membership%rowtype;
begin
  update team_membership m set valid_until = greatest(m.valid_from, p_until), version = m.version + 1
   where m.instance_id = app.instance_id() and m.id = p_membership and m.version = p_version and p_until >= app.today()
     and (m.valid_until is null or m.valid_until > p_until) and app.administers(m.professional_id)
  returning * into ended;
  if not found then
    return false;
  end if;
  perform app.note_right_change(ended.professional_id, 'membership_ended', ended.role, ended.team_id, null, ended.valid_until, p_reason);
  return true;
end
$$;

-- What two people must agree on. Without effect until app.settle_right.
create or replace function app.propose_right(
  p_id uuid, p_professional uuid, p_function text, p_team uuid, p_share integer, p_from date, p_until date, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers(p_professional) then
    raise exception 'nothing is proposed for professional % by the actor', p_professional using errcode = '42501';
  end if;
  perform from professional p
    where p.instance_id = app.instance_id() and p.id = p_professional and p.active and (p_function <> 'archivist' or p.register_id is not null)
      for no key update;
  if not found
     or exists (select from right_proposal r where r.instance_id = app.instance_id() and r.professional_id = p_professional
                  and r.function = p_function and r.team_id is not distinct from p_team and r.outcome is null)
     or p_function = 'coordinator' and exists (
       select from team_membership m where m.instance_id = app.instance_id() and m.professional_id = p_professional and m.team_id = p_team
          and m.role = 'coordinator' and daterange(m.valid_from, m.valid_until) && daterange(p_from, p_until))
     or p_function = any (app.functions_of(p_professional, p_from)) then
    return false;
  end if;
  insert into right_proposal (instance_id, id, professional_id, agency_id, function, team_id, share_percent, valid_from, valid_until, reason, proposed_by)
  values (app.instance_id(), p_id, p_professional, app.agency_id(), p_function, p_team, p_share, p_from, p_until, p_reason, app.professional_id());
  perform app.note_right_change(p_professional, 'function_proposed', p_function, p_team, p_from, p_until, p_reason);
  return true;
end
$$;

-- Functions somebody holds on a day: those the network was set up with, and those given since.
create or replace function app.functions_of(p_professional uuid, p_day date) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((
    select p.functions || array(
             select distinct t.function from function_term t
              where t.instance_id = p.instance_id and t.professional_id = p.id
                and t.valid_from <= p_day and (t.valid_until is null or t.valid_until > p_day) and t.function <> all (p.functions))
      from professional p where p.instance_id = app.instance_id() and p.id = p_professional), '{}')
$$;

-- The second person: an administrator or a leader of the same agency, neither who proposed nor who receives. The proposer may withdraw.
create or replace function app.settle_right(p_proposal uuid, p_version integer, p_outcome text, p_note text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  settled right_proposal%rowtype;
  begins date;
begin
  update right_proposal r set outcome = p_outcome, settled_by = app.professional_id(), settled_at = now(), note = p_note, version = r.version + 1
   where r.instance_id = app.instance_id() and r.id = p_proposal and r.version = p_version and r.outcome is null
     and r.agency_id = app.agency_id() and r.professional_id <> app.professional_id() and app.functions() && '{administrator, leadership}'
     and (p_outcome = 'withdrawn') = (r.proposed_by = app.professional_id())
  returning * into settled;
  if not found then
    return false;
  end if;
  begins := greatest(settled.valid_from, app.today());
  if p_outcome <> 'approved' then
    perform app.note_right_change(settled.professional_id, case p_outcome when 'refused' then 'function_refused' else 'function_withdrawn' end,
                                  settled.function, settled.team_id, null, null, p_note);
    return true;
  end if;
  -- What was proposed for days that have passed meanwhile is no right any more.
  if settled.valid_until <= begins or not exists (
    select from professional p where p.instance_id = app.instance_id() and p.id = settled.professional_id and p.active) then
    raise exception 'proposal % cannot begin any more', p_proposal using errcode = '42501';
  end if;
  if settled.function = 'coordinator' then
    insert into team_membership (instance_id, id, team_id, professional_id, role, share_percent, valid_from, valid_until)
    values (app.instance_id(), settled.id, settled.team_id, settled.professional_id, 'coordinator', settled.share_percent, begins, settled.valid_until);
  else
    insert into function_term (instance_id, id, professional_id, agency_id, function, valid_from, valid_until)
    values (app.instance_id(), settled.id, settled.professional_id, settled.agency_id, settled.function, begins, settled.valid_until);
  end if;
  perform app.note_right_change(settled.professional_id, 'function_given', settled.function, settled.team_id, begins, settled.valid_until, settled.reason);
  return true;
end
$$;

-- Is there another administrator in the agency, for good, than this one?
create or replace function app.another_administrator(p_professional uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from professional p
     where p.instance_id = app.instance_id() and p.id <> p_professional and p.active
       and p.agency_id = (select o.agency_id from professional o where o.instance_id = app.instance_id() and o.id = p_professional)
       and ('administrator' = any (p.functions) or exists (
         select from function_term t where t.instance_id = p.instance_id and t.professional_id = p.id and t.function = 'administrator'
            and t.valid_from <= app.today() and t.valid_until is null)))
$$;

-- Ends a function from today: an administrator that of somebody else, anybody their own. An agency keeps one administrator.
create or replace function app.end_function(p_professional uuid, p_function text, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if p_professional <> app.professional_id() and not app.administers(p_professional) then
    raise exception 'functions of professional % are not ended by the actor', p_professional using errcode = '42501';
  end if;
  if p_function in ('worker', 'coordinator') or not p_function = any (app.functions_of(p_professional, app.today())) then
    return false;
  end if;
  if p_function = 'administrator' then
    -- One after another, so that the last two do not leave together.
    perform from agency a where a.instance_id = app.instance_id() and a.id = app.agency_id() for no key update;
    if not app.another_administrator(p_professional) then
      return false;
    end if;
  end if;
  update professional set functions = array_remove(functions, p_function), version = version + 1
   where instance_id = app.instance_id() and id = p_professional and p_function = any (functions);
  update function_term set valid_until = greatest(valid_from, app.today()), version = version + 1
   where instance_id = app.instance_id() and professional_id = p_professional and function = p_function
     and (valid_until is null or valid_until > app.today());
  perform app.note_right_change(p_professional, 'function_ended', p_function, null, null, app.today(), p_reason);
  return true;
end
$$;

-- A person of the agency looks at a right and keeps or ends it (quarterly review); never at their own.
create or replace function app.review_right(
  p_id uuid, p_professional uuid, p_membership uuid, p_function text, p_outcome text, p_note text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  about record;
begin
  if not app.administers(p_professional) then
    raise exception 'rights of professional % are not reviewed by the actor', p_professional using errcode = '42501';
  end if;
  select m.team_id, m.role, m.version into about from team_membership m
   where m.instance_id = app.instance_id() and m.id = p_membership and m.professional_id = p_professional
     and (m.valid_until is null or m.valid_until > app.today());
  if not found and p_membership is not null
     or p_membership is null and not coalesce(p_function = any (app.functions_of(p_professional, app.today())), false) then
    return false;
  end if;
  insert into right_review (instance_id, id, professional_id, agency_id, membership_id, function, outcome, note, last_active_on, reviewed_by, reviewed_on)
  select app.instance_id(), p_id, p.id, p.agency_id, p_membership, p_function, p_outcome, p_note, p.last_active_on, app.professional_id(), app.today()
    from professional p where p.instance_id = app.instance_id() and p.id = p_professional;
  if p_outcome = 'keep' then
    perform app.note_right_change(p_professional, 'right_kept', coalesce(p_function, about.role), about.team_id, null, null, p_note);
    return true;
  end if;
  return case when p_membership is not null then app.end_membership(p_membership, about.version, app.today(), p_note)
              else app.end_function(p_professional, p_function, p_note) end;
end
$$;

-- Somebody else confirms that a person has been introduced to something (G-21).
create or replace function app.confirm_induction(p_id uuid, p_professional uuid, p_kind text, p_completed date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.administers(p_professional) then
    raise exception 'no induction of professional % is confirmed by the actor', p_professional using errcode = '42501';
  end if;
  insert into induction (instance_id, id, professional_id, agency_id, kind, completed_on, confirmed_by)
  select app.instance_id(), p_id, p_professional, app.agency_id(), p_kind, p_completed, app.professional_id()
   where p_completed <= app.today()
  on conflict do nothing;
  if not found then
    return false;
  end if;
  perform app.note_right_change(p_professional, 'induction_confirmed', p_kind, null, p_completed, null, null);
  return true;
end
$$;

create or replace function app.withdraw_induction(p_induction uuid, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  withdrawn induction%rowtype;
begin
  update induction i set withdrawn_by = app.professional_id(), withdrawn_at = now()
   where i.instance_id = app.instance_id() and i.id = p_induction and i.withdrawn_at is null and app.administers(i.professional_id)
  returning * into withdrawn;
  if not found then
    return false;
  end if;
  perform app.note_right_change(withdrawn.professional_id, 'induction_withdrawn', withdrawn.kind, null, null, null, p_reason);
  return true;
end
$$;

revoke all on function app.today(), app.administers(uuid), app.note_right_change(uuid, text, text, uuid, date, date, text),
  app.add_professional(uuid, uuid, text, text, text, jsonb, text, text, text),
  app.change_professional(uuid, integer, text, text, text, jsonb, text, text, text), app.disable_professional(uuid, integer, text),
  app.enable_professional(uuid, integer, text), app.give_membership(uuid, uuid, uuid, integer, date, date, text),
  app.end_membership(uuid, integer, date, text), app.propose_right(uuid, uuid, text, uuid, integer, date, date, text),
  app.functions_of(uuid, date), app.settle_right(uuid, integer, text, text), app.another_administrator(uuid),
  app.end_function(uuid, text, text), app.review_right(uuid, uuid, uuid, text, text, text),
  app.confirm_induction(uuid, uuid, text, date), app.withdraw_induction(uuid, text) from public;
grant execute on function app.add_professional(uuid, uuid, text, text, text, jsonb, text, text, text),
  app.change_professional(uuid, integer, text, text, text, jsonb, text, text, text), app.disable_professional(uuid, integer, text),
  app.enable_professional(uuid, integer, text), app.give_membership(uuid, uuid, uuid, integer, date, date, text),
  app.end_membership(uuid, integer, date, text), app.propose_right(uuid, uuid, text, uuid, integer, date, date, text),
  app.settle_right(uuid, integer, text, text), app.another_administrator(uuid), app.end_function(uuid, text, text),
  app.review_right(uuid, uuid, uuid, text, text, text), app.confirm_induction(uuid, uuid, text, date),
  app.withdraw_induction(uuid, text) to fairlead_app;
