-- Identity and contact data are sealed by the server before they reach the database (docs/decisions/0016): the database, its files
-- and its backups hold nothing of them in plain text, and the keys above these data keys are never here.

-- A sealed value begins with 1 and carries its key id, nonce and tag. 0 marks a text that stood here before and waits to be sealed:
-- the server seals those before it listens, and never opens one. A lone 2 stands where a text was erased when its retention ended.
create domain sealed as bytea
  check (get_byte(value, 0) = 0 or value = '\x02' or (get_byte(value, 0) = 1 and octet_length(value) >= 45));

-- Data keys, each wrapped by a key-encryption key: one active for every register (controller) and for the instance itself.
create table crypto_key (
  instance_id uuid not null references instance (id),
  id uuid not null,
  -- Null: the instance's own, for rows that belong to no one register.
  register_id uuid,
  -- `protected`: under the key-encryption key that only protected addresses have.
  purpose text not null check (purpose in ('record', 'protected')),
  year smallint not null,
  -- Which key-encryption key wrapped it, and the data key as it wrapped it; gone when the key was destroyed.
  above text check (above ~ '^[0-9a-f]{32}$'),
  wrapped bytea,
  state text not null check (state in ('active', 'retired', 'destroyed')),
  made_at timestamptz not null default now(),
  retired_at timestamptz,
  destroyed_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  check ((state = 'destroyed') = (wrapped is null) and (wrapped is null) = (above is null)),
  check ((state = 'destroyed') = (destroyed_at is not null))
);
create index crypto_key_register on crypto_key (instance_id, register_id);
create unique index crypto_key_active on crypto_key (instance_id, register_id, purpose) nulls not distinct where state = 'active';
comment on table crypto_key is 'privacy=none retention=permanent';

alter table person
  alter column given_name type sealed using '\x00'::bytea || convert_to(given_name, 'UTF8'),
  alter column family_name type sealed using '\x00'::bytea || convert_to(family_name, 'UTF8'),
  alter column personal_identity_code type sealed using '\x00'::bytea || convert_to(personal_identity_code, 'UTF8'),
  alter column phone type sealed using '\x00'::bytea || convert_to(phone, 'UTF8'),
  alter column email type sealed using '\x00'::bytea || convert_to(email, 'UTF8'),
  alter column address type sealed using '\x00'::bytea || convert_to(address, 'UTF8'),
  alter column school type sealed using '\x00'::bytea || convert_to(school, 'UTF8'),
  -- Where letters may go when the address is protected (661/2009 § 36).
  add column contact_address sealed;
