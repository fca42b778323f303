-- When a meeting can be held (C-14, C-40): times that are proposed, what everybody who is asked has answered, and that the meeting is
-- settled. An interpreter is booked for a person, not for a meeting (U-02). What one professional subscribes to is a feed of moments.
reset role;
do $$
begin
  -- Answers one question: the moments of the feed with this token. No table, no other function.
  if not exists (select from pg_roles where rolname = 'fairlead_calendar') then
    create role fairlead_calendar login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end
$$;
do $$ begin execute format('grant connect on database %I to fairlead_calendar', current_database()); end $$;
alter role fairlead_calendar set statement_timeout = '5s';
alter role fairlead_calendar set search_path = public;
set local role fairlead_owner;
grant usage on schema app to fairlead_calendar;

alter table meeting
  -- The time is settled and every need of an interpreter is met, or it is stated why not.
  add column confirmed_at timestamptz,
  add column confirmed_by uuid,
  -- Who was proposed for this meeting and is not needed at it (C-13): keys of proposals (src/casework/meeting/composition.ts).
  add column left_out text[] not null default '{}',
  add foreign key (instance_id, confirmed_by) references professional (instance_id, id),
  add check ((confirmed_at is null) = (confirmed_by is null));
create index meeting_confirmed_by on meeting (instance_id, confirmed_by);
comment on column meeting.confirmed_at is 'privacy=key';
comment on column meeting.confirmed_by is 'privacy=staff';
comment on column meeting.left_out is 'privacy=text';

alter table meeting_participant
  add column interpreter_language text,
  add column interpreter_booked boolean not null default false,
  add unique (instance_id, id, case_id),
  add check (interpreter_language is not null or not interpreter_booked);
comment on column meeting_participant.interpreter_language is 'privacy=code';
comment on column meeting_participant.interpreter_booked is 'privacy=code';
update meeting_participant q
   set interpreter_language = s.interpreter_language,
       interpreter_booked = g.interpreter_booked and g.interpreter_language = s.interpreter_language
  from person s, meeting g
 where s.instance_id = q.instance_id and s.id = q.person_id and s.interpreter_language is not null
   and g.instance_id = q.instance_id and g.id = q.meeting_id and g.interpreter_language is not null;

-- A time at which a planned meeting could be held. Settled when one of them was chosen, or when it is no longer proposed.
create table meeting_time (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  starts_at timestamptz not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, meeting_id, case_id) references meeting (instance_id, id, case_id),
  foreign key (instance_id, proposed_by) references professional (instance_id, id)
);
create index meeting_time_meeting on meeting_time (case_id, instance_id, meeting_id);
create unique index meeting_time_once on meeting_time (meeting_id, starts_at, instance_id) where settled_at is null;
create index meeting_time_proposed_by on meeting_time (instance_id, proposed_by);
comment on table meeting_time is 'privacy=case retention=shared_workspace';
comment on column meeting_time.instance_id is 'privacy=key';
comment on column meeting_time.id is 'privacy=key';
comment on column meeting_time.meeting_id is 'privacy=key';
comment on column meeting_time.case_id is 'privacy=key';
comment on column meeting_time.starts_at is 'privacy=key';
comment on column meeting_time.proposed_by is 'privacy=staff';
comment on column meeting_time.proposed_at is 'privacy=key';
comment on column meeting_time.settled_at is 'privacy=key';

-- One answer to one invitation. The latest counts; the earlier ones stay to be read, and two who answer at once cannot both be next.
create table meeting_answer (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  -- Whose answer it is, of the persons of the case: what one of them has said is no other's to be given.
  person_id uuid,
  number smallint not null check (number between 1 and 99),
  reply text not null check (reply in ('accepted', 'declined')),
  -- Of the times that were proposed: those that are possible, the one that suits best, those that are not.
  possible uuid[] not null default '{}',
  best uuid,
  impossible uuid[] not null default '{}',
  -- Who comes instead of somebody from outside.
  substitute sealed check (octet_length(substitute) <= 900),
  -- `own`: by the professional in Fairlead. `link`: by whoever was asked, on a page of their own. Else told to a worker.
  way text not null check (way in ('own', 'link', 'phone', 'in_person', 'message', 'told')),
  recorded_by uuid,
  answered_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, participant_id, number),
  foreign key (instance_id, meeting_id, case_id) references meeting (instance_id, id, case_id),
  -- Whoever is no longer asked has no answer either.
  foreign key (instance_id, participant_id, case_id) references meeting_participant (instance_id, id, case_id) on delete cascade,
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, best, case_id) references meeting_time (instance_id, id, case_id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check ((way = 'link') = (recorded_by is null)),
  check (best is null or best = any (possible))
);
create index meeting_answer_meeting on meeting_answer (case_id, instance_id, meeting_id);
create index meeting_answer_participant on meeting_answer (case_id, instance_id, participant_id);
create index meeting_answer_person on meeting_answer (instance_id, person_id);
create index meeting_answer_best on meeting_answer (case_id, instance_id, best);
create index meeting_answer_recorded_by on meeting_answer (instance_id, recorded_by);
comment on table meeting_answer is 'privacy=case retention=shared_workspace';
comment on column meeting_answer.instance_id is 'privacy=key';
comment on column meeting_answer.id is 'privacy=key';
comment on column meeting_answer.meeting_id is 'privacy=key';
comment on column meeting_answer.case_id is 'privacy=key';
comment on column meeting_answer.participant_id is 'privacy=key';
comment on column meeting_answer.person_id is 'privacy=key';
comment on column meeting_answer.number is 'privacy=key';
comment on column meeting_answer.reply is 'privacy=code';
comment on column meeting_answer.possible is 'privacy=key';
comment on column meeting_answer.best is 'privacy=key';
comment on column meeting_answer.impossible is 'privacy=key';
comment on column meeting_answer.substitute is 'privacy=other';
comment on column meeting_answer.way is 'privacy=code';
comment on column meeting_answer.recorded_by is 'privacy=staff';
comment on column meeting_answer.answered_at is 'privacy=key';

-- What a professional's own calendar program asks for. Only the hash of the token is here; of a case nothing is.
create table calendar_feed (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null default now(),
  last_read_at timestamptz,
  revoked_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id)
);
create unique index calendar_feed_token on calendar_feed (token_hash);
create index calendar_feed_professional on calendar_feed (instance_id, professional_id);
create unique index calendar_feed_live on calendar_feed (instance_id, professional_id) where revoked_at is null;
comment on table calendar_feed is 'privacy=staff retention=staff';
