-- An instance that has ended is read only, and two teams may be merged on a day to come (U-13). docs/decisions/0041.

-- That the work of an instance ends, or goes on after all: one person proposes, another decides.
create table instance_ending (
  instance_id uuid not null references instance (id),
  id uuid not null,
  kind text not null check (kind in ('end', 'reopen')),
  -- First day of the archive; of a reopening, the day it was proposed.
  starts_on date not null,
  -- Who decided it, and where that is written.
  reason text not null check (length(reason) between 10 and 1000),
  -- Where whoever worries turns instead, in each language.
  turn_to jsonb,
  state text not null default 'proposed' check (state in ('proposed', 'withdrawn', 'declined', 'decided', 'taken_back', 'in_force', 'over')),
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  -- Who decided, declined or withdrew it.
  settled_by uuid,
  settled_at timestamptz,
  note text check (length(note) between 3 and 1000),
  in_force_at timestamptz,
  -- Taken back before its day, or over because the instance was reopened.
  closed_by uuid,
  closed_at timestamptz,
  close_reason text check (length(close_reason) between 10 and 1000),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, proposed_by) references professional (instance_id, id),
  foreign key (instance_id, settled_by) references professional (instance_id, id),
  foreign key (instance_id, closed_by) references professional (instance_id, id),
  check ((kind = 'end') = (turn_to is not null)),
  check ((state = 'proposed') = (settled_by is null)),
  check ((settled_by is null) = (settled_at is null)),
  -- Nobody ends the work of others alone.
  check (state in ('proposed', 'withdrawn') or settled_by <> proposed_by),
  check ((in_force_at is not null) = (state in ('in_force', 'over'))),
  check ((state in ('taken_back', 'over')) = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (close_reason is null))
);
-- One at a time: what is proposed or waits for its day, and what is in force.
create unique index instance_ending_open on instance_ending (instance_id) where state = 'proposed' or kind = 'end' and state = 'decided';
create unique index instance_ending_in_force on instance_ending (instance_id) where state = 'in_force';
create index instance_ending_proposed_by on instance_ending (instance_id, proposed_by);
create index instance_ending_settled_by on instance_ending (instance_id, settled_by);
create index instance_ending_closed_by on instance_ending (instance_id, closed_by);
comment on table instance_ending is 'privacy=staff retention=permanent';

-- A merger of two teams that is decided and waits for its day.
create table team_merger_plan (
  instance_id uuid not null,
  id uuid not null,
  from_team_id uuid not null,
  into_team_id uuid not null,
  -- The first day of the team they are together.
  merges_on date not null,
  reason text not null check (length(reason) between 3 and 500),
  -- The municipalities that were to move when it was decided: where that has changed, somebody decides anew.
  municipalities text[] not null,
  state text not null default 'planned' check (state in ('planned', 'made', 'called_off')),
  planned_by uuid not null,
  planned_at timestamptz not null default now(),
  called_off_by uuid,
  called_off_at timestamptz,
  merger_id uuid,
  -- Why it could not be made when it was tried last; codes of src/network/merger-plan.
  problems text[] not null default '{}',
  tried_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, from_team_id) references team (instance_id, id),
  foreign key (instance_id, into_team_id) references team (instance_id, id),
  foreign key (instance_id, planned_by) references professional (instance_id, id),
  foreign key (instance_id, called_off_by) references professional (instance_id, id),
  foreign key (instance_id, merger_id) references team_merger (instance_id, id),
  check (from_team_id <> into_team_id),
  check ((state = 'called_off') = (called_off_by is not null) and (state = 'called_off') = (called_off_at is not null)),
  check ((state = 'made') = (merger_id is not null))
);
create unique index team_merger_plan_live on team_merger_plan (instance_id, from_team_id) where state = 'planned';
create index team_merger_plan_from on team_merger_plan (instance_id, from_team_id);
create index team_merger_plan_into on team_merger_plan (instance_id, into_team_id);
create index team_merger_plan_planned_by on team_merger_plan (instance_id, planned_by);
create index team_merger_plan_called_off_by on team_merger_plan (instance_id, called_off_by);
create index team_merger_plan_merger on team_merger_plan (instance_id, merger_id) where merger_id is not null;
comment on table team_merger_plan is 'privacy=staff retention=permanent';
