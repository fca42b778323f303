-- Rules of disclosure as dated data (X-16): from whom, to whom, what, on which provision. A change is a new version; a disclosure keeps
-- the version it was made on. Who proposes a version never verifies it.

create table disclosure_rule (
  instance_id uuid not null references instance (id),
  id text not null check (id ~ '^[a-z0-9_]{3,60}$'),
  version smallint not null check (version > 0),
  -- `technical`: an automatic feed between registers. The system has none; the rule stands in the catalogue and answers no question.
  kind text not null check (kind in ('disclosure', 'recording', 'technical')),
  matrix_ref text not null,
  outcome text not null check (outcome in ('allow', 'allow_with_consent', 'deny')),
  name jsonb not null,
  from_authorities text[] not null,
  from_persons text[] not null,
  to_authorities text[] not null,
  to_persons text[] not null,
  initiative text not null check (initiative in ('duty', 'own_initiative', 'on_request')),
  duty boolean not null,
  deadline_rule text,
  -- Codes of `consent_categories`: what the information may be about.
  subjects text[] not null check (cardinality(subjects) > 0),
  consent text not null check (consent in ('none', 'required', 'required_unless')),
  consent_unless jsonb,
  consent_decided_by text,
  consent_written boolean not null,
  necessity_required boolean not null,
  limits jsonb not null,
  citations jsonb not null,
  explanation jsonb not null,
  refusal jsonb not null,
  certainty text not null check (certainty in ('certain', 'uncertain')),
  uncertainty_reason jsonb,
  case_law text[] not null default '{}',
  notes jsonb,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  -- Null for the versions the product brings along.
  proposed_by uuid,
  proposed_at timestamptz not null default now(),
  verified_by uuid,
  verified_at timestamptz,
  -- Found to be wrong: nothing is shared on it any more, and what was shared on it is no longer read.
  annulled_by uuid,
  annulled_at timestamptz,
  annulment_reason text check (length(annulment_reason) between 10 and 1000),
  primary key (instance_id, id, version),
  foreign key (instance_id, proposed_by) references professional (instance_id, id),
  foreign key (instance_id, verified_by) references professional (instance_id, id),
  foreign key (instance_id, annulled_by) references professional (instance_id, id),
  check ((verified_by is null) = (verified_at is null)),
  check (verified_by <> proposed_by),
  check ((annulled_by is null) = (annulled_at is null) and (annulled_at is null) = (annulment_reason is null)),
  check ((consent = 'required_unless') = (consent_unless is not null)),
  check ((certainty = 'uncertain') = (uncertainty_reason is not null))
);
create index disclosure_rule_proposed_by on disclosure_rule (instance_id, proposed_by);
create index disclosure_rule_verified_by on disclosure_rule (instance_id, verified_by);
create index disclosure_rule_annulled_by on disclosure_rule (instance_id, annulled_by);
comment on table disclosure_rule is 'privacy=none retention=permanent';

-- Purposes an authority may use information for (X-04): what was shared for another purpose is not read.
create table register_purpose (
  instance_id uuid not null references instance (id),
  register_kind text not null check (register_kind in ('police', 'social_care', 'health_care', 'youth_work')),
  -- Code of `disclosure_purposes`.
  purpose text not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (instance_id, register_kind, purpose, valid_from)
);
comment on table register_purpose is 'privacy=none retention=permanent';

-- Inside one authority, which professions read which subject (K of the access model). No row: every profession of the register.
create table subject_reader (
  instance_id uuid not null references instance (id),
  register_kind text not null check (register_kind in ('police', 'social_care', 'health_care', 'youth_work')),
  subject text not null,
  profession text not null,
  primary key (instance_id, register_kind, subject, profession)
);
comment on table subject_reader is 'privacy=none retention=permanent';
