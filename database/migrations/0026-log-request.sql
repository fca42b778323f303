-- "Who has read about me?" (703/2023 § 11, GDPR article 15): somebody asks for the log of a person in a case. Each controller decides for
-- what its own people read.
create table log_request (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- Whose log.
  person_id uuid not null,
  -- Who asks: by name, for themself or for the person.
  asked_by text not null check (length(asked_by) between 1 and 200),
  relation text not null check (relation in ('self', 'guardian', 'representative')),
  identity_shown text not null check (identity_shown in ('document', 'strong_identification', 'known_in_person')),
  -- Why what is older than the law's two years is asked for as well.
  special_reason text check (length(special_reason) between 10 and 2000),
  received_on date not null,
  due_on date not null,
  language text not null check (language in ('sv', 'fi', 'en')),
  registered_by uuid not null,
  registered_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, registered_by) references professional (instance_id, id),
  check (due_on >= received_on)
);
create index log_request_case on log_request (case_id, instance_id, team_id);
create index log_request_person on log_request (instance_id, person_id);
create index log_request_registered_by on log_request (instance_id, registered_by);
comment on table log_request is 'privacy=case retention=shared_workspace';

-- What one controller decides. The answer is kept as it was given: what was handed out can be shown.
create table log_request_part (
  instance_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'given', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  -- Told to whoever asked.
  refusal text check (length(refusal) between 10 and 2000),
  with_older boolean not null default false,
  answer jsonb,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, request_id, agency_id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, request_id, case_id) references log_request (instance_id, id, case_id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  check ((state = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'refused') = (refusal is not null) and (state = 'given') = (answer is not null))
);
create index log_request_part_request on log_request_part (instance_id, request_id, case_id);
create index log_request_part_case on log_request_part (case_id, instance_id);
create index log_request_part_agency on log_request_part (instance_id, agency_id);
create index log_request_part_decided_by on log_request_part (instance_id, decided_by);
create index log_request_part_waiting on log_request_part (instance_id) where state = 'waiting';
comment on table log_request_part is 'privacy=case retention=shared_workspace';

-- That the answer was given to whoever asked.
create table log_handout (
  instance_id uuid not null,
  id uuid not null,
  part_id uuid not null,
  case_id uuid not null,
  manner text not null check (manner in ('in_person', 'post', 'secure_message')),
  handed_out_by uuid not null,
  handed_out_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, part_id, case_id) references log_request_part (instance_id, id, case_id),
  foreign key (instance_id, handed_out_by) references professional (instance_id, id)
);
create index log_handout_part on log_handout (instance_id, part_id, case_id);
create index log_handout_case on log_handout (case_id, instance_id);
create index log_handout_by on log_handout (instance_id, handed_out_by);
comment on table log_handout is 'privacy=case retention=shared_workspace';

-- Reading that is not told of for a time: a decision about rows of the log, with its ground and its end. Known to the officer alone.
create table log_withholding (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- Code of the withholding grounds (log-rules.json).
  ground text not null,
  reason text not null check (length(reason) between 10 and 2000),
  ends_on date not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  check (until_at > from_at)
);
create index log_withholding_case on log_withholding (case_id, instance_id);
create index log_withholding_agency on log_withholding (instance_id, agency_id);
create index log_withholding_decided_by on log_withholding (instance_id, decided_by);
comment on table log_withholding is 'privacy=case retention=shared_workspace';

-- Whether a controller tells the names of its staff in such answers (C-579/21), from a day on. Without a line: role and authority only.
create table staff_name_setting (
  instance_id uuid not null,
  agency_id uuid not null,
  valid_from date not null,
  named boolean not null,
  reason text not null check (length(reason) between 10 and 2000),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (instance_id, agency_id, valid_from, decided_at),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, decided_by) references professional (instance_id, id)
);
create index staff_name_setting_decided_by on staff_name_setting (instance_id, decided_by);
comment on table staff_name_setting is 'privacy=staff retention=12y';
