-- Administration of people and rights (S-02, G-20, G-21; 906/2019 § 16: access rights according to the task, kept up to date).
-- Everything here is written by the functions in definitions/functions/administer.sql alone: they check who acts, and note the change.

-- A person who was added without a function is there, and may nothing yet.
alter table professional drop constraint professional_functions_check,
  add column version integer not null default 1,
  -- Last day on which the person did something: a day is enough to see what nobody uses.
  add column last_active_on date,
  add unique (instance_id, id, agency_id);

alter table team_membership add column version integer not null default 1,
  -- A term that never began ends on the day it would have begun.
  drop constraint team_membership_check,
  add check (valid_until >= valid_from);

-- Kinds of induction without which nobody works in a team (G-21); empty where the instance makes it no condition.
alter table instance add column required_inductions text[] not null default '{}';

-- A function given by administration, for half-open days. What somebody was entered with when the network was set up stands in
-- professional.functions.
create table function_term (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  agency_id uuid not null,
  function text not null check (function in ('leadership', 'steering_group', 'data_protection_officer', 'administrator', 'archivist')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id)
);
create index function_term_professional on function_term (instance_id, professional_id, agency_id);
comment on table function_term is 'privacy=staff retention=staff';

-- A right that two people must agree on: proposed by one, approved by another, about a third. Until then it is no right.
create table right_proposal (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  agency_id uuid not null,
  function text not null
    check (function in ('coordinator', 'leadership', 'steering_group', 'data_protection_officer', 'administrator', 'archivist')),
  team_id uuid,
  share_percent smallint check (share_percent between 1 and 100),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  reason text not null check (length(reason) between 3 and 500),
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
  settled_by uuid,
  settled_at timestamptz,
  note text check (length(note) between 3 and 500),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, proposed_by) references professional (instance_id, id),
  foreign key (instance_id, settled_by) references professional (instance_id, id),
  check ((function = 'coordinator') = (team_id is not null)),
  check ((team_id is null) = (share_percent is null)),
  check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null)),
  check (proposed_by <> professional_id),
  check (outcome <> 'approved' or settled_by <> all (array[professional_id, proposed_by]))
);
create index right_proposal_professional on right_proposal (instance_id, professional_id, agency_id);
create index right_proposal_team on right_proposal (instance_id, team_id) where team_id is not null;
create index right_proposal_proposed_by on right_proposal (instance_id, proposed_by);
create index right_proposal_settled_by on right_proposal (instance_id, settled_by) where settled_by is not null;
-- The same function is proposed once at a time.
create unique index right_proposal_open on right_proposal (instance_id, professional_id, function, coalesce(team_id, professional_id))
  where outcome is null;
comment on table right_proposal is 'privacy=staff retention=staff';

-- Who gave what to whom, when and why: the history of rights. Nobody changes or removes a row.
create table right_change (
  instance_id uuid not null,
  id uuid not null default gen_random_uuid(),
  professional_id uuid not null,
  agency_id uuid not null,
  change text not null check (change in (
    'added', 'changed', 'disabled', 'enabled', 'membership_given', 'membership_ended', 'function_proposed', 'function_given',
    'function_refused', 'function_withdrawn', 'function_ended', 'right_kept', 'induction_confirmed', 'induction_withdrawn',
    'absence_recorded', 'absence_ended')),
  -- What it was: a function, the role in a team, a kind of induction.
  what text,
  team_id uuid,
  valid_from date,
  valid_until date,
  reason text check (length(reason) between 3 and 500),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id),
  -- Nobody gives themselves anything; one may let go of what is one's own.
  check (made_by <> professional_id or change in ('function_ended', 'absence_recorded', 'absence_ended'))
);
create index right_change_professional on right_change (instance_id, professional_id, agency_id, made_at desc);
create index right_change_team on right_change (instance_id, team_id) where team_id is not null;
create index right_change_made_by on right_change (instance_id, made_by);
comment on table right_change is 'privacy=staff retention=12y';

-- The review of rights each quarter: one row a right and review. What nobody has reviewed in time is overdue.
create table right_review (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  agency_id uuid not null,
  membership_id uuid,
  function text,
  outcome text not null check (outcome in ('keep', 'end')),
  note text check (length(note) between 3 and 500),
  -- What the reviewer saw.
  last_active_on date,
  reviewed_by uuid not null,
  reviewed_on date not null,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id),
  foreign key (instance_id, membership_id) references team_membership (instance_id, id),
  foreign key (instance_id, reviewed_by) references professional (instance_id, id),
  check ((membership_id is null) <> (function is null)),
  check (reviewed_by <> professional_id)
);
create index right_review_professional on right_review (instance_id, professional_id, agency_id, reviewed_on desc);
create index right_review_membership on right_review (instance_id, membership_id) where membership_id is not null;
create index right_review_reviewed_by on right_review (instance_id, reviewed_by);
comment on table right_review is 'privacy=staff retention=12y';

-- Who has been introduced to what (G-21); confirmed by somebody else.
create table induction (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  completed_on date not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id),
  foreign key (instance_id, confirmed_by) references professional (instance_id, id),
  foreign key (instance_id, withdrawn_by) references professional (instance_id, id),
  check (confirmed_by <> professional_id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index induction_professional on induction (instance_id, professional_id, agency_id);
create unique index induction_live on induction (instance_id, professional_id, kind) where withdrawn_at is null;
create index induction_confirmed_by on induction (instance_id, confirmed_by);
create index induction_withdrawn_by on induction (instance_id, withdrawn_by) where withdrawn_by is not null;
comment on table induction is 'privacy=staff retention=staff';

-- Somebody is away, and somebody else of the same team stands in for them in the cases both work with (G-20). Half-open days.
create table absence_cover (
  instance_id uuid not null,
  id uuid not null,
  professional_id uuid not null,
  agency_id uuid not null,
  substitute_id uuid not null,
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, professional_id, agency_id) references professional (instance_id, id, agency_id),
  foreign key (instance_id, substitute_id) references professional (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  -- Whoever stands in does not name themselves.
  check (substitute_id <> all (array[professional_id, recorded_by]))
);
create index absence_cover_professional on absence_cover (instance_id, professional_id, agency_id);
create index absence_cover_substitute on absence_cover (instance_id, substitute_id);
create index absence_cover_recorded_by on absence_cover (instance_id, recorded_by);
comment on table absence_cover is 'privacy=staff retention=staff';
