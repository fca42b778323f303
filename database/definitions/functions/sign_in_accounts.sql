-- What somebody signed in does about ways to sign in and sessions: their own, and as an administrator those of their own agency.

-- People of the actor's agency when the actor is its administrator; never the actor, who must not look after themselves.
create or replace function app.administered_professionals() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(p.id), '{}')
    from professional me
    join professional p on p.instance_id = me.instance_id and p.agency_id = me.agency_id and p.id <> me.id
   where me.instance_id = app.instance_id() and me.id = app.professional_id() and 'administrator' = any (me.functions)
     and 'administrator' = any (app.functions())
$$;
create or replace function app.looks_after(p_professional uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_professional = app.professional_id() or p_professional = any (app.administered_professionals())
$$;

-- How a person signs in: no hash, no key, no secret, no subject. Null for whom the actor does not look after.
create or replace function app.means_of(p_professional uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
      'signInName', a.sign_in_name, 'passwordSetAt', a.password_set_at,
      'passkeys', coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'addedAt', k.created_at, 'lastUsedAt', k.last_used_at)
                         order by k.created_at, k.id)
          from passkey k where k.instance_id = p.instance_id and k.professional_id = p.id), '[]'),
      'providers', coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'linkedAt', l.linked_at) order by v.name, v.id)
          from identity_link l
          join identity_provider v on v.instance_id = l.instance_id and v.id = l.provider_id and v.active
         where l.instance_id = p.instance_id and l.professional_id = p.id), '[]'),
      'invitedUntil', (
        select max(i.expires_at) from invitation i
         where i.instance_id = p.instance_id and i.professional_id = p.id and i.used_at is null and i.expires_at > now()))
    from professional p
    left join local_account a on a.instance_id = p.instance_id and a.professional_id = p.id
   where p.instance_id = app.instance_id() and p.id = p_professional and app.looks_after(p_professional)
