-- Opens the case of a selected contact with its first members in one act: members may add others later, but somebody must be first,
-- and nobody may add themself (2.2 of the access model: no self-grant). The first members are those who took part in the decision.
create or replace function app.open_case(p_case uuid, p_referral uuid, p_number text, p_responsible uuid, p_members uuid[], p_previous uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_referral referral%rowtype;
begin
  if not app.work_is_open() then
    raise exception 'no agreement in force opens a case' using errcode = '42501';
  end if;
  select * into found_referral from referral
   where instance_id = app.instance_id() and id = p_referral and state = 'waiting' and team_id = any (app.teams())
     and id <> all (app.barred_referrals()) for update;
  if not found then
    raise exception 'referral % cannot become a case by the actor', p_referral using errcode = '42501';
  end if;
  if exists (
    select from unnest(p_members || p_responsible) as wanted (id)
     where not exists (
       select from team_membership m join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
        where m.instance_id = app.instance_id() and m.team_id = found_referral.team_id and m.professional_id = wanted.id and m.role = 'worker'
          and m.valid_from <= (now() at time zone 'Europe/Helsinki')::date
          and (m.valid_until is null or m.valid_until > (now() at time zone 'Europe/Helsinki')::date))) then
    raise exception 'a first member is no worker of the team' using errcode = '42501';
  end if;
  if app.conflicted_professionals(null, p_referral) && (p_members || p_responsible) then
    raise exception 'a first member has a conflict of interest' using errcode = '42501';
  end if;
  insert into anchor_case (instance_id, id, team_id, number, phase, responsible_id, referral_id, previous_case_id, urgency, municipality_code,
                           municipality_missing)
  values (app.instance_id(), p_case, found_referral.team_id, p_number, 'preparing', p_responsible, p_referral, p_previous,
          found_referral.urgency, found_referral.municipality_code, found_referral.municipality_missing);
  insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
  select distinct on (wanted.id) app.instance_id(), p_case, wanted.id, found_referral.team_id, 'selection', app.professional_id()
    from unnest(p_members || p_responsible) as wanted (id);
  update referral set state = 'selected', version = version + 1 where instance_id = app.instance_id() and id = p_referral;
  perform app.take_into_case(p_referral, p_case);
  perform app.enter_case(p_case);
end
$$;
revoke all on function app.open_case(uuid, uuid, text, uuid, uuid[], uuid) from public;
grant execute on function app.open_case(uuid, uuid, text, uuid, uuid[], uuid) to fairlead_app;
