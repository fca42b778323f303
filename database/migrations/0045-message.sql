-- Messages about a case between persons who are named (X-18): written here, read here, and by nobody else. A participant is a professional
-- of the case or a person of it; persons come in by a link of their own (docs/decisions/0028).
create table message_thread (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- What it is about, in a few words.
  subject sealed not null check (octet_length(subject) <= 2000),
  started_by uuid not null,
  started_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, started_by) references professional (instance_id, id)
);
create index message_thread_case on message_thread (case_id, instance_id, team_id);
create index message_thread_started_by on message_thread (instance_id, started_by);
comment on table message_thread is 'privacy=case retention=shared_workspace';
comment on column message_thread.instance_id is 'privacy=key';
comment on column message_thread.id is 'privacy=key';
comment on column message_thread.case_id is 'privacy=key';
comment on column message_thread.team_id is 'privacy=key';
comment on column message_thread.subject is 'privacy=text';
comment on column message_thread.started_by is 'privacy=staff';
comment on column message_thread.started_at is 'privacy=key';

-- Who is in a thread, and how far they have read. A professional must be or have been a member of the case, a person must be of the case.
create table message_participant (
  instance_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  case_id uuid not null,
  professional_id uuid,
  person_id uuid,
  added_by uuid not null,
  joined_at timestamptz not null default now(),
  -- Up to which moment they have read; null before the first time.
  read_at timestamptz,
  primary key (instance_id, id),
  unique (instance_id, id, thread_id),
  unique (instance_id, thread_id, professional_id),
  unique (instance_id, thread_id, person_id),
  foreign key (instance_id, thread_id, case_id) references message_thread (instance_id, id, case_id),
  foreign key (instance_id, case_id, professional_id) references case_member (instance_id, case_id, professional_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, added_by) references professional (instance_id, id),
  check (num_nonnulls(professional_id, person_id) = 1)
);
create index message_participant_thread on message_participant (thread_id, instance_id, case_id);
create index message_participant_professional on message_participant (instance_id, case_id, professional_id);
create index message_participant_person on message_participant (instance_id, person_id);
create index message_participant_added_by on message_participant (instance_id, added_by);
comment on table message_participant is 'privacy=case retention=shared_workspace';
comment on column message_participant.instance_id is 'privacy=key';
comment on column message_participant.id is 'privacy=key';
comment on column message_participant.thread_id is 'privacy=key';
comment on column message_participant.case_id is 'privacy=key';
comment on column message_participant.professional_id is 'privacy=staff';
comment on column message_participant.person_id is 'privacy=key';
comment on column message_participant.added_by is 'privacy=staff';
comment on column message_participant.joined_at is 'privacy=key';
comment on column message_participant.read_at is 'privacy=key';

create table message (
  instance_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  case_id uuid not null,
  -- Who wrote it, as a participant.
  participant_id uuid not null,
  body sealed not null check (octet_length(body) <= 40000),
  sent_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, thread_id, case_id) references message_thread (instance_id, id, case_id),
  foreign key (instance_id, participant_id, thread_id) references message_participant (instance_id, id, thread_id)
);
create index message_thread_sent on message (thread_id, instance_id, case_id, sent_at);
create index message_participant_sent on message (instance_id, participant_id, thread_id);
comment on table message is 'privacy=case retention=shared_workspace';
comment on column message.instance_id is 'privacy=key';
comment on column message.id is 'privacy=key';
comment on column message.thread_id is 'privacy=key';
comment on column message.case_id is 'privacy=key';
comment on column message.participant_id is 'privacy=key';
comment on column message.body is 'privacy=text';
comment on column message.sent_at is 'privacy=key';
