-- Prevention and other work of a team that is no case (C-32), and consultations without identity (C-33): what was done, for how long and by
-- which professions. Neither has a way to a person, a contact or a case.

create table prevention_work (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  -- Code of prevention_work_types; a consultation is a table of its own.
  type text not null check (type ~ '^[a-z0-9_]{2,40}$' and type <> 'consultation'),
  held_on date not null,
  municipality_code text,
  -- About how many were met; null when nobody counted.
  reached integer check (reached between 1 and 100000),
  note text check (length(note) between 3 and 1000),
  measure_id uuid,
  recorded_by uuid not null,
  recorded_on date not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  foreign key (instance_id, measure_id) references phenomenon_measure (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index prevention_work_team on prevention_work (instance_id, team_id, held_on);
create index prevention_work_municipality on prevention_work (instance_id, municipality_code) where municipality_code is not null;
create index prevention_work_measure on prevention_work (instance_id, measure_id) where measure_id is not null;
create index prevention_work_recorded_by on prevention_work (instance_id, recorded_by);
comment on table prevention_work is 'privacy=staff retention=permanent';

-- Minutes by profession, all of that profession together.
create table prevention_work_hours (
  instance_id uuid not null,
  work_id uuid not null,
  profession text not null check (profession ~ '^[a-z_]{2,40}$'),
  minutes integer not null check (minutes between 1 and 60000),
  primary key (instance_id, work_id, profession),
  foreign key (instance_id, work_id) references prevention_work (instance_id, id)
);
comment on table prevention_work_hours is 'privacy=staff retention=permanent';

create table consultation (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  asked_on date not null,
  -- Codes of referral_sources (what kind of asker, never who) and concern_reasons.
  asked_by text not null check (asked_by ~ '^[a-z0-9_]{2,40}$'),
  topic text not null check (topic ~ '^[a-z0-9_]{2,40}$'),
  question text not null check (length(question) between 10 and 2000),
  advice text not null check (length(advice) between 10 and 2000),
  -- Of whoever answered.
  profession text not null check (profession ~ '^[a-z_]{2,40}$'),
  minutes integer not null check (minutes between 1 and 6000),
  recorded_by uuid not null,
  recorded_on date not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index consultation_team on consultation (instance_id, team_id, asked_on);
create index consultation_recorded_by on consultation (instance_id, recorded_by);
comment on table consultation is 'privacy=staff retention=permanent';
