-- Conditions on the relationship between a professional and a case, asked when a transaction enters the case (docs/decisions/0010).

-- Conflict of interest (434/2003 §§ 27–28): closes a case to the person, always, also for break-glass (S-07).
create table conflict_of_interest (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  -- A case, or a relative by the keyed index of the identity code, wherever they turn up.
  case_id uuid,
  identity_index bytea,
  -- Code of `conflict_kinds`.
  kind text not null,
  declared_by uuid not null,
  declared_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, declared_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check (num_nonnulls(case_id, identity_index) = 1),
  -- Nobody lifts their own conflict.
  check (ended_by <> professional_id),
  check ((ended_at is null) = (ended_by is null))
);
create index conflict_of_interest_professional on conflict_of_interest (instance_id, professional_id) where ended_at is null;
create index conflict_of_interest_all on conflict_of_interest (instance_id, professional_id);
create index conflict_of_interest_case on conflict_of_interest (instance_id, case_id);
create index conflict_of_interest_declared_by on conflict_of_interest (instance_id, declared_by);
create index conflict_of_interest_ended_by on conflict_of_interest (instance_id, ended_by);
comment on table conflict_of_interest is 'privacy=staff retention=12y';

-- A case kept to named persons (C-27, C-28): being a member is not enough.
create table case_restriction (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  track text not null check (track in ('domestic_violence', 'radicalisation', 'other')),
  reason text not null check (length(reason) between 10 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index case_restriction_live on case_restriction (case_id, instance_id) where ended_at is null;
create index case_restriction_case on case_restriction (case_id, instance_id, team_id);
create index case_restriction_decided_by on case_restriction (instance_id, decided_by);
create index case_restriction_ended_by on case_restriction (instance_id, ended_by);
comment on table case_restriction is 'privacy=case retention=shared_workspace';

-- The named persons. Whoever decides the restriction names the first circle, themself among them; later ones are named by somebody else.
create table case_circle (
  instance_id uuid not null,
  restriction_id uuid not null,
  case_id uuid not null,
  professional_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (instance_id, restriction_id, professional_id),
  foreign key (instance_id, restriction_id, case_id) references case_restriction (instance_id, id, case_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, named_by) references professional (instance_id, id)
);
create index case_circle_case on case_circle (case_id, instance_id, restriction_id);
create index case_circle_professional on case_circle (instance_id, professional_id);
create index case_circle_named_by on case_circle (instance_id, named_by);
comment on table case_circle is 'privacy=staff retention=shared_workspace';

-- Break-glass (S-03): replaces the relationship only, inside the own authority, at most four hours, alerted and reviewed.
create table break_glass (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  professional_id uuid not null,
  register_id uuid not null,
  -- Code of `break_glass_reasons`.
  reason text not null,
  explanation text not null check (length(explanation) between 20 and 2000),
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_outcome text check (review_outcome in ('justified', 'not_justified')),
  review_note text check (length(review_note) between 10 and 2000),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, reviewed_by) references professional (instance_id, id),
  check (ends_at > opened_at and ends_at <= opened_at + interval '4 hours'),
  check (reviewed_by <> professional_id),
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (review_outcome is null) and (reviewed_by is null) = (review_note is null))
);
create index break_glass_professional on break_glass (instance_id, professional_id, case_id, ends_at);
create index break_glass_case on break_glass (instance_id, case_id);
create index break_glass_register on break_glass (instance_id, register_id);
create index break_glass_reviewed_by on break_glass (instance_id, reviewed_by);
comment on table break_glass is 'privacy=staff retention=12y';

-- Each read under break-glass names it.
alter table access_log add column break_glass_id uuid;
create index access_log_break_glass on access_log (instance_id, break_glass_id, at) where break_glass_id is not null;

-- The other party of violence in a close relationship (C-27): a person of the case who is never asked together with the rest of the
-- family, and never at the same place on the same day. Stays when the restriction ends, until it is ended itself.
create table other_party (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  reason text not null check (length(reason) between 10 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index other_party_live on other_party (case_id, person_id, instance_id) where ended_at is null;
create index other_party_case on other_party (case_id, instance_id, team_id);
create index other_party_person on other_party (instance_id, person_id);
create index other_party_recorded_by on other_party (instance_id, recorded_by);
create index other_party_ended_by on other_party (instance_id, ended_by);
comment on table other_party is 'privacy=case retention=shared_workspace';
