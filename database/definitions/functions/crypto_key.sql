-- The server keeps data keys in memory: it learns them and makes new ones as the upkeep role, never in a request. What comes out is
-- wrapped; the key that unwraps it is not in the database.
create or replace function app.crypto_keys() returns table (
  instance_id uuid, id uuid, register_id uuid, purpose text, above text, wrapped bytea, state text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.instance_id, k.id, k.register_id, k.purpose, k.above, k.wrapped, k.state from crypto_key k
$$;

-- Registers and instances that have no active key yet.
create or replace function app.scopes_without_key() returns table (instance_id uuid, register_id uuid, purpose text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.instance_id, s.register_id, s.purpose
    from (select r.instance_id, r.id as register_id, 'record' as purpose from register r
          union all select i.id, null, purpose from instance i cross join (values ('record'), ('protected')) as p (purpose)) as s
   where not exists (select from crypto_key k where k.instance_id = s.instance_id and k.register_id is not distinct from s.register_id
                        and k.purpose = s.purpose and k.state = 'active')
$$;

-- Two servers that make one at once agree on the first.
create or replace function app.add_crypto_key(
  p_instance uuid, p_id uuid, p_register uuid, p_purpose text, p_year integer, p_above text, p_wrapped bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into crypto_key (instance_id, id, register_id, purpose, year, above, wrapped, state)
  values (p_instance, p_id, p_register, p_purpose, p_year, p_above, p_wrapped, 'active') on conflict do nothing
$$;

-- Keys made before a year give way to new ones; what they sealed is sealed anew little by little.
create or replace function app.retire_crypto_keys(p_before integer) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  retired bigint;
begin
  update crypto_key set state = 'retired', retired_at = now() where state = 'active' and year < p_before;
  get diagnostics retired = row_count;
  return retired;
end
$$;

-- A text written by SQL, such as the demo's, until the server has sealed it. Nothing opens it before that.
create or replace function app.unsealed(p_text text) returns bytea
language sql immutable return '\x00'::bytea || convert_to(p_text, 'UTF8');

revoke all on function app.crypto_keys(), app.scopes_without_key(), app.add_crypto_key(uuid, uuid, uuid, text, integer, text, bytea),
  app.retire_crypto_keys(integer), app.unsealed(text) from public;
grant execute on function app.crypto_keys(), app.scopes_without_key(), app.add_crypto_key(uuid, uuid, uuid, text, integer, text, bytea),
  app.retire_crypto_keys(integer) to fairlead_upkeep;
