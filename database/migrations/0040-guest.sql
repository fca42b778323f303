-- The young person and the guardians come in by a one-time link (P-04, docs/decisions/0023): a role of the database of their own, a link,
-- a session, what is sent to them, and who of them read what, in the same sealed log as everybody else.
reset role;
do $$
begin
  -- Every request of somebody who came by a link; sees the rows and columns that are granted to it by name, and nothing else.
  if not exists (select from pg_roles where rolname = 'fairlead_guest') then
    create role fairlead_guest login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end
$$;
do $$ begin execute format('grant connect on database %I to fairlead_guest', current_database()); end $$;
alter role fairlead_guest set statement_timeout = '5s';
alter role fairlead_guest set idle_in_transaction_session_timeout = '15s';
alter role fairlead_guest set search_path = public;
set local role fairlead_owner;
grant usage on schema public, app to fairlead_guest;

-- One link for one person of one case. The token stands nowhere: here is its hash.
create table guest_link (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  -- What it opens: the person's own page, or what a later part adds.
  capability text not null default 'own_page' check (capability ~ '^[a-z_]{3,40}$'),
  channel text not null check (channel in ('sms', 'mail', 'by_hand')),
  -- Where it was sent: number or address.
  address sealed check (octet_length(address) <= 600),
  token_hash bytea not null check (length(token_hash) = 32),
  -- Keyed hash of a code that was told in another way.
  code_hash bytea check (length(code_hash) = 32),
  with_code boolean generated always as (code_hash is not null) stored,
  code_tries smallint not null default 0,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- By pressing the button, once.
  opened_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('revoked', 'replaced', 'case_ended', 'too_many_tries')),
  -- Null where nobody ended it by hand.
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check (expires_at > made_at),
  check ((ended_at is null) = (end_reason is null)),
  check ((channel = 'by_hand') = (address is null))
);
create unique index guest_link_token on guest_link (token_hash, instance_id);
create index guest_link_case on guest_link (case_id, instance_id, team_id);
create index guest_link_person on guest_link (instance_id, person_id);
create index guest_link_made_by on guest_link (instance_id, made_by);
create index guest_link_ended_by on guest_link (instance_id, ended_by) where ended_by is not null;
comment on table guest_link is 'privacy=case retention=shared_workspace';
comment on column guest_link.instance_id is 'privacy=key';
comment on column guest_link.id is 'privacy=key';
comment on column guest_link.case_id is 'privacy=key';
comment on column guest_link.team_id is 'privacy=key';
comment on column guest_link.person_id is 'privacy=key';
comment on column guest_link.capability is 'privacy=code';
comment on column guest_link.channel is 'privacy=code';
comment on column guest_link.address is 'privacy=other';
comment on column guest_link.token_hash is 'privacy=secret';
comment on column guest_link.code_hash is 'privacy=secret';
comment on column guest_link.with_code is 'privacy=key';
comment on column guest_link.code_tries is 'privacy=key';
comment on column guest_link.made_by is 'privacy=staff';
comment on column guest_link.made_at is 'privacy=key';
comment on column guest_link.expires_at is 'privacy=key';
comment on column guest_link.opened_at is 'privacy=key';
comment on column guest_link.ended_at is 'privacy=key';
comment on column guest_link.end_reason is 'privacy=code';
comment on column guest_link.ended_by is 'privacy=staff';
comment on column guest_link.version is 'privacy=key';

-- What pressing the button opens: one, in the browser that pressed it.
create table guest_session (
  instance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  link_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_limit interval not null,
  expires_at timestamptz not null,
  primary key (instance_id, id),
  foreign key (instance_id, link_id, case_id) references guest_link (instance_id, id, case_id)
);
create unique index guest_session_token on guest_session (token_hash);
create index guest_session_link on guest_session (instance_id, link_id, case_id);
create index guest_session_expires on guest_session (expires_at);
comment on table guest_session is 'privacy=case retention=shared_workspace';
comment on column guest_session.instance_id is 'privacy=key';
comment on column guest_session.id is 'privacy=key';
comment on column guest_session.case_id is 'privacy=key';
comment on column guest_session.link_id is 'privacy=key';
comment on column guest_session.token_hash is 'privacy=secret';
comment on column guest_session.created_at is 'privacy=key';
comment on column guest_session.last_seen_at is 'privacy=key';
comment on column guest_session.idle_limit is 'privacy=key';
comment on column guest_session.expires_at is 'privacy=key';

