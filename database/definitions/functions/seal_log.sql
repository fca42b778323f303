-- The sealed access log. Nobody changes or removes what is logged: not with a statement, not by mistake of a later policy.
create or replace function app.refuse_change() returns trigger
language plpgsql volatile set search_path = pg_catalog as $$
begin
  raise exception 'the access log is only added to' using errcode = 'insufficient_privilege';
end
$$;
revoke all on function app.refuse_change() from public;

-- Triggers for every table of the log, also the monthly parts: a truncation of a part asks only the part.
create or replace function app.guard_log() returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  each record;
begin
  for each in
    select c.oid::regclass as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relname in ('access_log', 'log_leaf', 'log_checkpoint', 'log_key')
    union all
    select i.inhrelid::regclass from pg_inherits i where i.inhparent = 'public.access_log'::regclass
  loop
    execute format('create or replace trigger refuse_change before update or delete or truncate on %s for each statement execute function app.refuse_change()', each.name);
  end loop;
end
$$;
revoke all on function app.guard_log() from public;
select app.guard_log();

-- What is logged and not sealed, of every instance, in the order it will have in the tree. A row is found whenever its transaction ends:
-- rows of transactions that were still running at the last seal are looked at again. The day before the last head is always looked at, a
-- database whose transactions are counted anew (restored from a dump) from the beginning of that day.
create or replace function app.read_unsealed(p_limit integer) returns table (
  instance_id uuid, size bigint, edge bytea[], head_at timestamptz, now timestamptz, below xid8, txid xid8, logged_at timestamptz, logged jsonb)
language sql volatile security definer set search_path = pg_catalog, public
begin atomic
  select i.id, coalesce(h.size, 0), coalesce(h.edge, '{}'), h.at, clock_timestamp(), pg_snapshot_xmin(pg_current_snapshot()), l.txid, l.at,
         jsonb_build_object(
           'salt', l.salt,
           'public', jsonb_build_object('agency', l.agency_id, 'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
             'id', l.id, 'instance', l.instance_id, 'kind', l.object_kind, 'operation', l.operation, 'profession', l.profession,
             'reason', l.reason, 'result', l.result),
           'personal', jsonb_build_object('breakGlass', l.break_glass_id, 'case', l.case_id, 'object', l.object_id, 'objects', l.object_ids,
             'professional', coalesce(l.professional_id, l.guest_id), 'request', l.request_id))
    from instance i
    left join lateral (select c.size, c.edge, c.at, c.sealed_below from log_checkpoint c where c.instance_id = i.id order by c.size desc limit 1) h on true
   cross join lateral (
     select a.* from access_log a
      where a.instance_id = i.id
        and a.txid >= case when h.sealed_below < pg_snapshot_xmax(pg_current_snapshot()) then h.sealed_below else '0'::xid8 end
        and a.at >= coalesce(h.at - interval '1 day', '-infinity')
        and not exists (select from log_leaf f where f.instance_id = a.instance_id and f.log_id = a.id)
      order by a.txid, a.at, a.id
      limit p_limit) l
   order by i.id, l.txid, l.at, l.id;
end;
revoke all on function app.read_unsealed(integer) from public;
grant execute on function app.read_unsealed(integer) to fairlead_seal;

-- Adds leaves and the signed head over them. Two sealers cannot grow one tree: the size must be what the head said.
create or replace function app.seal_log(
  p_instance uuid, p_size bigint, p_ids uuid[], p_moments timestamptz[], p_leaves bytea[], p_root bytea, p_edge bytea[],
  p_at timestamptz, p_key text, p_public_key text, p_signature bytea, p_below xid8) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if p_size <> coalesce((select max(c.size) from log_checkpoint c where c.instance_id = p_instance), 0) then
    raise exception 'the log has grown meanwhile' using errcode = 'serialization_failure';
  end if;
  insert into log_key (instance_id, key_id, public_key) values (p_instance, p_key, p_public_key) on conflict do nothing;
  insert into log_leaf (instance_id, leaf_index, log_id, logged_at, leaf)
  select p_instance, p_size + given.place - 1, given.id, given.moment, given.leaf
    from unnest(p_ids, p_moments, p_leaves) with ordinality as given (id, moment, leaf, place);
  insert into log_checkpoint (instance_id, size, root, edge, at, key_id, signature, sealed_below)
  values (p_instance, p_size + cardinality(p_ids), p_root, p_edge, p_at, p_key, p_signature, p_below);
end
$$;
revoke all on function app.seal_log(uuid, bigint, uuid[], timestamptz[], bytea[], bytea, bytea[], timestamptz, text, text, bytea, xid8) from public;
grant execute on function app.seal_log(uuid, bigint, uuid[], timestamptz[], bytea[], bytea, bytea[], timestamptz, text, text, bytea, xid8) to fairlead_seal;

-- For the witnesses: who they are, and the head each of them is to keep.
create or replace function app.log_heads() returns table (
  instance_id uuid, agencies uuid[], size bigint, root bytea, at timestamptz, key_id text, signature bytea)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select i.id, (select array_agg(a.id order by a.id) from agency a where a.instance_id = i.id), h.size, h.root, h.at, h.key_id, h.signature
    from instance i
   cross join lateral (select * from log_checkpoint c where c.instance_id = i.id order by c.size desc limit 1) h;
end;
revoke all on function app.log_heads() from public;
grant execute on function app.log_heads() to fairlead_seal;

-- Leaves of the tree in order: a witness asks whether what it kept is still the beginning of the log.
create or replace function app.log_leaves(p_instance uuid, p_from bigint, p_until bigint) returns setof bytea
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select f.leaf from log_leaf f where f.instance_id = p_instance and f.leaf_index >= p_from and f.leaf_index < p_until order by f.leaf_index;
end;
revoke all on function app.log_leaves(uuid, bigint, bigint) from public;
grant execute on function app.log_leaves(uuid, bigint, bigint) to fairlead_seal;
