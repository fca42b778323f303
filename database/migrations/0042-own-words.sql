-- What the young person and the family say, what they have been told, and whether they take part (docs/decisions/0025).

-- Own words. Sealed like every other text about a person (0029-sealed-texts.sql). Written down by a worker, or by the person themself.
alter table family_view
  alter column words type sealed using '\x00'::bytea || convert_to(words, 'UTF8'),
  alter column missing_reason type sealed using '\x00'::bytea || convert_to(missing_reason, 'UTF8'),
  alter column recorded_by drop not null,
  -- The person of the case who wrote it themself.
  add column written_by uuid,
  add constraint family_view_words_check check (octet_length(words) <= 16100),
  add constraint family_view_missing_reason_check check (octet_length(missing_reason) <= 2100),
  add constraint family_view_writer_check check (num_nonnulls(recorded_by, written_by) = 1),
  add constraint family_view_written_by_fkey foreign key (instance_id, written_by) references person (instance_id, id);
create index family_view_written_by on family_view (instance_id, written_by) where written_by is not null;
comment on column family_view.written_by is 'privacy=key';

-- The person takes back what they said: no page shows the words any longer. That something was said, and when it was taken back, stays.
create table own_words_withdrawal (
  instance_id uuid not null,
  view_id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- That of the words.
  register_id uuid not null,
  recorded_by uuid,
  written_by uuid,
  withdrawn_at timestamptz not null default now(),
  primary key (instance_id, view_id),
  foreign key (instance_id, view_id) references family_view (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, written_by) references person (instance_id, id),
  check (num_nonnulls(recorded_by, written_by) = 1)
);
create index own_words_withdrawal_case on own_words_withdrawal (case_id, instance_id, team_id);
create index own_words_withdrawal_register on own_words_withdrawal (instance_id, register_id);
create index own_words_withdrawal_recorded_by on own_words_withdrawal (instance_id, recorded_by);
create index own_words_withdrawal_written_by on own_words_withdrawal (instance_id, written_by) where written_by is not null;
comment on table own_words_withdrawal is 'privacy=case retention=shared_workspace';
comment on column own_words_withdrawal.instance_id is 'privacy=key';
comment on column own_words_withdrawal.view_id is 'privacy=key';
comment on column own_words_withdrawal.case_id is 'privacy=key';
comment on column own_words_withdrawal.team_id is 'privacy=key';
comment on column own_words_withdrawal.register_id is 'privacy=key';
comment on column own_words_withdrawal.recorded_by is 'privacy=staff';
comment on column own_words_withdrawal.written_by is 'privacy=key';
comment on column own_words_withdrawal.withdrawn_at is 'privacy=code';

-- Tell it once: what an authority knows, as it has released it to one person of the family. A text of its own, never a window into a note:
-- what the authority has not released does not exist here.
create table released_text (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  -- Whom it is released to: the young person or a guardian.
  person_id uuid not null,
  -- Code of `consent_categories`: the young person's bans keep whole subjects from a guardian (703/2023 §§ 40, 51).
  subject text not null,
  -- The note it was taken from, with the passages about others left out; null for a summary.
  entry_id uuid,
  body sealed not null check (octet_length(body) <= 32100),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  released_by uuid not null,
  released_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, entry_id) references entry (instance_id, id),
  foreign key (instance_id, released_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check (ended_at is not null or ended_by is null)
);
create index released_text_case on released_text (case_id, instance_id, team_id);
create index released_text_register on released_text (instance_id, register_id);
create index released_text_person on released_text (instance_id, person_id);
create index released_text_entry on released_text (instance_id, entry_id) where entry_id is not null;
create index released_text_released_by on released_text (instance_id, released_by);
create index released_text_ended_by on released_text (instance_id, ended_by) where ended_by is not null;
comment on table released_text is 'privacy=case retention=own_register';
comment on column released_text.instance_id is 'privacy=key';
comment on column released_text.id is 'privacy=key';
comment on column released_text.case_id is 'privacy=key';
comment on column released_text.team_id is 'privacy=key';
comment on column released_text.register_id is 'privacy=key';
comment on column released_text.person_id is 'privacy=key';
comment on column released_text.subject is 'privacy=code';
comment on column released_text.entry_id is 'privacy=key';
comment on column released_text.body is 'privacy=text';
comment on column released_text.language is 'privacy=code';
comment on column released_text.released_by is 'privacy=staff';
comment on column released_text.released_at is 'privacy=code';
comment on column released_text.ended_at is 'privacy=code';
comment on column released_text.ended_by is 'privacy=staff';
comment on column released_text.version is 'privacy=key';

