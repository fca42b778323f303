-- The access log, sealed (S-04): a Merkle tree over the rows, its heads signed with a key that is not in the database (docs/decisions/0015).
reset role;
do $$
begin
  -- Reads what is not sealed yet and writes the seals, through functions alone.
  if not exists (select from pg_roles where rolname = 'fairlead_seal') then
    create role fairlead_seal login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end
$$;
do $$ begin execute format('grant connect on database %I to fairlead_seal', current_database()); end $$;
alter role fairlead_seal set statement_timeout = '30s';
alter role fairlead_seal set search_path = public;
set local role fairlead_owner;
grant usage on schema public, app to fairlead_seal;

-- Which transaction wrote the row: rows of transactions that had ended at the last seal are never looked at again. A random salt keeps the
-- personal part of a leaf from being guessed.
alter table access_log add column txid xid8 not null default pg_current_xact_id(),
                       add column salt uuid not null default gen_random_uuid();
create index access_log_txid on access_log (instance_id, txid);

-- Hash of each row in the order of the tree. Stays when the row itself is gone after its time: every later proof needs it.
create table log_leaf (
  instance_id uuid not null references instance (id),
  leaf_index bigint not null check (leaf_index >= 0),
  log_id uuid not null,
  logged_at timestamptz not null,
  leaf bytea not null check (length(leaf) = 32),
  primary key (instance_id, leaf_index),
  unique (instance_id, log_id)
);
create index log_leaf_month on log_leaf using brin (logged_at);
comment on table log_leaf is 'privacy=none retention=permanent';

-- Signed heads of the tree. `edge` are the roots of its complete subtrees, from which it grows on; rows of transactions below
-- `sealed_below` are all in it.
create table log_checkpoint (
  instance_id uuid not null references instance (id),
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  edge bytea[] not null,
  at timestamptz not null,
  key_id text not null,
  signature bytea not null check (length(signature) = 64),
  sealed_below xid8 not null,
  primary key (instance_id, size)
);
comment on table log_checkpoint is 'privacy=none retention=permanent';

-- Public halves of the keys that signed. An auditor trusts the copy of their own, not this one.
create table log_key (
  instance_id uuid not null references instance (id),
  key_id text not null,
  public_key text not null,
  first_used_at timestamptz not null default now(),
  primary key (instance_id, key_id)
);
comment on table log_key is 'privacy=none retention=permanent';
