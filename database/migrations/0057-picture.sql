-- The regional picture (F-03, D-01, D-05, D-06): what is counted of case work, in secret, and what of it is shown, rounded
-- (docs/decisions/0031, 0036). Nothing here has a way to a person, a contact or a case.

-- A figure from outside, with its source and year: inhabitants, and whatever the picture is compared with.
create table external_value (
  instance_id uuid not null references instance (id),
  id uuid not null default gen_random_uuid(),
  -- `population_10_17` is the number of inhabitants aged 10–17.
  indicator text not null check (indicator ~ '^[a-z0-9_]{2,60}$'),
  -- Null: the whole region.
  municipality_code text,
  year smallint not null check (year between 1990 and 2100),
  value numeric(16, 4) not null,
  source text not null check (length(source) between 3 and 300),
  -- Day the source is of.
  source_date date not null,
  verified boolean not null default false,
  -- Null: came with the demo.
  recorded_by uuid,
  recorded_on date not null,
  version integer not null default 1,
  primary key (instance_id, id),
  unique nulls not distinct (instance_id, indicator, municipality_code, year),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check (indicator !~ '^population' or value >= 0 and value = trunc(value))
);
create index external_value_municipality on external_value (instance_id, municipality_code) where municipality_code is not null;
create index external_value_recorded_by on external_value (instance_id, recorded_by) where recorded_by is not null;
comment on table external_value is 'privacy=staff retention=permanent';

