-- What lies between a first page of signing in and the answer to it. There is no instance yet, and no row lives longer than an
-- hour: these two are found by a hash, like sessions.

-- A question that was asked (a passkey's challenge, a provider's state and nonce): taken once, then gone.
create table sign_in_challenge (
  id_hash bytea primary key check (length(id_hash) = 32),
  kind text not null check (kind in ('passkey', 'passkey_setup', 'provider')),
  facts jsonb not null check (pg_column_size(facts) < 4000),
  expires_at timestamptz not null
);
create index sign_in_challenge_expires on sign_in_challenge (expires_at);
comment on table sign_in_challenge is 'privacy=staff retention=hours';

-- How many tries were checked lately, by a keyed hash of the name or of the address: neither can be read from it.
create table sign_in_attempt (
  bucket bytea primary key check (length(bucket) = 32),
  since timestamptz not null default now(),
  tries integer not null default 1
);
create index sign_in_attempt_since on sign_in_attempt (since);
comment on table sign_in_attempt is 'privacy=staff retention=hours';
