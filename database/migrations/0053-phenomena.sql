-- Phenomena (F-01, F-02, F-05): what is seen in the area, by nobody named, what is done about it, and what came of that. No table here has
-- a way to a person, a contact or a case (src/phenomena/no-person.test.ts); who of the staff wrote or answers for something is known.

create table phenomenon (
  instance_id uuid not null,
  id uuid not null,
  -- The responsible team: its coordinators carry it on.
  team_id uuid not null,
  -- Codes of phenomenon_types, observed_effects.
  type text not null check (type ~ '^[a-z0-9_]{2,40}$'),
  title text not null check (length(title) between 3 and 120),
  summary text not null check (length(summary) between 10 and 2000),
  -- Inside the responsible team alone: types marked as sensitive in the code list.
  confined boolean not null,
  opened_by uuid not null,
  opened_on date not null,
  closed_on date,
  effect text check (effect ~ '^[a-z_]{2,40}$'),
  closing_note text check (length(closing_note) between 10 and 2000),
  version integer not null default 1,
  primary key (instance_id, id),
  -- What is joined to it is confined as it is.
  unique (instance_id, id, confined),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, opened_by) references professional (instance_id, id),
  check (confined or type not in ('recruitment', 'recruitment_under_15', 'radicalisation', 'dv')),
  check (num_nonnulls(closed_on, effect, closing_note) in (0, 3))
);
create index phenomenon_team on phenomenon (instance_id, team_id);
create index phenomenon_opened_by on phenomenon (instance_id, opened_by);
comment on table phenomenon is 'privacy=staff retention=permanent';

-- What somebody of a team has seen. Taken back: the words are gone, that there was one stays.
create table phenomenon_signal (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  municipality_code text not null,
  -- Codes of phenomenon_areas, phenomenon_types, age_bands, phenomenon_channels, phenomenon_severity.
  area text not null check (area ~ '^[a-z0-9_]{2,40}$'),
  type text not null check (type ~ '^[a-z0-9_]{2,40}$'),
  age_band text not null check (age_band ~ '^[a-z0-9_]{2,40}$'),
  channel text not null check (channel ~ '^[a-z0-9_]{2,40}$'),
  severity smallint not null check (severity between 1 and 4),
  seen_from date not null,
  -- The last day; the first alone when it was one day.
  seen_until date not null,
  description text check (length(description) between 10 and 2000),
  confined boolean not null,
  written_by uuid not null,
  written_on date not null,
  withdrawn_on date,
  phenomenon_id uuid,
  joined_on date,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  foreign key (instance_id, written_by) references professional (instance_id, id),
  foreign key (instance_id, phenomenon_id, confined) references phenomenon (instance_id, id, confined),
  check (seen_until >= seen_from),
  check ((description is null) = (withdrawn_on is not null)),
  check ((phenomenon_id is null) = (joined_on is null)),
  check (withdrawn_on is null or phenomenon_id is null),
  check (confined or type not in ('recruitment', 'recruitment_under_15', 'radicalisation', 'dv'))
);
create index phenomenon_signal_team on phenomenon_signal (instance_id, team_id);
create index phenomenon_signal_municipality on phenomenon_signal (instance_id, municipality_code);
create index phenomenon_signal_written_by on phenomenon_signal (instance_id, written_by);
create index phenomenon_signal_phenomenon on phenomenon_signal (instance_id, phenomenon_id, confined) where phenomenon_id is not null;
create index phenomenon_signal_seen on phenomenon_signal (instance_id, seen_until desc);
comment on table phenomenon_signal is 'privacy=staff retention=permanent';

-- What is done about a phenomenon, who answers for it, and what was seen to come of it. A hearing of young people may stand behind it (P-07).
create table phenomenon_measure (
  instance_id uuid not null,
  id uuid not null,
  phenomenon_id uuid not null,
  what text not null check (length(what) between 5 and 300),
  owner_id uuid not null,
  due_on date not null,
  -- Codes of measure_statuses, observed_effects.
  status text not null default 'planned' check (status ~ '^[a-z_]{2,40}$'),
  evaluation text check (length(evaluation) between 10 and 2000),
  effect text check (effect ~ '^[a-z_]{2,40}$'),
  hearing_id uuid,
  made_by uuid not null,
  made_on date not null,
  ended_on date,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, phenomenon_id) references phenomenon (instance_id, id),
  foreign key (instance_id, owner_id) references professional (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id),
  foreign key (instance_id, hearing_id) references hearing (instance_id, id),
  check (status <> 'done' or num_nonnulls(evaluation, effect, ended_on) = 3)
);
create index phenomenon_measure_phenomenon on phenomenon_measure (instance_id, phenomenon_id);
create index phenomenon_measure_owner on phenomenon_measure (instance_id, owner_id);
create index phenomenon_measure_made_by on phenomenon_measure (instance_id, made_by);
create index phenomenon_measure_hearing on phenomenon_measure (instance_id, hearing_id) where hearing_id is not null;
comment on table phenomenon_measure is 'privacy=staff retention=permanent';

-- That something has spread, or that a team has seen something that stays within it: codes and places, no words. Made by triggers
-- (functions/phenomenon.sql), seen by somebody of the team.
create table phenomenon_notice (
  instance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  team_id uuid not null,
  kind text not null check (kind in ('municipality', 'team', 'confined_signal')),
  confined boolean not null,
  phenomenon_id uuid,
  signal_id uuid not null,
  municipality_code text not null,
  made_at timestamptz not null default now(),
  seen_at timestamptz,
  seen_by uuid,
  -- Taken up by whoever sends mail, whether or not anybody wanted one.
  mailed_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, phenomenon_id) references phenomenon (instance_id, id),
  foreign key (instance_id, signal_id) references phenomenon_signal (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  foreign key (instance_id, seen_by) references professional (instance_id, id),
  check ((seen_at is null) = (seen_by is null)),
  check ((kind = 'confined_signal') = (phenomenon_id is null))
);
create index phenomenon_notice_team on phenomenon_notice (instance_id, team_id);
create index phenomenon_notice_phenomenon on phenomenon_notice (instance_id, phenomenon_id) where phenomenon_id is not null;
create index phenomenon_notice_signal on phenomenon_notice (instance_id, signal_id);
create index phenomenon_notice_municipality on phenomenon_notice (instance_id, municipality_code);
create index phenomenon_notice_seen_by on phenomenon_notice (instance_id, seen_by) where seen_by is not null;
create index phenomenon_notice_to_mail on phenomenon_notice (made_at) where mailed_at is null;
comment on table phenomenon_notice is 'privacy=staff retention=permanent';

-- A coordinator who wants a mail that something waits. Without an address they want none.
create table phenomenon_mail (
  instance_id uuid not null,
  professional_id uuid not null,
  address sealed check (octet_length(address) <= 600),
  changed_on date not null,
  version integer not null default 1,
  primary key (instance_id, professional_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
comment on table phenomenon_mail is 'privacy=staff retention=staff';
