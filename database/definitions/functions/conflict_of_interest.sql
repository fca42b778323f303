-- What a conflict of interest closes before there is a case (S-07), and whom it concerns; see app.conflicted_cases for cases.

-- Contacts that do not exist for the actor, written by app.begin_request. Read only where no case is entered.
create or replace function app.barred_referrals() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.barred_referrals', true), ''), '{}')::uuid[];

-- Contacts about a relative, whoever's register the name lies in, and those whose case the actor has a conflict with.
create or replace function app.find_barred_referrals() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(barred.id), '{}') from (
    select k.referral_id as id from conflict_of_interest c
      join anchor_case k on k.instance_id = c.instance_id and k.id = c.case_id
     where c.instance_id = app.instance_id() and c.professional_id = app.professional_id() and c.ended_at is null
    union
    select p.referral_id from conflict_of_interest c
      join person p on p.instance_id = c.instance_id and p.identity_index = c.identity_index
     where c.instance_id = app.instance_id() and c.professional_id = app.professional_id() and c.ended_at is null
  ) as barred
$$;

-- Professionals who may not take part in a case, or in deciding about a contact: told to whoever handles it, so that they are not
-- asked. Whose relative it is, is not told. Exactly one of the two is given.
create or replace function app.conflicted_professionals(p_case uuid, p_referral uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not coalesce(p_case = any (app.entered_cases()), false)
     and not exists (select from referral r where r.instance_id = app.instance_id() and r.id = p_referral and r.team_id = any (app.teams())
                       and r.id <> all (app.barred_referrals())) then
    return '{}';
  end if;
  return coalesce((
    select array_agg(distinct c.professional_id) from conflict_of_interest c
     where c.instance_id = app.instance_id() and c.ended_at is null
       and (c.case_id = p_case
         or c.identity_index in (select p.identity_index from person p where p.instance_id = app.instance_id() and p.case_id = p_case)
         or c.identity_index in (select p.identity_index from person p where p.instance_id = app.instance_id() and p.referral_id = p_referral))),
    '{}');
end
$$;
revoke all on function app.find_barred_referrals(), app.conflicted_professionals(uuid, uuid) from public;
grant execute on function app.barred_referrals(), app.conflicted_professionals(uuid, uuid) to fairlead_app;
