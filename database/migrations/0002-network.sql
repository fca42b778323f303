-- The network: an instance (a region's Anchor work), its parties, their registers, professionals, teams and agreement.
-- Every table carries its instance in its key, so that an instance can be moved or distributed without a change of code.
-- Names for people are jsonb {sv, fi, en}.

create table instance (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z-]{2,40}$'),
  name jsonb not null,
  case_prefix text not null check (case_prefix ~ '^[A-Z]{2,4}$'),
  -- Professions whose stance a selection needs (C-11); empty where the team decides together.
  selection_panel text[] not null default '{}',
  age_limit smallint not null default 18 check (age_limit between 15 and 25),
  founded_on date,
  created_at timestamptz not null default now()
);
comment on table instance is 'privacy=none retention=permanent';

create table municipality (
  instance_id uuid not null references instance (id),
  code text not null check (code ~ '^\d{3}$'),
  name jsonb not null,
  aliases text[] not null default '{}',
  primary key (instance_id, code)
);
comment on table municipality is 'privacy=none retention=permanent';

create table agency (
  instance_id uuid not null references instance (id),
  id uuid not null,
  kind text not null check (kind in ('police', 'wellbeing_services_county', 'municipality', 'city_social_health', 'city_youth', 'city')),
  name jsonb not null,
  municipality_code text,
  primary key (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code)
);
create index agency_municipality on agency (instance_id, municipality_code);
comment on table agency is 'privacy=none retention=permanent';

-- A register is whose record a row is (X-01). The shared workspace of the cases is a register without an agency.
create table register (
  instance_id uuid not null references instance (id),
  id uuid not null,
  kind text not null check (kind in ('police', 'social_care', 'health_care', 'youth_work', 'shared')),
  agency_id uuid,
  name jsonb not null,
  primary key (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  check ((kind = 'shared') = (agency_id is null))
);
create index register_agency on register (instance_id, agency_id);
create unique index register_shared on register (instance_id) where kind = 'shared';
comment on table register is 'privacy=none retention=permanent';

create table professional (
  instance_id uuid not null references instance (id),
  id uuid not null,
  agency_id uuid not null,
  register_id uuid,
  profession text not null,
  given_name text not null,
  family_name text not null,
  title jsonb not null,
  -- worker, coordinator, leadership, steering_group, data_protection_officer, administrator
  functions text[] not null check (cardinality(functions) > 0),
  -- Language of the interface unless the browser says otherwise.
  language text not null default 'sv' check (language in ('sv', 'fi', 'en')),
  active boolean not null default true,
  demo_order integer,
  primary key (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  check (('worker' = any (functions)) = (register_id is not null))
);
create index professional_agency on professional (instance_id, agency_id);
create index professional_register on professional (instance_id, register_id);
comment on table professional is 'privacy=staff retention=staff';

create table team (
  instance_id uuid not null references instance (id),
  id uuid not null,
  key text not null,
  name jsonb not null,
  seat jsonb not null,
  valid_from date not null,
  valid_until date,
  primary key (instance_id, id),
  unique (instance_id, key)
);
comment on table team is 'privacy=none retention=permanent';

create table team_membership (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  professional_id uuid not null,
  role text not null check (role in ('worker', 'coordinator')),
  share_percent smallint not null check (share_percent between 1 and 100),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
create index team_membership_team on team_membership (instance_id, team_id);
create index team_membership_professional on team_membership (instance_id, professional_id);
comment on table team_membership is 'privacy=staff retention=staff';

-- A profession the team lacks, "ensured in another way" (G-12).
create table team_coverage (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  register_kind text not null check (register_kind in ('police', 'social_care', 'health_care', 'youth_work')),
  ensured_by text not null check (length(ensured_by) between 3 and 300),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id)
);
create index team_coverage_team on team_coverage (instance_id, team_id);
comment on table team_coverage is 'privacy=none retention=permanent';

-- One team per municipality per day (G-10): half-open days, no overlap.
create table team_municipality (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  municipality_code text not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  exclude using gist (instance_id with =, municipality_code with =, daterange(valid_from, valid_until) with &&)
);
create index team_municipality_team on team_municipality (instance_id, team_id);
create index team_municipality_code on team_municipality (instance_id, municipality_code);
comment on table team_municipality is 'privacy=none retention=permanent';

-- State of the special youth-work resource of a team (G-13): shares are agreed later between the parties.
create table youth_work_resource (
  instance_id uuid not null,
  team_id uuid not null,
  state text not null check (state in ('not_agreed', 'agreed')),
  -- Municipality code → per cent; sums to 100 when agreed.
  shares jsonb not null default '{}',
  primary key (instance_id, team_id),
  foreign key (instance_id, team_id) references team (instance_id, id)
);
comment on table youth_work_resource is 'privacy=none retention=permanent';

-- Who is usually asked to a team's meetings: the starting list when one is arranged (C-13).
create table team_regular_attendee (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  professional_id uuid,
  external_name text,
  external_organisation text,
  profession text not null,
  added_value text not null,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  check ((professional_id is null) = (external_organisation is not null))
);
create index team_regular_attendee_team on team_regular_attendee (instance_id, team_id);
create index team_regular_attendee_professional on team_regular_attendee (instance_id, professional_id);
comment on table team_regular_attendee is 'privacy=staff retention=staff';

create table decision (
  instance_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  organ jsonb not null,
  decided_on date not null,
  section text not null,
  register_number text not null,
  proposal text not null,
  decision text not null,
  further_information text not null,
  primary key (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id)
);
create index decision_agency on decision (instance_id, agency_id);
comment on table decision is 'privacy=public retention=permanent';

create table agreement (
  instance_id uuid not null references instance (id),
  id uuid not null,
  kind text not null check (kind in ('agreement', 'protocol')),
  name jsonb not null,
  aim jsonb not null,
  purpose jsonb not null,
  status text not null check (status in ('draft', 'in_force', 'ended')),
  -- Only the year or month may be known: the text is shown, the date sorts.
  signed_text jsonb,
  valid_from date,
  valid_until date,
  primary key (instance_id, id)
);
comment on table agreement is 'privacy=public retention=permanent';

create table agreement_party (
  instance_id uuid not null,
  agreement_id uuid not null,
  agency_id uuid not null,
  position smallint not null,
  signatory_office jsonb,
  signatory_name text,
  decision_id uuid,
  signed_on date,
  signed boolean not null default false,
  primary key (instance_id, agreement_id, agency_id),
  foreign key (instance_id, agreement_id) references agreement (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, decision_id) references decision (instance_id, id)
);
create index agreement_party_agency on agreement_party (instance_id, agency_id);
create index agreement_party_decision on agreement_party (instance_id, decision_id);
comment on table agreement_party is 'privacy=public retention=permanent';

create table steering_group_member (
  instance_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  role text not null check (role in ('member', 'substitute')),
  office jsonb not null,
  person_name text,
  decision_id uuid,
  valid_from date not null,
  valid_until date,
  primary key (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, decision_id) references decision (instance_id, id)
);
create index steering_group_member_agency on steering_group_member (instance_id, agency_id);
create index steering_group_member_decision on steering_group_member (instance_id, decision_id);
comment on table steering_group_member is 'privacy=staff retention=permanent';
