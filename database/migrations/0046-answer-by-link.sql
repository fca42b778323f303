-- The family answers on the own page (C-14, P-04): what they add to an answer, and that one does not know yet. What is new about a meeting
-- waits here until the person has been told that something is (docs/decisions/0024).
alter table meeting_answer drop constraint meeting_answer_reply_check,
  -- `waiting`: the person has answered that they do not know yet.
  add constraint meeting_answer_reply_check check (reply in ('accepted', 'declined', 'waiting')),
  -- Proposed times of which they do not know yet.
  add column unsure uuid[] not null default '{}',
  -- By link only: the language of the interpreter they say they need, whether they would rather take part remotely, and a few words.
  add column interpreter_language text,
  add column remote boolean not null default false,
  add column message sealed check (octet_length(message) <= 3000),
  add constraint meeting_answer_added_by_link check (way = 'link' or interpreter_language is null and not remote and message is null);
comment on column meeting_answer.unsure is 'privacy=key';
comment on column meeting_answer.interpreter_language is 'privacy=code';
comment on column meeting_answer.remote is 'privacy=code';
comment on column meeting_answer.message is 'privacy=text';

-- Something about a meeting that somebody of the family is to be told of, or reminded of. No text: the kind decides the sentence.
create table meeting_notice (
  instance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  meeting_id uuid not null,
  participant_id uuid not null,
  kind text not null check (kind in ('times_proposed', 'confirmed', 'changed', 'cancelled', 'reminder')),
  -- Of a reminder: which of them (src/kernel/data/meeting-reminders.json), and of a meeting at which time.
  rule text check (rule ~ '^[a-z_]{3,40}$'),
  starts_at timestamptz,
  -- The last time something changed: changes that follow one another closely are one message.
  noted_at timestamptz not null default now(),
  settled_at timestamptz,
  -- `queued`: it is in the outbox. `no_way`: nobody may or can be reached that way any more. `over`: the meeting has been or is off.
  outcome text check (outcome in ('queued', 'no_way', 'over')),
  primary key (instance_id, id),
  foreign key (instance_id, meeting_id, case_id) references meeting (instance_id, id, case_id),
  foreign key (instance_id, participant_id, case_id) references meeting_participant (instance_id, id, case_id) on delete cascade,
  check ((settled_at is null) = (outcome is null)),
  check ((kind = 'reminder') = (rule is not null) and (kind = 'reminder') = (starts_at is not null))
);
create index meeting_notice_meeting on meeting_notice (case_id, instance_id, meeting_id);
create index meeting_notice_participant on meeting_notice (case_id, instance_id, participant_id);
create index meeting_notice_due on meeting_notice (noted_at) where settled_at is null;
-- Of each reminder one for each person and time; of news one that waits.
create unique index meeting_notice_reminder on meeting_notice (participant_id, rule, starts_at, instance_id) where kind = 'reminder';
create unique index meeting_notice_news on meeting_notice (participant_id, instance_id) where kind <> 'reminder' and settled_at is null;
comment on table meeting_notice is 'privacy=case retention=shared_workspace';
comment on column meeting_notice.instance_id is 'privacy=key';
comment on column meeting_notice.id is 'privacy=key';
comment on column meeting_notice.case_id is 'privacy=key';
comment on column meeting_notice.meeting_id is 'privacy=key';
comment on column meeting_notice.participant_id is 'privacy=key';
comment on column meeting_notice.kind is 'privacy=code';
comment on column meeting_notice.rule is 'privacy=code';
comment on column meeting_notice.starts_at is 'privacy=key';
comment on column meeting_notice.noted_at is 'privacy=key';
comment on column meeting_notice.settled_at is 'privacy=key';
comment on column meeting_notice.outcome is 'privacy=key';
