-- How long what is kept, and how it ends (X-22, docs/decisions/0018): periods are rows with a source, never code. A list of what would be
-- erased, two persons who approve it, one job, and a ledger that is replayed after a restore.

-- When the young person died: some periods are counted from it (703/2023 annex). Unknown for nearly everybody.
alter table person add column died_on date;

-- One period as its controller counts it. A new version never changes an old one.
create table retention_rule (
  instance_id uuid not null references instance (id),
  id text not null check (id ~ '^[a-z0-9_]{3,60}$'),
  version smallint not null check (version > 0),
  -- Whose period: a kind of authority as the reference data name it.
  controller text not null,
  category text not null,
  event text not null,
  -- The event and the period as published, for people.
  period jsonb not null,
  -- The same as the machine counts it: the first of these whose day is known, plus its months and days. Empty: a person decides.
  counting jsonb not null,
  action text not null check (action in ('erase', 'anonymise', 'aggregate', 'archive', 'keep')),
  text jsonb not null,
  citations jsonb not null,
  certainty text not null check (certainty in ('certain', 'uncertain')),
  uncertainty_reason jsonb,
  configurable boolean not null,
  verified_by uuid,
  verified_at timestamptz,
  valid_from date not null,
  valid_until date,
  primary key (instance_id, id, version),
  foreign key (instance_id, verified_by) references professional (instance_id, id),
  check ((verified_by is null) = (verified_at is null)),
  check (valid_until is null or valid_until > valid_from)
);
create index retention_rule_verified_by on retention_rule (instance_id, verified_by);
comment on table retention_rule is 'privacy=none retention=permanent';

-- Which period a retention class of tables follows, for each controller ('any': the class does not differ). Once the controller has taken
-- what it needs to its own register, what is left here is a copy, and another period may hold.
create table retention_choice (
  instance_id uuid not null references instance (id),
  class text not null,
  register_kind text not null,
  rule_id text not null,
  transferred_rule_id text,
  valid_from date not null,
  valid_until date,
  primary key (instance_id, class, register_kind, valid_from),
  check (valid_until is null or valid_until > valid_from)
);
comment on table retention_choice is 'privacy=none retention=permanent';

-- An authority has taken what it needs of a closed case to its own register (906/2019 § 21, 703/2023 § 48).
create table register_transfer (
  instance_id uuid not null,
  case_id uuid not null,
  register_id uuid not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default now(),
  primary key (instance_id, case_id, register_id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, confirmed_by) references professional (instance_id, id)
);
create index register_transfer_case on register_transfer (case_id, instance_id);
create index register_transfer_register on register_transfer (instance_id, register_id);
create index register_transfer_confirmed_by on register_transfer (instance_id, confirmed_by);
comment on table register_transfer is 'privacy=staff retention=12y';

-- Stops every erasure of a case, also an approved one, until it is lifted.
create table legal_hold (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- Code of `hold_grounds` of the reference data, or 'other'.
  ground text not null,
  -- About the matter, never about the person.
  reason text not null check (length(reason) between 10 and 1000),
  -- The need is looked at again by this day (616/2019 § 33: at least every five years).
  review_on date not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  lifted_by uuid,
  lifted_at timestamptz,
  lift_reason text check (length(lift_reason) between 10 and 1000),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, set_by) references professional (instance_id, id),
  foreign key (instance_id, lifted_by) references professional (instance_id, id),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index legal_hold_live on legal_hold (instance_id, case_id) where lifted_at is null;
create index legal_hold_case on legal_hold (instance_id, case_id);
create index legal_hold_set_by on legal_hold (instance_id, set_by);
create index legal_hold_lifted_by on legal_hold (instance_id, lifted_by);
comment on table legal_hold is 'privacy=staff retention=12y';

-- What would be erased on a day and why; approved by two persons, then carried out. Ids and classes, no content.
create table erasure_list (
  instance_id uuid not null references instance (id),
  id uuid not null,
  as_of date not null,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'done', 'withdrawn')),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  first_approved_by uuid,
  first_approved_at timestamptz,
  second_approved_by uuid,
  second_approved_at timestamptz,
  withdrawn_by uuid,
  done_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id),
  foreign key (instance_id, first_approved_by) references professional (instance_id, id),
  foreign key (instance_id, second_approved_by) references professional (instance_id, id),
  foreign key (instance_id, withdrawn_by) references professional (instance_id, id),
  -- Four eyes.
  check (second_approved_by <> first_approved_by),
  check (second_approved_by is null or first_approved_by is not null),
  check ((state in ('approved', 'done')) = (second_approved_by is not null)),
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_by is not null))
);
create unique index erasure_list_open on erasure_list (instance_id) where state in ('proposed', 'approved');
create index erasure_list_made_by on erasure_list (instance_id, made_by);
create index erasure_list_first on erasure_list (instance_id, first_approved_by);
create index erasure_list_second on erasure_list (instance_id, second_approved_by);
create index erasure_list_withdrawn on erasure_list (instance_id, withdrawn_by);
comment on table erasure_list is 'privacy=none retention=12y';

create table erasure_item (
  instance_id uuid not null,
  list_id uuid not null,
  position integer not null,
  -- A case, or a contact that became none. No foreign key: the item outlives what it names.
  object_kind text not null check (object_kind in ('case', 'contact')),
  object_id uuid not null,
  class text not null,
  register_id uuid,
  rule_id text not null,
  rule_version smallint not null,
  due_on date not null,
  row_count integer not null,
  outcome text check (outcome in ('erased', 'held', 'not_due')),
  primary key (instance_id, list_id, position),
  foreign key (instance_id, list_id) references erasure_list (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id)
);
create index erasure_item_register on erasure_item (instance_id, register_id);
comment on table erasure_item is 'privacy=none retention=12y';

-- What has been erased: ids and classes only. Kept outside the database too, and replayed on a restored backup.
create table erasure_ledger (
  instance_id uuid not null references instance (id),
  id uuid not null default gen_random_uuid(),
  object_kind text not null check (object_kind in ('case', 'contact')),
  object_id uuid not null,
  class text not null,
  register_id uuid,
  list_id uuid,
  due_on date not null,
  erased_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id)
);
create unique index erasure_ledger_part on erasure_ledger (instance_id, object_id, class, register_id) nulls not distinct;
create index erasure_ledger_register on erasure_ledger (instance_id, register_id);
comment on table erasure_ledger is 'privacy=none retention=12y';

-- A disclosure outlives the text it was about: the record of who was told stays 12 years, the text does not.
do $$
declare
  found text;
begin
  select conname into found from pg_constraint
   where conrelid = 'disclosure'::regclass and contype = 'c'
     and pg_get_constraintdef(oid) ~ 'to_register_id IS NULL' and pg_get_constraintdef(oid) ~ 'entry_id IS NOT NULL';
  execute format('alter table disclosure drop constraint %I', found);
end
$$;
alter table disclosure add column text_erased_at timestamptz,
  add check (to_register_id is null or entry_id is not null or text_erased_at is not null);

create index anchor_case_closed on anchor_case (instance_id, closed_at) where closed_at is not null and erased_at is null;
