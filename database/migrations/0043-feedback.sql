-- Feedback from those the work is about (P-05, P-06), and what young people said at a hearing (P-07). An answer cannot be led back to a
-- ticket, a case or a moment: no table here has a column for it (docs/decisions/0026).
reset role;
do $$
begin
  -- Whoever answers with a ticket: functions alone, no table.
  if not exists (select from pg_roles where rolname = 'fairlead_feedback') then
    create role fairlead_feedback login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end
$$;
do $$ begin execute format('grant connect on database %I to fairlead_feedback', current_database()); end $$;
alter role fairlead_feedback set statement_timeout = '5s';
alter role fairlead_feedback set search_path = public;
set local role fairlead_owner;
grant usage on schema public, app to fairlead_feedback;

-- Answers: two years, then numbers alone. The period is published; the class that follows it is new.
insert into retention_choice (instance_id, class, register_kind, rule_id, valid_from)
select id, 'feedback', 'any', 'feedback_answers', '2015-01-01' from instance;

-- Tickets are made many at a time, for a team and those it asks, never for a case or a person.
create table feedback_batch (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  -- Set of questions (src/kernel/data/feedback-questions.json).
  audience text not null check (audience in ('child_7_12', 'youth_13_17', 'guardian', 'referrer')),
  -- First day of the quarter the answers count for.
  period date not null check (period = date_trunc('quarter', period)::date),
  language text not null check (language in ('sv', 'fi', 'en')),
  easy boolean not null,
  tickets integer not null check (tickets between 10 and 100),
  valid_until date not null,
  made_by uuid not null,
  made_on date not null,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id)
);
create index feedback_batch_team on feedback_batch (instance_id, team_id);
create index feedback_batch_made_by on feedback_batch (instance_id, made_by);
comment on table feedback_batch is 'privacy=staff retention=staff';

-- A ticket that has not been used. It knows no batch, no maker and no moment; using it removes it.
create table feedback_ticket (
  instance_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  team_id uuid not null,
  audience text not null,
  period date not null,
  valid_until date not null,
  primary key (instance_id, code_hash),
  foreign key (instance_id, team_id) references team (instance_id, id)
);
create unique index feedback_ticket_code on feedback_ticket (code_hash, instance_id);
create index feedback_ticket_team on feedback_ticket (instance_id, team_id);
comment on table feedback_ticket is 'privacy=none retention=hours';

-- Answers wait here, sealed as a whole, until their quarter is over and they are five. The pile is shuffled with every answer.
create table feedback_pile (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  audience text not null,
  period date not null,
  answer sealed not null check (octet_length(answer) <= 20000),
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id)
);
create index feedback_pile_team on feedback_pile (instance_id, team_id, audience);
comment on table feedback_pile is 'privacy=none retention=feedback';

-- What a group of at least five answered. Made once and never changed, and no answer is in two of them: nothing can be subtracted.
create table feedback_result (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  audience text not null,
  first_period date not null,
  last_period date not null,
  answers integer not null check (answers >= 5),
  published_on date not null,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  check (first_period <= last_period)
);
create unique index feedback_result_team on feedback_result (instance_id, team_id, audience, last_period);
comment on table feedback_result is 'privacy=none retention=permanent';

create table feedback_tally (
  instance_id uuid not null,
  result_id uuid not null,
  question text not null,
  value text not null,
  answers integer not null check (answers > 0),
  primary key (instance_id, result_id, question, value),
  foreign key (instance_id, result_id) references feedback_result (instance_id, id)
);
comment on table feedback_tally is 'privacy=none retention=permanent';

-- Free answers of a group, apart from what else the same person answered.
create table feedback_text (
  instance_id uuid not null,
  id uuid not null,
  result_id uuid not null,
  team_id uuid not null,
  question text not null,
  -- Gone when somebody found that it told who wrote it, or about somebody else.
  body sealed check (octet_length(body) <= 20000),
  removed_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, result_id) references feedback_result (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, removed_by) references professional (instance_id, id),
  check ((body is null) = (removed_by is not null))
);
create index feedback_text_result on feedback_text (instance_id, result_id);
create index feedback_text_team on feedback_text (instance_id, team_id);
create index feedback_text_removed_by on feedback_text (instance_id, removed_by);
comment on table feedback_text is 'privacy=none retention=feedback';

-- "You said – we did" (P-06): what a team or the whole region did because of what it was told.
create table feedback_reply (
  instance_id uuid not null,
  id uuid not null,
  -- Null: the whole region.
  team_id uuid,
  said jsonb not null,
  done jsonb not null,
  written_by uuid not null,
  written_on date not null,
  published_on date,
  withdrawn_on date,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, written_by) references professional (instance_id, id),
  check (withdrawn_on is null or published_on is not null)
);
create index feedback_reply_team on feedback_reply (instance_id, team_id);
create index feedback_reply_written_by on feedback_reply (instance_id, written_by);
comment on table feedback_reply is 'privacy=public retention=permanent';

-- Young people were heard (Youth Act 1285/2016 § 24): what was said in general, and by nobody named.
create table hearing (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid,
  kind text not null check (kind in ('youth_council', 'hearing', 'school', 'other')),
  title text not null check (length(title) between 3 and 120),
  held_on date not null,
  heard integer check (heard between 1 and 10000),
  summary text not null check (length(summary) between 10 and 4000),
  recorded_by uuid not null,
  recorded_on date not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index hearing_team on hearing (instance_id, team_id);
create index hearing_recorded_by on hearing (instance_id, recorded_by);
comment on table hearing is 'privacy=staff retention=permanent';
