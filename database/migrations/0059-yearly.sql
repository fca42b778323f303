-- What casework adds up to once a year (D-01, D-03, D-04, D-07, D-08): classes of five of a year that is over, counted once and kept, and the
-- annual report of a team with what its coordinator writes.

-- Is every number a class of five that begins at five or more? What is smaller is not written down at all.
create function app.classes_of_five(p_parts integer[]) returns boolean language sql immutable parallel safe
  return pg_catalog.cardinality(p_parts) > 0 and 0 = all (
    select case when part >= 5 and part % 5 = 0 then 0 else 1 end from pg_catalog.unnest(p_parts) part);
comment on function app.classes_of_five(integer[]) is 'every part is the lower end of a class of five, five or more';

-- A year that was counted, also when nothing of it may be shown. It is counted once: what is corrected or erased later changes nothing here.
create table case_indicator_year (
  instance_id uuid not null references instance (id),
  year smallint not null check (year between 2015 and 2100),
  counted_on date not null,
  -- Invented numbers: the demo's, and said with every number.
  synthetic boolean not null default false,
  primary key (instance_id, year)
);
comment on table case_indicator_year is 'privacy=staff retention=permanent';

-- One indicator of a year, of one team or of several together, in classes of five. Nothing here has a way to a case or a person.
create table case_indicator (
  instance_id uuid not null,
  year smallint not null,
  indicator text not null check (indicator ~ '^[a-z_]{2,40}$'),
  -- Code of what is counted (a kind of service, a reason), where the indicator has one; else empty.
  code text not null default '' check (code ~ '^[a-z_]{0,40}$'),
  -- Teams that are counted together; none: the region.
  teams uuid[] not null check (cardinality(teams) <= 50),
  -- Lower ends of the classes of parts that do not overlap.
  parts integer[] not null check (app.classes_of_five(parts)),
  -- Rounded so that no single value is told: days in whole weeks, meetings in halves.
  rounded numeric(8, 1)[] not null default '{}' check (cardinality(rounded) <= 2),
  primary key (instance_id, year, indicator, code, teams),
  foreign key (instance_id, year) references case_indicator_year (instance_id, year)
);
comment on table case_indicator is 'privacy=public retention=permanent';

-- What a party counted in its own register and tells as an aggregate (D-08): how many of those whose case was closed came back to it.
create table police_figure (
  instance_id uuid not null,
  id uuid not null,
  -- Whose register it was counted in.
  agency_id uuid not null,
  -- Year in which the cases were closed; followed for twelve months.
  year smallint not null check (year between 2015 and 2100),
  -- Lower ends of the classes: suspected of a new offence, and not.
  parts integer[] not null check (cardinality(parts) = 2 and app.classes_of_five(parts)),
  source text not null check (length(source) between 5 and 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index police_figure_agency on police_figure (instance_id, agency_id, year);
create index police_figure_recorded_by on police_figure (instance_id, recorded_by);
comment on table police_figure is 'privacy=staff retention=permanent';

-- What the coordinator writes for a team's annual report, in one language.
create table annual_report (
  instance_id uuid not null,
  team_id uuid not null,
  year smallint not null check (year between 2015 and 2100),
  language text not null check (language in ('sv', 'fi', 'en')),
  -- The year in short; what was learnt; what comes next.
  summary text not null check (length(summary) between 1 and 6000),
  learnt text check (length(learnt) <= 6000),
  ahead text check (length(ahead) <= 6000),
  written_by uuid not null,
  written_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, team_id, year, language),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, written_by) references professional (instance_id, id)
);
create index annual_report_written_by on annual_report (instance_id, written_by);
comment on table annual_report is 'privacy=staff retention=permanent';

-- A report as it was made: kept byte for byte, with its hash.
create table annual_report_copy (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  year smallint not null check (year between 2015 and 2100),
  language text not null check (language in ('sv', 'fi', 'en')),
  format text not null check (format in ('pdf', 'docx')),
  made_at timestamptz not null,
  made_by uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null check (octet_length(content) between 1 and 5000000),
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id)
);
create index annual_report_copy_team on annual_report_copy (instance_id, team_id, year, made_at desc);
create index annual_report_copy_made_by on annual_report_copy (instance_id, made_by);
comment on table annual_report_copy is 'privacy=staff retention=permanent';
