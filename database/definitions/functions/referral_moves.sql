-- Three moves of a contact cross what the mover may see: rows in another authority's register move along unread.
-- Each checks the actor itself, returns nothing and changes only keys or empties texts.

-- From the manual queue to a team; only somebody who coordinates a team of the instance.
create or replace function app.route_referral(p_referral uuid, p_team uuid, p_municipality text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if cardinality(app.coordinated_teams()) = 0
     or not exists (select from referral where instance_id = app.instance_id() and id = p_referral and team_id is null and state = 'waiting'
                      and id <> all (app.barred_referrals())) then
    raise exception 'referral % is not in the manual queue of the actor', p_referral using errcode = '42501';
  end if;
  update referral set team_id = p_team, municipality_code = p_municipality,
         municipality_missing = case when p_municipality is null then municipality_missing end, version = version + 1
   where instance_id = app.instance_id() and id = p_referral;
  update referral_detail set team_id = p_team where instance_id = app.instance_id() and referral_id = p_referral;
  update concern set team_id = p_team where instance_id = app.instance_id() and referral_id = p_referral;
  update referral_reference set team_id = p_team where instance_id = app.instance_id() and referral_id = p_referral;
  update person set team_id = p_team where instance_id = app.instance_id() and referral_id = p_referral;
  update deadline set team_id = p_team where instance_id = app.instance_id() and referral_id = p_referral;
end
$$;

-- The contact becomes a case: its rows, whoever's record they are, go to the case. Only a worker of the team.
create or replace function app.take_into_case(p_referral uuid, p_case uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from referral r join anchor_case c on c.instance_id = r.instance_id and c.referral_id = r.id
                  where r.instance_id = app.instance_id() and r.id = p_referral and c.id = p_case and r.state = 'selected'
                    and r.team_id = any (app.teams()) and c.team_id = r.team_id and r.id <> all (app.barred_referrals())) then
    raise exception 'referral % cannot become case % by the actor', p_referral, p_case using errcode = '42501';
  end if;
  update referral_detail set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update concern set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update referral_reference set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update screening_stance set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update invited_expert set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update screening_decision set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update person set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
  update deadline set case_id = p_case where instance_id = app.instance_id() and referral_id = p_referral;
end
$$;

-- Not selected: names, contact data and free text go; codes, dates and the keyed index that finds a repeat stay.
create or replace function app.reduce_referral(p_referral uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from referral where instance_id = app.instance_id() and id = p_referral and state = 'not_selected'
                    and team_id = any (app.teams()) and id <> all (app.barred_referrals())) then
    raise exception 'referral % cannot be reduced by the actor', p_referral using errcode = '42501';
  end if;
  update referral_detail set need = null, source_contact = null, age_override_reason = null, urgent_measure = null, reduced_at = now()
   where instance_id = app.instance_id() and referral_id = p_referral;
  update concern set answers = null where instance_id = app.instance_id() and referral_id = p_referral;
  update person set given_name = null, family_name = null, birth_date = null, personal_identity_code = null, phone = null, email = null,
         address = null, school = null, reduced_at = now()
   where instance_id = app.instance_id() and referral_id = p_referral and case_id is null;
  delete from referral_reference where instance_id = app.instance_id() and referral_id = p_referral;
  update screening_stance set reason = null where instance_id = app.instance_id() and referral_id = p_referral;
  update invited_expert set added_value = null where instance_id = app.instance_id() and referral_id = p_referral;
  -- Why the name was opened is text about the person; the guidance given instead of a selection is kept (C-12).
  update screening_decision set guidance = null where instance_id = app.instance_id() and referral_id = p_referral and outcome = 'threshold_met';
end
$$;
revoke all on function app.take_into_case(uuid, uuid) from public;
revoke all on function app.route_referral(uuid, uuid, text), app.reduce_referral(uuid) from public;
grant execute on function app.route_referral(uuid, uuid, text), app.reduce_referral(uuid) to fairlead_app;