-- One press, one effect, also for a guest.
create table guest_idempotency_key (
  instance_id uuid not null references instance (id),
  person_id uuid not null,
  operation text not null,
  key uuid not null,
  request_hash bytea not null,
  response sealed not null,
  created_at timestamptz not null default now(),
  primary key (instance_id, person_id, operation, key)
);
create index guest_idempotency_key_created on guest_idempotency_key (created_at);
comment on table guest_idempotency_key is 'privacy=case retention=hours';
comment on column guest_idempotency_key.instance_id is 'privacy=key';
comment on column guest_idempotency_key.person_id is 'privacy=key';
comment on column guest_idempotency_key.operation is 'privacy=key';
comment on column guest_idempotency_key.key is 'privacy=key';
comment on column guest_idempotency_key.request_hash is 'privacy=secret';
comment on column guest_idempotency_key.response is 'privacy=other';
comment on column guest_idempotency_key.created_at is 'privacy=key';

-- What waits to be sent, and what was. The kind says which sentence; where to and the link are sealed, and gone once it has left.
create table outbox (
  instance_id uuid not null references instance (id),
  id uuid not null,
  case_id uuid,
  kind text not null check (kind ~ '^[a-z_]{3,40}$'),
  channel text not null check (channel in ('sms', 'mail')),
  language text not null check (language in ('sv', 'fi', 'en')),
  -- What it is about, so that its page can say whether it has left.
  about_id uuid not null,
  address sealed check (octet_length(address) <= 600),
  link sealed check (octet_length(link) <= 1200),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
  queued_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries smallint not null default 0,
  settled_at timestamptz,
  -- Kind of the last failure, never its words: those could name an address.
  failure text check (failure ~ '^[A-Za-z0-9_]{1,40}$'),
  primary key (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'waiting') = (address is not null) and (state = 'waiting') = (link is not null))
);
create index outbox_due on outbox (next_try_at) where state = 'waiting';
create index outbox_case on outbox (instance_id, case_id) where case_id is not null;
create index outbox_about on outbox (instance_id, about_id);
comment on table outbox is 'privacy=case retention=shared_workspace';
comment on column outbox.instance_id is 'privacy=key';
comment on column outbox.id is 'privacy=key';
comment on column outbox.case_id is 'privacy=key';
comment on column outbox.kind is 'privacy=code';
comment on column outbox.channel is 'privacy=code';
comment on column outbox.language is 'privacy=code';
comment on column outbox.about_id is 'privacy=key';
comment on column outbox.address is 'privacy=other';
comment on column outbox.link is 'privacy=secret';
comment on column outbox.state is 'privacy=key';
comment on column outbox.queued_at is 'privacy=key';
comment on column outbox.next_try_at is 'privacy=key';
comment on column outbox.tries is 'privacy=key';
comment on column outbox.settled_at is 'privacy=key';
comment on column outbox.failure is 'privacy=key';

-- One log, one tree: a row is of somebody who works here or of a guest (then the id is that of the person of the case). What is sealed of a
-- row stays as it was: the place of who it was holds the one or the other, and the public part says `guest_youth` or `guest_guardian`.
alter table access_log alter column professional_id drop not null,
  add column guest_id uuid,
  add constraint access_log_of_one check (num_nonnulls(professional_id, guest_id) = 1);
comment on column access_log.guest_id is 'privacy=key';

-- A person who said yes takes it back without asking anybody (703/2023 § 58).
alter table consent add column withdrawn_by_person uuid,
  add constraint consent_withdrawn_by_person_fkey foreign key (instance_id, withdrawn_by_person) references person (instance_id, id);
create index consent_withdrawn_by_person on consent (instance_id, withdrawn_by_person) where withdrawn_by_person is not null;
comment on column consent.withdrawn_by_person is 'privacy=key';
do $$
declare
  old text;
begin
  select conname into strict old from pg_constraint
   where conrelid = 'consent'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%(withdrawn_at IS NULL) = (withdrawal_recorded_by IS NULL)%';
  execute format('alter table consent drop constraint %I', old);
end
$$;
alter table consent add constraint consent_withdrawn_by_one
  check (num_nonnulls(withdrawal_recorded_by, withdrawn_by_person) = case when withdrawn_at is null then 0 else 1 end);
