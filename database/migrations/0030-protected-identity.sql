-- Protected identity (spärrmarkering, turvakielto; 661/2009 §§ 36–37): where somebody lives and can be reached is kept apart from
-- everything else that is known of them, under a key-encryption key of its own, and read by named persons only, each time logged.

create table protected_identity (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  -- Code of protected-identity.json: how long the decision may hold.
  period text not null check (period in ('first', 'renewed', 'until_further_notice')),
  -- Where it is known from.
  source text not null check (source in ('population_register', 'document', 'person', 'authority')),
  decided_on date not null,
  -- The last day; null: until further notice. Passing it opens nothing: somebody ends the protection.
  until date check (until >= decided_on),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check ((period = 'until_further_notice') = (until is null)),
  check ((ended_at is null) = (ended_by is null))
);
create unique index protected_identity_live on protected_identity (case_id, person_id, instance_id) where ended_at is null;
create index protected_identity_case on protected_identity (case_id, instance_id, team_id);
create index protected_identity_person on protected_identity (instance_id, person_id);
create index protected_identity_recorded_by on protected_identity (instance_id, recorded_by);
create index protected_identity_ended_by on protected_identity (instance_id, ended_by);
comment on table protected_identity is 'privacy=case retention=shared_workspace';

-- One value that is kept apart: address, phone, e-mail, school, municipality, or the place of one meeting (`meeting:<id>`).
create table protected_detail (
  instance_id uuid not null,
  protection_id uuid not null,
  slot text not null check (slot ~ '^(address|phone|email|school|municipality|meeting:[0-9a-f-]{36})$'),
  case_id uuid not null,
  register_id uuid not null,
  value sealed not null,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  primary key (instance_id, protection_id, slot),
  foreign key (instance_id, protection_id, case_id) references protected_identity (instance_id, id, case_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, written_by) references professional (instance_id, id)
);
create index protected_detail_case on protected_detail (case_id, instance_id, protection_id);
create index protected_detail_register on protected_detail (instance_id, register_id);
create index protected_detail_written_by on protected_detail (instance_id, written_by);
comment on table protected_detail is 'privacy=identity retention=shared_workspace';

-- Who may open it, why and until when: given by somebody else, never to oneself.
create table protected_grant (
  instance_id uuid not null,
  id uuid not null,
  protection_id uuid not null,
  case_id uuid not null,
  professional_id uuid not null,
  reason sealed not null,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  ends_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, protection_id, case_id) references protected_identity (instance_id, id, case_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, granted_by) references professional (instance_id, id),
  foreign key (instance_id, revoked_by) references professional (instance_id, id),
  check (granted_by <> professional_id),
  check (ends_at > granted_at and ends_at <= granted_at + interval '90 days'),
  check ((revoked_at is null) = (revoked_by is null))
);
create index protected_grant_protection on protected_grant (case_id, instance_id, protection_id);
create index protected_grant_professional on protected_grant (instance_id, professional_id, ends_at);
create index protected_grant_granted_by on protected_grant (instance_id, granted_by);
create index protected_grant_revoked_by on protected_grant (instance_id, revoked_by);
comment on table protected_grant is 'privacy=case retention=shared_workspace';

-- Why a note of such a case has something in it that looks like an address.
alter table entry add column address_reason sealed;
-- Statistics count a protected municipality in a bucket of its own.
alter table anchor_case add column municipality_missing text check (municipality_missing in ('unknown', 'protected')),
  add check (municipality_missing is null or municipality_code is null);
