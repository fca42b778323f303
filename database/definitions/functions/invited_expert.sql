-- The one contact, or the few, that the actor is invited to as an expert (C-10), written by app.begin_request. Read only where no case
-- is entered. Empty for nearly everybody.
create or replace function app.invited_referrals() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.invited_referrals', true), ''), '{}')::uuid[];
-- Those of them whose name the team has opened and the inviter let the expert know.
create or replace function app.named_referrals() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.named_referrals', true), ''), '{}')::uuid[];

-- Waiting contacts of a live invitation. A conflict of interest beats an invitation; only a worker is invited. `p_named`: only
-- those whose name the actor may know.
create or replace function app.find_invited_referrals(p_named boolean) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct r.id), '{}')
    from invited_expert e
    join referral r on r.instance_id = e.instance_id and r.id = e.referral_id and r.state = 'waiting' and r.team_id = e.team_id
   where e.instance_id = app.instance_id() and e.professional_id = app.professional_id()
     and e.withdrawn_at is null and e.invited_at <= now() and now() < e.ends_at
     and 'worker' = any (app.functions()) and r.id <> all (app.barred_referrals())
     and (not p_named or e.with_name and exists (
       select from person y join register g on g.instance_id = y.instance_id and g.id = y.register_id and g.kind = 'shared'
        where y.instance_id = r.instance_id and y.referral_id = r.id and y.role = 'youth'))
$$;
revoke all on function app.find_invited_referrals(boolean) from public;
grant execute on function app.invited_referrals(), app.named_referrals() to fairlead_app;
