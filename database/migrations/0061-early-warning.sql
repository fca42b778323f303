-- The weekly early warning (F-03, picture §1): what stands out, without a number (docs/decisions/0040). Nothing here has a way to a person, a
-- contact or a case, and sensitive phenomena are not even counted: they are told of inside the responsible team alone.

-- What was said of a week, for everybody who reads the list. What was said stands, whatever is corrected later.
create table warning_run (
  instance_id uuid not null references instance (id),
  -- The Monday it begins with.
  week date not null check (extract(isodow from week) = 1),
  -- How many series were looked at, and how many of them could not be judged: too short, or without the week.
  series smallint not null check (series >= 0),
  unjudged smallint not null check (unjudged between 0 and series),
  -- How many alarms such a list has on average while nothing happens.
  expected_false_alarms numeric(7, 3) not null check (expected_false_alarms >= 0),
  -- Weeks of the year before that nobody has counted.
  missing_weeks smallint not null check (missing_weeks between 0 and 53),
  -- From invented counts: the demo's.
  synthetic boolean not null,
  judged_at timestamptz not null,
  primary key (instance_id, week)
);
comment on table warning_run is 'privacy=none retention=permanent';

-- A finding: place, phenomenon and how unlikely it is to be chance. No count and no bound: with them one could work back to children.
create table early_warning (
  instance_id uuid not null,
  week date not null,
  -- `region` or `team-…`; a municipality alone would be too small.
  area text not null check (area ~ '^(region|team-[a-z0-9-]{1,50})$'),
  phenomenon text not null check (phenomenon ~ '^[a-z0-9_]{2,40}$'
    and phenomenon not in ('radicalisation', 'recruitment', 'domestic_violence')),
  class text not null check (class in ('attention', 'strong')),
  -- Which method says so (layers.json).
  layer text not null check (layer in ('A', 'B', 'C')),
  -- Its place in the list, the strongest first.
  position smallint not null check (position > 0),
  primary key (instance_id, week, area, phenomenon),
  foreign key (instance_id, week) references warning_run (instance_id, week)
);
comment on table early_warning is 'privacy=none retention=permanent';

-- From here on all is secret: no role that logs in may read it, and only the functions of functions/early_warning.sql do.

-- A week that was counted. One without a row is missing, which is something else than a week without children.
create table warning_week (
  instance_id uuid not null references instance (id),
  week date not null check (extract(isodow from week) = 1),
  source text not null check (source in ('case_work', 'synthetic')),
  -- Of everything that was counted: another mark, another count.
  mark text,
  counted_at timestamptz not null,
  primary key (instance_id, week)
);
comment on table warning_week is 'privacy=staff retention=permanent';

-- Distinct children of a week by municipality; a place without a row has none, if its week was counted.
create table warning_count (
  instance_id uuid not null,
  week date not null,
  municipality_code text not null check (municipality_code ~ '^(\d{3}|protected|unknown)$'),
  phenomenon text not null check (phenomenon ~ '^[a-z0-9_]{2,40}$'),
  children integer not null check (children > 0),
  primary key (instance_id, week, municipality_code, phenomenon),
  foreign key (instance_id, week) references warning_week (instance_id, week)
);
comment on table warning_count is 'privacy=staff retention=permanent';
