-- Intake. A contact (referral) is split by who may see what: metadata for the queue, detail for the team's discussion,
-- identity in the receiver's own register until the team opens it, reference numbers for the authority that owns them.

create table referral (
  instance_id uuid not null references instance (id),
  id uuid not null,
  team_id uuid,
  number text not null,
  state text not null check (state in ('waiting', 'selected', 'not_selected')),
  received_at timestamptz not null,
  channel text not null,
  receiver_id uuid not null,
  urgency text not null,
  urgent_assessed_at timestamptz,
  urgent_assessed_by uuid,
  municipality_code text,
  -- Why no municipality is known: 'unknown' or 'protected' (661/2009 § 36); such contacts wait in the manual queue.
  municipality_missing text check (municipality_missing in ('unknown', 'protected')),
  agenda_position integer,
  carried_over smallint not null default 0,
  -- Earlier contact about the same young person, found by the identity code (C-26).
  previous_referral_id uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, number),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, receiver_id) references professional (instance_id, id),
  foreign key (instance_id, urgent_assessed_by) references professional (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  foreign key (instance_id, previous_referral_id) references referral (instance_id, id)
);
create index referral_queue on referral (instance_id, team_id, state, received_at);
create index referral_receiver on referral (instance_id, receiver_id);
create index referral_urgent_assessed_by on referral (instance_id, urgent_assessed_by);
create index referral_municipality on referral (instance_id, municipality_code);
create index referral_previous on referral (instance_id, previous_referral_id);
comment on table referral is 'privacy=case retention=shared_workspace';

create table referral_detail (
  instance_id uuid not null,
  referral_id uuid not null,
  team_id uuid,
  register_id uuid not null,
  source text not null,
  source_contact text,
  triggers text[] not null,
  target_criteria text[] not null,
  concern_reasons text[] not null,
  age smallint,
  age_override_reason text,
  -- What worries and what is wished for; without names while the contact is discussed without identity.
  need text,
  -- What was done at once when the urgent need was assessed (LSL 417/2007 26 §); text, so not among the metadata.
  urgent_measure text,
  -- Set when the texts were removed because the contact was not selected (only the minimum is kept).
  reduced_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, referral_id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id)
);
create index referral_detail_team on referral_detail (instance_id, team_id);
create index referral_detail_register on referral_detail (instance_id, register_id);
comment on table referral_detail is 'privacy=case retention=shared_workspace';

create table referral_reference (
  instance_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  team_id uuid,
  register_id uuid not null,
  trigger text not null,
  reference_number text not null,
  primary key (instance_id, id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id)
);
create index referral_reference_referral on referral_reference (instance_id, referral_id);
create index referral_reference_team on referral_reference (instance_id, team_id);
create index referral_reference_register on referral_reference (instance_id, register_id);
comment on table referral_reference is 'privacy=case retention=own_register';

-- The team's weekly review (ankargenomgång, C-09): who took part is recorded once, decisions point to it.
create table team_review (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  started_at timestamptz not null default now(),
  closed_at timestamptz,
  started_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, started_by) references professional (instance_id, id)
);
create unique index team_review_open on team_review (instance_id, team_id) where closed_at is null;
create index team_review_team on team_review (instance_id, team_id, started_at);
create index team_review_started_by on team_review (instance_id, started_by);
comment on table team_review is 'privacy=staff retention=shared_workspace';

create table team_review_participant (
  instance_id uuid not null,
  review_id uuid not null,
  professional_id uuid not null,
  team_id uuid not null,
  primary key (instance_id, review_id, professional_id),
  foreign key (instance_id, review_id) references team_review (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id)
);
create index team_review_participant_professional on team_review_participant (instance_id, professional_id);
create index team_review_participant_team on team_review_participant (instance_id, team_id);
comment on table team_review_participant is 'privacy=staff retention=shared_workspace';

-- What each authority thinks, beside the joint decision. One stance per professional; the newest counts.
create table screening_stance (
  instance_id uuid not null,
  referral_id uuid not null,
  professional_id uuid not null,
  team_id uuid not null,
  register_kind text not null,
  profession text not null,
  stance text not null check (stance in ('select', 'not_select', 'more_information')),
  reason text,
  stated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, referral_id, professional_id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id)
);
create index screening_stance_professional on screening_stance (instance_id, professional_id);
create index screening_stance_team on screening_stance (instance_id, team_id);
comment on table screening_stance is 'privacy=case retention=shared_workspace';

create table screening_decision (
  instance_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  team_id uuid not null,
  review_id uuid,
  outcome text not null,
  reason text not null,
  guidance text,
  -- The screening was done otherwise than the common model says (C-24).
  deviation_reason text,
  deviation_explanation text,
  decided_at timestamptz not null default now(),
  decided_by uuid not null,
  -- Professionals who took part, with the profession they had then.
  participants jsonb not null,
  primary key (instance_id, id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, review_id) references team_review (instance_id, id),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  check ((deviation_reason is null) = (deviation_explanation is null))
);
create index screening_decision_referral on screening_decision (instance_id, referral_id);
create index screening_decision_team on screening_decision (instance_id, team_id, decided_at);
create index screening_decision_review on screening_decision (instance_id, review_id);
create index screening_decision_decided_by on screening_decision (instance_id, decided_by);
comment on table screening_decision is 'privacy=case retention=shared_workspace';
