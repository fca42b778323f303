-- How a region's work begins (G-18), the trainings that have to be renewed (G-21), and what happens when two teams become one (U-13).
-- docs/decisions/0039.

-- A step of the start-up of an instance. Which steps there are and what they ask is data (src/network/start-up/start-up-template.json);
-- here stands who has ticked them and when.
create table start_up_step (
  instance_id uuid not null references instance (id),
  -- Code of the template.
  step text not null check (step ~ '^[a-z_]{2,40}$'),
  done_on date,
  done_by uuid,
  -- Where it is written, or who answers for it; of nobody who is helped.
  note text check (length(note) between 3 and 500),
  version integer not null default 1,
  primary key (instance_id, step),
  foreign key (instance_id, done_by) references professional (instance_id, id),
  check ((done_on is null) = (done_by is null))
);
create index start_up_step_done_by on start_up_step (instance_id, done_by);
comment on table start_up_step is 'privacy=staff retention=permanent';

-- Papers of the start-up: the regional picture, the map of actors.
alter table network_file add column start_up_step text,
  add foreign key (instance_id, start_up_step) references start_up_step (instance_id, step);
alter table network_file drop constraint network_file_check,
  add constraint network_file_check check (num_nonnulls(agreement_id, decision_id, start_up_step) = 1);
create index network_file_start_up_step on network_file (instance_id, start_up_step) where start_up_step is not null;

-- A training is renewed: each time it was done stands, once a day.
drop index induction_live;
create unique index induction_live on induction (instance_id, professional_id, kind, completed_on) where withdrawn_at is null;

-- Two teams that have become one. What moved stands as numbers: which cases is in the log, and in the cases.
create table team_merger (
  instance_id uuid not null,
  id uuid not null,
  from_team_id uuid not null,
  into_team_id uuid not null,
  -- The first day of the team they are together.
  merged_on date not null,
  -- Who decided it, and where that is written.
  reason text not null check (length(reason) between 3 and 500),
  municipalities smallint not null check (municipalities >= 0),
  members smallint not null check (members >= 0),
  cases integer not null check (cases >= 0),
  contacts integer not null check (contacts >= 0),
  merged_by uuid not null,
  merged_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, from_team_id) references team (instance_id, id),
  foreign key (instance_id, into_team_id) references team (instance_id, id),
  foreign key (instance_id, merged_by) references professional (instance_id, id),
  check (from_team_id <> into_team_id)
);
-- A team ends once.
create unique index team_merger_from on team_merger (instance_id, from_team_id);
create index team_merger_into on team_merger (instance_id, into_team_id);
create index team_merger_merged_by on team_merger (instance_id, merged_by);
comment on table team_merger is 'privacy=staff retention=permanent';