$$;
-- The people whose ways to sign in the actor looks after, or one of them.
create or replace function app.list_accounts(p_only uuid) returns table (
  id uuid, given_name text, family_name text, profession text, active boolean, ready boolean, invited boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id, p.given_name, p.family_name, p.profession, p.active,
         exists (select from local_account a where a.instance_id = p.instance_id and a.professional_id = p.id and a.password_hash is not null)
           or exists (select from passkey k where k.instance_id = p.instance_id and k.professional_id = p.id)
           or exists (select from identity_link l where l.instance_id = p.instance_id and l.professional_id = p.id),
         exists (select from invitation i where i.instance_id = p.instance_id and i.professional_id = p.id
                    and i.used_at is null and i.expires_at > now())
    from professional p
   where p.instance_id = app.instance_id() and p.id = any (app.administered_professionals()) and (p_only is null or p.id = p_only)
   order by p.family_name, p.given_name, p.id
   limit 1000
$$;
create or replace function app.own_invitation(p_id uuid) returns table (professional_id uuid, sign_in_name text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.professional_id, i.sign_in_name, i.expires_at
    from invitation i
   where i.instance_id = app.instance_id() and i.id = p_id and i.invited_by = app.professional_id()
     and i.used_at is null and i.expires_at > now()
$$;
-- For administrators of the instance; never the secret.
create or replace function app.list_identity_providers() returns table (
  id uuid, agency_id uuid, agency_name jsonb, name text, issuer text, client_id text, algorithm text, levels text[], active boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.id, v.agency_id, a.name, v.name, v.issuer, v.client_id, v.algorithm, v.levels, v.active
    from identity_provider v
    join agency a on a.instance_id = v.instance_id and a.id = v.agency_id
   where v.instance_id = app.instance_id() and 'administrator' = any (app.functions())
   order by v.active desc, v.name, v.id
$$;

create or replace function app.list_sessions(p_professional uuid) returns table (
  id uuid, means text, browser text, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, s.means, s.browser, s.created_at, s.last_seen_at, s.expires_at
    from session s
   where s.instance_id = app.instance_id() and s.professional_id = p_professional and app.looks_after(p_professional)
     and s.expires_at > now() and s.last_seen_at > now() - s.idle_limit
   order by s.created_at desc, s.id
$$;
-- Ends one session, or all of the person but one; says how many.
create or replace function app.end_sessions(p_professional uuid, p_only uuid, p_except uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  ended integer;
begin
  delete from session s
   where s.instance_id = app.instance_id() and s.professional_id = p_professional and app.looks_after(p_professional)
     and (p_only is null or s.id = p_only) and s.id is distinct from p_except;
  get diagnostics ended = row_count;
  return ended;
end
$$;

create or replace function app.passkey_ids() returns bytea[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(k.credential_id), '{}') from passkey k
   where k.instance_id = app.instance_id() and k.professional_id = app.professional_id()
$$;
create or replace function app.add_own_passkey(p_id uuid, p_credential bytea, p_key bytea, p_counter bigint, p_transports text[], p_name text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  insert into passkey (instance_id, id, professional_id, credential_id, public_key, counter, transports, name)
  values (app.instance_id(), p_id, app.professional_id(), p_credential, p_key, p_counter, p_transports, p_name)
  on conflict do nothing;
  return found;
end
$$;
-- How many ways to sign in the actor has: the last one is not taken away.
create or replace function app.own_means() returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select (select count(*) from passkey k where k.instance_id = app.instance_id() and k.professional_id = app.professional_id())::integer
    + (select count(*) from local_account a
        where a.instance_id = app.instance_id() and a.professional_id = app.professional_id() and a.password_hash is not null)::integer
    + (select count(*) from identity_link l join identity_provider v on v.instance_id = l.instance_id and v.id = l.provider_id and v.active
        where l.instance_id = app.instance_id() and l.professional_id = app.professional_id())::integer
$$;
create or replace function app.remove_own_passkey(p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform from professional where instance_id = app.instance_id() and id = app.professional_id() for update;
  if app.own_means() < 2 then
    return false;
  end if;
  delete from passkey where instance_id = app.instance_id() and professional_id = app.professional_id() and id = p_id;
  return found;
end
$$;
-- A new password with a new code; the name stays. False when the person has no local account.
create or replace function app.set_own_password(p_hash text, p_secret bytea, p_step bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update local_account set password_hash = p_hash, password_set_at = now(), code_secret = p_secret, code_last_step = p_step
   where instance_id = app.instance_id() and professional_id = app.professional_id();
  return found;
end
$$;

-- Only an active person of the administrator's own agency; earlier invitations of the person end. 'taken': another has the name.
create or replace function app.invite(p_id uuid, p_professional uuid, p_name text, p_code_hash bytea, p_lifetime interval) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not p_professional = any (app.administered_professionals())
     or not exists (select from professional p where p.instance_id = app.instance_id() and p.id = p_professional and p.active) then
    return 'not_found';
  end if;
  if exists (select from local_account a where lower(a.sign_in_name) = lower(p_name)
              and (a.instance_id, a.professional_id) is distinct from (app.instance_id(), p_professional)) then
    return 'taken';
  end if;
  update invitation set expires_at = least(expires_at, now())
   where instance_id = app.instance_id() and professional_id = p_professional and used_at is null and expires_at > now();
  insert into invitation (instance_id, id, professional_id, code_hash, sign_in_name, invited_by, expires_at)
  values (app.instance_id(), p_id, p_professional, p_code_hash, p_name, app.professional_id(), now() + p_lifetime);
  return 'invited';
end
$$;
create or replace function app.add_identity_provider(
  p_id uuid, p_name text, p_issuer text, p_client text, p_secret bytea, p_algorithm text, p_levels text[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  insert into identity_provider (instance_id, id, agency_id, name, issuer, client_id, client_secret, algorithm, levels)
  select me.instance_id, p_id, me.agency_id, p_name, p_issuer, p_client, p_secret, p_algorithm, p_levels
    from professional me
   where me.instance_id = app.instance_id() and me.id = app.professional_id() and 'administrator' = any (me.functions);
  return found;
end
$$;
-- Nobody signs in through it any more, and the sessions it opened end.
create or replace function app.end_identity_provider(p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update identity_provider v set active = false
    from professional me
   where me.instance_id = app.instance_id() and me.id = app.professional_id() and 'administrator' = any (me.functions)
     and v.instance_id = me.instance_id and v.agency_id = me.agency_id and v.id = p_id and v.active;
  if not found then
    return false;
  end if;
  delete from session s using identity_link l
   where l.instance_id = app.instance_id() and l.provider_id = p_id and s.instance_id = l.instance_id
     and s.professional_id = l.professional_id and s.means = 'provider';
  return true;
end
$$;
revoke all on function app.administered_professionals(), app.looks_after(uuid), app.means_of(uuid), app.list_accounts(uuid), app.own_invitation(uuid),
  app.list_identity_providers(), app.list_sessions(uuid), app.end_sessions(uuid, uuid, uuid),
  app.passkey_ids(), app.add_own_passkey(uuid, bytea, bytea, bigint, text[], text), app.own_means(), app.remove_own_passkey(uuid),
  app.set_own_password(text, bytea, bigint), app.invite(uuid, uuid, text, bytea, interval),
  app.add_identity_provider(uuid, text, text, text, bytea, text, text[]), app.end_identity_provider(uuid) from public;
grant execute on function app.administered_professionals(), app.looks_after(uuid), app.means_of(uuid), app.list_accounts(uuid), app.own_invitation(uuid),
  app.list_identity_providers(), app.list_sessions(uuid), app.end_sessions(uuid, uuid, uuid),
  app.passkey_ids(), app.add_own_passkey(uuid, bytea, bytea, bigint, text[], text), app.own_means(), app.remove_own_passkey(uuid),
  app.set_own_password(text, bytea, bigint), app.invite(uuid, uuid, text, bytea, interval),
  app.add_identity_provider(uuid, text, text, text, bytea, text, text[]), app.end_identity_provider(uuid) to fairlead_app;
