-- What a person may ask of a controller (X-21), what happens when something was wrong (U-11), and what an outsider's look needs (breach).

-- Whose session an act happened in, so that everything one session touched is found when it was stolen.
alter table access_log add column session_id uuid;
create index access_log_professional on access_log (instance_id, professional_id, at);
create index access_log_session on access_log (instance_id, session_id, at) where session_id is not null;
comment on column access_log.session_id is 'privacy=key';

-- A request of a person to one controller: to see, to have corrected, to have frozen. Requests for the log are a thing of their own.
create table rights_request (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- The controller it is for, which need not be whose worker received it.
  register_id uuid not null,
  -- Whom it is about; gone when the case is erased.
  person_id uuid,
  kind text not null check (kind in ('access', 'rectification', 'restriction')),
  asked_by text not null check (asked_by in ('self', 'guardian', 'representative')),
  said text check (length(said) between 3 and 2000),
  received_on date not null,
  -- The rule of the clock and the day it gives (data: request-clocks.json).
  clock text not null,
  due_on date not null,
  -- Longer, with the reason that the person was told (GDPR 12(3)).
  extended_on date,
  extension_reason text check (length(extension_reason) between 10 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  -- What the person was answered; why not, where it was refused.
  answer text check (length(answer) between 10 and 2000),
  -- Texts that somebody read through and found to be about the person alone: table.column:key.
  released text[] not null default '{}',
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null) and (outcome is null) = (answer is null)),
  check ((extended_on is null) = (extension_reason is null))
);
create index rights_request_case on rights_request (case_id, instance_id, team_id);
create index rights_request_register on rights_request (instance_id, register_id);
create index rights_request_person on rights_request (instance_id, person_id);
create index rights_request_recorded_by on rights_request (instance_id, recorded_by);
create index rights_request_decided_by on rights_request (instance_id, decided_by);
comment on table rights_request is 'privacy=case retention=12y';

-- Who was told something that was later corrected, taken back or meant for somebody else: each is told of it (GDPR 19, 616/2019 § 39).
create table correction_notice (
  instance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  disclosure_id uuid not null,
  from_register_id uuid not null,
  -- Null: told outside the system; the teller passes it on and says so.
  to_register_id uuid,
  kind text not null check (kind in ('corrected', 'retracted', 'revoked')),
  made_at timestamptz not null default now(),
  seen_by uuid,
  seen_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, disclosure_id, case_id) references disclosure (instance_id, id, case_id),
  foreign key (instance_id, from_register_id) references register (instance_id, id),
  foreign key (instance_id, to_register_id) references register (instance_id, id),
  foreign key (instance_id, seen_by) references professional (instance_id, id),
  check ((seen_by is null) = (seen_at is null))
);
create index correction_notice_case on correction_notice (case_id, instance_id);
create index correction_notice_disclosure on correction_notice (instance_id, disclosure_id, case_id);
create index correction_notice_from on correction_notice (instance_id, from_register_id);
create index correction_notice_to on correction_notice (instance_id, to_register_id);
create index correction_notice_seen_by on correction_notice (instance_id, seen_by);
comment on table correction_notice is 'privacy=case retention=12y';

-- A text whose processing is restricted (GDPR 18): there for nobody, except who states one of the purposes it was left open for.
alter table entry add column restricted_for text[], add column restricted_at timestamptz, add column restricted_by uuid,
  add foreign key (instance_id, restricted_by) references professional (instance_id, id),
  add check (num_nonnulls(restricted_for, restricted_at, restricted_by) in (0, 3)),
  add check (restricted_for <@ array['legal_claim', 'rights_of_another', 'consent', 'checking']);
-- What was told of it stops being read as well.
alter table disclosed_text add column restricted_at timestamptz;
comment on column disclosed_text.restricted_at is 'privacy=key';
create index entry_restricted_by on entry (instance_id, restricted_by) where restricted_by is not null;

-- Something got out, or may have (GDPR 33–34): the clock runs from when it was noticed.
create table breach (
  instance_id uuid not null references instance (id),
  id uuid not null,
  noticed_at timestamptz not null,
  -- The rule of the clock and when it ends (data: request-clocks.json).
  clock text not null,
  due_at timestamptz not null,
  -- What is looked for in the log.
  professional_id uuid,
  session_id uuid,
  looked_from timestamptz not null,
  looked_until timestamptz not null,
  -- About the event, never about a person of a case.
  description text not null check (length(description) between 10 and 2000),
  reported_at timestamptz,
  not_reported_reason text check (length(not_reported_reason) between 10 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check (num_nonnulls(professional_id, session_id) = 1),
  check (looked_until > looked_from)
);
create index breach_professional on breach (instance_id, professional_id);
create index breach_recorded_by on breach (instance_id, recorded_by);
create index breach_due on breach (instance_id, due_at);
comment on table breach is 'privacy=staff retention=12y';

-- Leaving the system: a whole instance is written out only when two have asked for it (U-10).
create table instance_export (
  instance_id uuid not null references instance (id),
  id uuid not null,
  purpose text not null check (length(purpose) between 10 and 1000),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  approved_by uuid,
  approved_at timestamptz,
  -- Once written out it is over; another one is asked for anew.
  written_at timestamptz,
  manifest_hash text,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, asked_by) references professional (instance_id, id),
  foreign key (instance_id, approved_by) references professional (instance_id, id),
  check (approved_by <> asked_by),
  check ((approved_by is null) = (approved_at is null)),
  check (written_at is null or approved_at is not null)
);
create index instance_export_asked_by on instance_export (instance_id, asked_by);
create index instance_export_approved_by on instance_export (instance_id, approved_by);
comment on table instance_export is 'privacy=staff retention=12y';

do $$
declare
  each record;
begin
  for each in
    select t.name, c.attname as col from (values ('rights_request'::regclass), ('correction_notice'::regclass)) as t (name)
      join pg_attribute c on c.attrelid = t.name and c.attnum > 0 and not c.attisdropped
  loop
    execute format('comment on column %s.%I is %L', each.name, each.col, 'privacy=' || case
      when each.col in ('said', 'answer', 'extension_reason') then 'text'
      when each.col in ('recorded_by', 'decided_by', 'seen_by') then 'staff'
      when each.col in ('kind', 'asked_by', 'outcome', 'received_on', 'due_on', 'extended_on', 'clock') then 'code'
      else 'key' end);
  end loop;
end
$$;
comment on column entry.restricted_for is 'privacy=code';
comment on column entry.restricted_at is 'privacy=key';
comment on column entry.restricted_by is 'privacy=staff';