-- A release of the picture: asked for, built (or refused), audited, published. Everything in it is public once it is published, and nothing
-- of it tells a count.
create table picture_release (
  instance_id uuid not null references instance (id),
  id uuid not null default gen_random_uuid(),
  -- What the draw is for: `2027-Q1`, `2027-revised`.
  label text not null check (label ~ '^[0-9]{4}-(Q[1-4]|revised)$'),
  -- Its newest quarter.
  period text not null check (period ~ '^[0-9]{4}-Q[1-4]$'),
  kind text not null check (kind in ('quarter', 'revision')),
  state text not null check (state in ('waiting', 'built', 'refused', 'audited', 'published', 'withdrawn')),
  -- Drawn from invented counts: the demo's, and said with every number.
  synthetic boolean not null default false,
  -- Quarters a revision draws again; which is decided when it is built.
  drawn text[] not null default '{}' check (cardinality(drawn) <= 40),
  -- Label of the release it takes the place of.
  revises text,
  lattice jsonb,
  -- Id of the constants it was drawn with.
  parameters text check (length(parameters) <= 60),
  steps_given_up smallint not null default 0,
  -- Why nothing could be built: a code, with public places at most.
  why_not jsonb,
  -- What the audit said: kinds and public places, never a count.
  findings jsonb,
  -- Null: came with the demo.
  asked_by uuid,
  asked_at timestamptz not null,
  built_at timestamptz,
  audit_asked_by uuid,
  audit_asked_at timestamptz,
  audited_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 3 and 300),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, asked_by) references professional (instance_id, id),
  foreign key (instance_id, audit_asked_by) references professional (instance_id, id),
  foreign key (instance_id, published_by) references professional (instance_id, id),
  foreign key (instance_id, withdrawn_by) references professional (instance_id, id),
  check ((state in ('waiting', 'refused')) = (lattice is null) or state = 'withdrawn'),
  check (state <> 'refused' or why_not is not null),
  -- What nobody has audited is not shown, unless it is invented.
  check (state not in ('audited', 'published') or audited_at is not null or synthetic),
  check (state <> 'published' or published_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
-- One release of a name at a time: what is refused or withdrawn makes room for another.
create unique index picture_release_label on picture_release (instance_id, label) where state not in ('refused', 'withdrawn');
create index picture_release_asked_by on picture_release (instance_id, asked_by) where asked_by is not null;
create index picture_release_audit_asked_by on picture_release (instance_id, audit_asked_by) where audit_asked_by is not null;
create index picture_release_published_by on picture_release (instance_id, published_by) where published_by is not null;
create index picture_release_withdrawn_by on picture_release (instance_id, withdrawn_by) where withdrawn_by is not null;
comment on table picture_release is 'privacy=staff retention=permanent';

-- Every number of a release: each node of its lattice, a multiple of 5.
create table published_cell (
  instance_id uuid not null,
  release_id uuid not null,
  -- A municipality, `protected`, `unknown`, `team-…` or `region`.
  area text not null check (length(area) <= 60),
  -- A phenomenon, a group of them or `all`.
  phenomenon text not null check (length(phenomenon) <= 60),
  -- A quarter or a year.
  period text not null check (period ~ '^[0-9]{4}(-Q[1-4])?$'),
  age_band text not null check (length(age_band) <= 20),
  shown integer not null check (shown >= 0 and shown % 5 = 0),
  primary key (instance_id, release_id, area, phenomenon, period, age_band),
  foreign key (instance_id, release_id) references picture_release (instance_id, id)
);
comment on table published_cell is 'privacy=public retention=permanent';

-- From here on all is secret: no role that logs in may read it, and only the functions of functions/picture.sql do.

-- A quarter that was counted: when, from what state of the contacts, and since when its counts stand still because they were shown.
create table picture_period (
  instance_id uuid not null references instance (id),
  period text not null check (period ~ '^[0-9]{4}-Q[1-4]$'),
  source text not null check (source in ('case_work', 'synthetic')),
  -- Of everything that was counted: another mark, another count.
  mark text,
  counted_at timestamptz not null,
  frozen_at timestamptz,
  -- Frozen, and counted again since with another result that waits in picture_correction.
  corrected_at timestamptz,
  primary key (instance_id, period),
  check (corrected_at is null or frozen_at is not null)
);
comment on table picture_period is 'privacy=staff retention=permanent';

-- True number of children; a place without a row has none, if its quarter was counted.
create table picture_count (
  instance_id uuid not null,
  period text not null,
  -- A municipality, or `protected` or `unknown`, which belong to the region alone (S-06).
  municipality_code text not null check (municipality_code ~ '^(\d{3}|protected|unknown)$'),
  phenomenon text not null check (phenomenon ~ '^[a-z0-9_]{2,40}$'),
  age_band text not null check (age_band ~ '^\d{1,2}-\d{1,2}$'),
  children integer not null check (children > 0),
  counted_at timestamptz not null,
  primary key (instance_id, period, municipality_code, phenomenon, age_band),
  foreign key (instance_id, period) references picture_period (instance_id, period)
);
comment on table picture_count is 'privacy=staff retention=permanent';

-- What a quarter that was shown would be counted as now: kept apart until a revision.
create table picture_correction (
  instance_id uuid not null,
  period text not null,
  municipality_code text not null,
  phenomenon text not null,
  age_band text not null,
  children integer not null check (children > 0),
  counted_at timestamptz not null,
  primary key (instance_id, period, municipality_code, phenomenon, age_band),
  foreign key (instance_id, period) references picture_period (instance_id, period)
);
comment on table picture_correction is 'privacy=staff retention=permanent';

-- The counts a release was drawn from, by place: what it is audited with, now and together with later ones.
create table picture_basis (
  instance_id uuid not null,
  release_id uuid not null,
  counts jsonb not null,
  primary key (instance_id, release_id),
  foreign key (instance_id, release_id) references picture_release (instance_id, id)
);
comment on table picture_basis is 'privacy=staff retention=permanent';

-- The key releases are drawn with. One for an instance, made once: a second one would show the same data in two versions.
create table picture_key (
  instance_id uuid not null references instance (id),
  id uuid not null,
  value sealed not null,
  made_at timestamptz not null default now(),
  primary key (instance_id, id)
);
create unique index picture_key_one on picture_key (instance_id);
comment on table picture_key is 'privacy=none retention=permanent';

-- A quarter is counted from its own contacts alone.
create index referral_received on referral (instance_id, received_at);
