-- What the sign-in role asks before anybody is signed in. Every answer is about one account, code, key or provider that the caller
-- already names; nothing lists people.

-- Counts a try and says whether it is to be checked: at most so many in the window.
create or replace function app.count_attempt(p_bucket bytea, p_most integer, p_window interval) returns boolean
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into sign_in_attempt as a (bucket) values (p_bucket)
  on conflict (bucket) do update
    set tries = case when a.since < now() - p_window then 1 else least(a.tries, 100000) + 1 end,
        since = case when a.since < now() - p_window then now() else a.since end
  returning tries <= p_most
$$;
create or replace function app.forget_attempts(p_bucket bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from sign_in_attempt where bucket = p_bucket
$$;

create or replace function app.keep_challenge(p_id_hash bytea, p_kind text, p_facts jsonb, p_lifetime interval) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into sign_in_challenge (id_hash, kind, facts, expires_at) values (p_id_hash, p_kind, p_facts, now() + p_lifetime)
$$;
-- Taken once: of many who ask at once, one gets it.
create or replace function app.take_challenge(p_id_hash bytea, p_kind text) returns jsonb
language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from sign_in_challenge where id_hash = p_id_hash and kind = p_kind and expires_at > now() returning facts
$$;

create or replace function app.find_local_account(p_name text) returns table (
  instance_id uuid, professional_id uuid, password_hash text, code_secret bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.instance_id, a.professional_id, a.password_hash, a.code_secret
    from local_account a
    join professional p on p.instance_id = a.instance_id and p.id = a.professional_id and p.active
   where lower(a.sign_in_name) = lower(p_name) and a.password_hash is not null
$$;
create or replace function app.own_local_account(p_instance uuid, p_professional uuid) returns table (
  instance_id uuid, professional_id uuid, password_hash text, code_secret bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.instance_id, a.professional_id, a.password_hash, a.code_secret
    from local_account a
   where a.instance_id = p_instance and a.professional_id = p_professional and a.password_hash is not null
$$;
-- True for the first who comes with this step or a later one than the last.
create or replace function app.use_code_step(p_instance uuid, p_professional uuid, p_step bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update local_account set code_last_step = p_step
   where instance_id = p_instance and professional_id = p_professional and code_last_step < p_step;
  return found;
end
$$;

create or replace function app.find_passkey(p_credential bytea) returns table (
  instance_id uuid, id uuid, professional_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.instance_id, k.id, k.professional_id, k.public_key, k.counter, k.transports
    from passkey k
    join professional p on p.instance_id = k.instance_id and p.id = k.professional_id and p.active
   where k.credential_id = p_credential
$$;
-- A counter that does not grow is a copied key; keys that do not count always say 0.
create or replace function app.use_passkey(p_instance uuid, p_id uuid, p_counter bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update passkey set counter = p_counter, last_used_at = now()
   where instance_id = p_instance and id = p_id and (p_counter > counter or (p_counter = 0 and counter = 0));
  return found;
end
$$;

create or replace function app.find_invitation(p_code_hash bytea) returns table (
  instance_id uuid, id uuid, professional_id uuid, agency_id uuid, sign_in_name text, given_name text, family_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.instance_id, v.id, v.professional_id, p.agency_id, v.sign_in_name, p.given_name, p.family_name
    from invitation v
    join professional p on p.instance_id = v.instance_id and p.id = v.professional_id and p.active
   where v.code_hash = p_code_hash and v.used_at is null and v.expires_at > now()
$$;
-- Uses the invitation up; whoever sets up again starts anew: earlier keys, password and sessions end. Null when it is used or late.
create or replace function app.use_invitation(p_code_hash bytea, p_local boolean) returns invitation
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  used invitation;
begin
  update invitation set used_at = now() where code_hash = p_code_hash and used_at is null and expires_at > now() returning * into used;
  if used.id is null then
    return null;
  end if;
  if p_local then
    delete from passkey where instance_id = used.instance_id and professional_id = used.professional_id;
    delete from local_account where instance_id = used.instance_id and professional_id = used.professional_id;
    insert into local_account (instance_id, professional_id, sign_in_name)
    values (used.instance_id, used.professional_id, used.sign_in_name) on conflict do nothing;
  end if;
  delete from session where instance_id = used.instance_id and professional_id = used.professional_id;
  return used;
end
$$;
create or replace function app.accept_with_password(p_code_hash bytea, p_hash text, p_secret bytea, p_step bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  used invitation := app.use_invitation(p_code_hash, true);
begin
  update local_account set password_hash = p_hash, password_set_at = now(), code_secret = p_secret, code_last_step = p_step
   where instance_id = used.instance_id and professional_id = used.professional_id;
  return found;
end
$$;
create or replace function app.accept_with_passkey(
  p_code_hash bytea, p_id uuid, p_credential bytea, p_key bytea, p_counter bigint, p_transports text[], p_name text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  used invitation := app.use_invitation(p_code_hash, true);
begin
  if used.id is null then
    return false;
  end if;
  insert into passkey (instance_id, id, professional_id, credential_id, public_key, counter, transports, name)
  values (used.instance_id, p_id, used.professional_id, p_credential, p_key, p_counter, p_transports, p_name);
  return true;
end
$$;
-- Links the subject of a provider of the invited person's own agency, and of no other: the keys of the table hold it too.
create or replace function app.accept_with_provider(p_code_hash bytea, p_provider uuid, p_subject text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  used invitation;
begin
  if not exists (
    select from invitation i
      join professional p on p.instance_id = i.instance_id and p.id = i.professional_id
      join identity_provider v on v.instance_id = p.instance_id and v.agency_id = p.agency_id and v.id = p_provider and v.active
     where i.code_hash = p_code_hash
       and not exists (select from identity_link l where l.instance_id = v.instance_id and l.provider_id = v.id and l.subject = p_subject
                         and l.professional_id <> p.id)) then
    return false;
  end if;
  used := app.use_invitation(p_code_hash, false);
  if used.id is null then
    return false;
  end if;
  delete from identity_link where instance_id = used.instance_id and provider_id = p_provider and professional_id = used.professional_id;
  insert into identity_link (instance_id, provider_id, subject, agency_id, professional_id)
  select p.instance_id, p_provider, p_subject, p.agency_id, p.id
    from professional p where p.instance_id = used.instance_id and p.id = used.professional_id;
  return true;
end
$$;

create or replace function app.sign_in_providers() returns table (id uuid, name text, agency_name jsonb, instance_id uuid, agency_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.id, v.name, a.name, v.instance_id, v.agency_id
    from identity_provider v
    join agency a on a.instance_id = v.instance_id and a.id = v.agency_id and a.active
   where v.active order by a.name ->> 'sv', v.name, v.id
$$;
create or replace function app.find_provider(p_id uuid) returns table (
  instance_id uuid, id uuid, agency_id uuid, issuer text, client_id text, client_secret bytea, algorithm text, levels text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.instance_id, v.id, v.agency_id, v.issuer, v.client_id, v.client_secret, v.algorithm, v.levels
    from identity_provider v
    join agency a on a.instance_id = v.instance_id and a.id = v.agency_id and a.active
   where v.id = p_id and v.active
$$;
-- Who the subject is, when it is an active person of the provider's own agency.
create or replace function app.use_identity(p_instance uuid, p_provider uuid, p_subject text) returns uuid
language sql volatile security definer set search_path = pg_catalog, public as $$
  update identity_link l set last_used_at = now()
    from professional p, identity_provider v
   where l.instance_id = p_instance and l.provider_id = p_provider and l.subject = p_subject
     and p.instance_id = l.instance_id and p.id = l.professional_id and p.active
     and v.instance_id = l.instance_id and v.id = l.provider_id and v.active and v.agency_id = p.agency_id
  returning l.professional_id
$$;
do $$
declare
  each regprocedure;
begin
  for each in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname in (
      'count_attempt', 'forget_attempts', 'keep_challenge', 'take_challenge', 'find_local_account', 'own_local_account', 'use_code_step',
      'find_passkey', 'use_passkey', 'find_invitation', 'use_invitation', 'accept_with_password', 'accept_with_passkey',
      'accept_with_provider', 'sign_in_providers', 'find_provider', 'use_identity') loop
    execute format('revoke all on function %s from public', each);
    if each::text not like 'app.use_invitation(%' then
      execute format('grant execute on function %s to fairlead_sign_in', each);
    end if;
  end loop;
end
$$;
