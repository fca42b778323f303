-- What a person signs in with (S-01): the account of their own authority's provider, a passkey, or a password with a code.
-- No request reads or writes these tables: functions do, each for what it is made for.

alter table professional add constraint professional_of_agency unique (instance_id, id, agency_id);
alter table agency add column active boolean not null default true;

create table local_account (
  instance_id uuid not null,
  professional_id uuid not null,
  -- One name in the whole installation: at sign-in there is no instance yet.
  sign_in_name text not null check (length(sign_in_name) between 3 and 254),
  -- argon2id in its own notation.
  password_hash text check (length(password_hash) between 50 and 300),
  password_set_at timestamptz,
  -- Sealed with the installation's secret, which is not in the database.
  code_secret bytea check (length(code_secret) between 30 and 200),
  -- Step of the last code that was taken: each counts once (RFC 6238 § 5.2).
  code_last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  primary key (instance_id, professional_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  check ((password_hash is null) = (code_secret is null) and (password_hash is null) = (password_set_at is null))
);
create unique index local_account_name on local_account (lower(sign_in_name));
comment on table local_account is 'privacy=staff retention=staff';

create table passkey (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  credential_id bytea not null unique check (length(credential_id) between 8 and 1023),
  public_key bytea not null check (length(public_key) between 32 and 2000),
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- What the person calls it: "Telefonen".
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
create index passkey_professional on passkey (instance_id, professional_id);
comment on table passkey is 'privacy=staff retention=staff';

-- One OpenID Connect provider of one agency. It speaks for people of that agency and for nobody else.
create table identity_provider (
  instance_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null check (length(name) between 2 and 100),
  issuer text not null check (issuer ~ '^https?://' and length(issuer) <= 300),
  client_id text not null check (length(client_id) between 1 and 200),
  client_secret bytea check (length(client_secret) between 30 and 1000),
  -- The one algorithm its tokens are signed with: no other is taken.
  algorithm text not null check (algorithm in ('RS256', 'PS256', 'ES256', 'EdDSA')),
  -- Levels of sign-in (acr) of which one must be stated; none means that the agency answers for every one being strong.
  levels text[] not null default '{}' check (cardinality(levels) <= 10),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, id, agency_id),
  foreign key (instance_id, agency_id) references agency (instance_id, id)
);
create index identity_provider_agency on identity_provider (instance_id, agency_id);
comment on table identity_provider is 'privacy=none retention=permanent';

-- Whom a subject of a provider is: by issuer and subject alone, never by an address. Both keys carry the agency, so that the
-- database itself holds that no provider can stand for a person of another agency.
create table identity_link (
  instance_id uuid not null,
  provider_id uuid not null,
  subject text not null check (length(subject) between 1 and 255),
  agency_id uuid not null,
  professional_id uuid not null,
  linked_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (instance_id, provider_id, subject),
  unique (instance_id, provider_id, professional_id),
  foreign key (instance_id, provider_id, agency_id) references identity_provider (instance_id, id, agency_id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id)
);
create index identity_link_provider on identity_link (instance_id, agency_id, provider_id);
create index identity_link_professional on identity_link (instance_id, agency_id, professional_id);
comment on table identity_link is 'privacy=staff retention=staff';

-- A code that lets one person set up how they sign in, once, within a day (ASVS 6.4.1).
create table invitation (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  code_hash bytea not null unique check (length(code_hash) = 32),
  sign_in_name text not null check (length(sign_in_name) between 3 and 254),
  -- Empty for the first administrator, whose code the command line printed.
  invited_by uuid,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, invited_by) references professional (instance_id, id),
  check (expires_at <= invited_at + interval '24 hours'),
  -- Nobody gives themselves a way in.
  check (invited_by <> professional_id)
);
create index invitation_professional on invitation (instance_id, professional_id);
create index invitation_invited_by on invitation (instance_id, invited_by);
comment on table invitation is 'privacy=staff retention=staff';