-- What the person says of a released text: that it is wrong, or what is missing. Never changed.
create table released_remark (
  instance_id uuid not null,
  id uuid not null,
  released_text_id uuid not null,
  case_id uuid not null,
  register_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('correction', 'addition')),
  body sealed not null check (octet_length(body) <= 16100),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  recorded_by uuid,
  written_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, released_text_id) references released_text (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, written_by) references person (instance_id, id),
  check (num_nonnulls(recorded_by, written_by) = 1)
);
create index released_remark_text on released_remark (instance_id, released_text_id);
create index released_remark_case on released_remark (case_id, instance_id);
create index released_remark_register on released_remark (instance_id, register_id);
create index released_remark_person on released_remark (instance_id, person_id);
create index released_remark_recorded_by on released_remark (instance_id, recorded_by);
create index released_remark_written_by on released_remark (instance_id, written_by) where written_by is not null;
comment on table released_remark is 'privacy=case retention=own_register';
comment on column released_remark.instance_id is 'privacy=key';
comment on column released_remark.id is 'privacy=key';
comment on column released_remark.released_text_id is 'privacy=key';
comment on column released_remark.case_id is 'privacy=key';
comment on column released_remark.register_id is 'privacy=key';
comment on column released_remark.person_id is 'privacy=key';
comment on column released_remark.kind is 'privacy=code';
comment on column released_remark.body is 'privacy=text';
comment on column released_remark.language is 'privacy=code';
comment on column released_remark.recorded_by is 'privacy=staff';
comment on column released_remark.written_by is 'privacy=key';
comment on column released_remark.recorded_at is 'privacy=code';

-- That somebody of the family was tried to be reached (C-38). Never changed: a wrong one is followed by another.
create table contact_attempt (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  tried_at timestamptz not null,
  -- Codes of `contact_means` and `contact_outcomes`.
  means text not null,
  outcome text not null,
  note sealed check (octet_length(note) <= 2100),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index contact_attempt_case on contact_attempt (case_id, instance_id, team_id, tried_at desc);
create index contact_attempt_person on contact_attempt (instance_id, person_id);
create index contact_attempt_recorded_by on contact_attempt (instance_id, recorded_by);
comment on table contact_attempt is 'privacy=case retention=shared_workspace';
comment on column contact_attempt.instance_id is 'privacy=key';
comment on column contact_attempt.id is 'privacy=key';
comment on column contact_attempt.case_id is 'privacy=key';
comment on column contact_attempt.team_id is 'privacy=key';
comment on column contact_attempt.person_id is 'privacy=key';
comment on column contact_attempt.tried_at is 'privacy=code';
comment on column contact_attempt.means is 'privacy=code';
comment on column contact_attempt.outcome is 'privacy=code';
comment on column contact_attempt.note is 'privacy=text';
comment on column contact_attempt.recorded_by is 'privacy=staff';
comment on column contact_attempt.recorded_at is 'privacy=key';

-- The family is not reached, says no or stops: what rests on their yes ends, what the law asks of each authority goes on in its own
-- register (C-38). Undone by a new yes alone.
create table participation_end (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('not_reached', 'declined', 'withdrawn')),
  -- Code of `consent_given_by`; null when nobody was reached.
  said_by text,
  said_on date not null,
  -- What they said, when they wanted to say why: nobody needs a reason to say no. Or why nobody is tried any more.
  note sealed check (octet_length(note) <= 4100),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  begun_again_on date,
  -- Codes of `consent_given_by` and `consent_methods`.
  begun_by text,
  begun_method text,
  begun_recorded_by uuid,
  begun_recorded_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, begun_recorded_by) references professional (instance_id, id),
  check ((kind = 'not_reached') = (said_by is null)),
  check (num_nonnulls(begun_again_on, begun_by, begun_method, begun_recorded_by, begun_recorded_at) in (0, 5))
);
create unique index participation_end_live on participation_end (case_id, instance_id) where begun_again_on is null;
create index participation_end_case on participation_end (case_id, instance_id, team_id);
create index participation_end_recorded_by on participation_end (instance_id, recorded_by);
create index participation_end_begun_recorded_by on participation_end (instance_id, begun_recorded_by) where begun_recorded_by is not null;
comment on table participation_end is 'privacy=case retention=shared_workspace';
comment on column participation_end.instance_id is 'privacy=key';
comment on column participation_end.id is 'privacy=key';
comment on column participation_end.case_id is 'privacy=key';
comment on column participation_end.team_id is 'privacy=key';
comment on column participation_end.kind is 'privacy=code';
comment on column participation_end.said_by is 'privacy=code';
comment on column participation_end.said_on is 'privacy=code';
comment on column participation_end.note is 'privacy=text';
comment on column participation_end.recorded_by is 'privacy=staff';
comment on column participation_end.recorded_at is 'privacy=key';
comment on column participation_end.begun_again_on is 'privacy=code';
comment on column participation_end.begun_by is 'privacy=code';
comment on column participation_end.begun_method is 'privacy=code';
comment on column participation_end.begun_recorded_by is 'privacy=staff';
comment on column participation_end.begun_recorded_at is 'privacy=key';
comment on column participation_end.version is 'privacy=key';

-- Somebody who knows a language has read one text of the family in it and found it right. Two persons make it verified; a text that is
-- changed has another fingerprint and waits anew.
create table translation_check (
  instance_id uuid not null references instance (id),
  text_id text not null check (text_id ~ '^[a-z0-9_]{2,60}$'),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  checked_by uuid not null,
  checked_at timestamptz not null default now(),
  primary key (instance_id, text_id, language, fingerprint, checked_by),
  foreign key (instance_id, checked_by) references professional (instance_id, id)
);
create index translation_check_checked_by on translation_check (instance_id, checked_by);
comment on table translation_check is 'privacy=none retention=permanent';
