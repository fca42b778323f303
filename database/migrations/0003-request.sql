-- What one request leaves behind: the session it came in, the log row it writes, the key that makes a repeat harmless,
-- the draft of a half-written form.

create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null unique,
  instance_id uuid not null,
  professional_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
create index session_professional on session (instance_id, professional_id);
create index session_expires on session (expires_at);
comment on table session is 'privacy=staff retention=hours';

-- Read and write log (703/2023 § 10, 1054/2018 § 19): no content, only who, when, what kind, which row, on what result.
-- Written in the transaction of the read; a list writes one row with the ids it returned.
create table access_log (
  instance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default transaction_timestamp(),
  professional_id uuid not null,
  agency_id uuid not null,
  profession text not null,
  operation text not null,
  object_kind text not null,
  object_id uuid,
  case_id uuid,
  object_ids uuid[],
  result text not null check (result in ('allowed', 'refused', 'not_found')),
  reason text,
  request_id uuid not null,
  primary key (instance_id, at, id)
) partition by range (at);
create index access_log_at on access_log using brin (at);
create index access_log_case on access_log (instance_id, case_id, at) where case_id is not null;
create index access_log_object on access_log (instance_id, object_id, at) where object_id is not null;
comment on table access_log is 'privacy=staff retention=12y';

create table idempotency_key (
  instance_id uuid not null,
  professional_id uuid not null,
  operation text not null,
  key uuid not null,
  request_hash bytea not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (instance_id, professional_id, operation, key),
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
create index idempotency_key_created on idempotency_key (created_at);
comment on table idempotency_key is 'privacy=case retention=hours';

create table draft (
  instance_id uuid not null,
  professional_id uuid not null,
  form text not null check (length(form) between 1 and 300),
  fields jsonb not null check (pg_column_size(fields) < 200000),
  saved_at timestamptz not null default now(),
  primary key (instance_id, professional_id, form),
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
create index draft_saved on draft (saved_at);
comment on table draft is 'privacy=case retention=14d';
