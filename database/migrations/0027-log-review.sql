-- Review of the log (906/2019 § 17): alarms a job finds in what is sealed, and samples drawn at random; each answered by a named person.
create table log_alarm (
  instance_id uuid not null references instance (id),
  id uuid not null default gen_random_uuid(),
  -- Code of log-alarm-rules.json.
  kind text not null,
  -- What makes it the same alarm when it is found again.
  key text not null,
  professional_id uuid not null,
  case_id uuid,
  first_at timestamptz not null,
  last_at timestamptz not null,
  events integer not null check (events > 0),
  raised_at timestamptz not null default now(),
  answered_by uuid,
  answered_at timestamptz,
  outcome text check (outcome in ('in_order', 'clarify', 'breach')),
  answer text check (length(answer) between 10 and 2000),
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, kind, professional_id, key),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, answered_by) references professional (instance_id, id),
  -- Nobody answers about themself.
  check (answered_by <> professional_id),
  check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (outcome is null) and (answered_by is null) = (answer is null))
);
create index log_alarm_professional on log_alarm (instance_id, professional_id);
create index log_alarm_answered_by on log_alarm (instance_id, answered_by);
create index log_alarm_waiting on log_alarm (instance_id, raised_at) where answered_by is null;
comment on table log_alarm is 'privacy=staff retention=12y';

-- A row of the log drawn at random for somebody to look at. A draw is one `sample_id`.
create table log_sample_row (
  instance_id uuid not null references instance (id),
  id uuid not null,
  sample_id uuid not null,
  log_id uuid not null,
  logged_at timestamptz not null,
  professional_id uuid not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null default now(),
  answered_by uuid,
  answered_at timestamptz,
  outcome text check (outcome in ('in_order', 'clarify', 'breach')),
  answer text check (length(answer) between 10 and 2000),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, drawn_by) references professional (instance_id, id),
  foreign key (instance_id, answered_by) references professional (instance_id, id),
  check (answered_by <> professional_id),
  check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (outcome is null))
);
create index log_sample_row_professional on log_sample_row (instance_id, professional_id);
create index log_sample_row_drawn_by on log_sample_row (instance_id, drawn_by, drawn_at);
create index log_sample_row_answered_by on log_sample_row (instance_id, answered_by);
comment on table log_sample_row is 'privacy=staff retention=12y';
