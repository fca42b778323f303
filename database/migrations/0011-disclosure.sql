-- What one authority tells another (X-02, X-03; 703/2023 §§ 10, 39; 621/1999 § 29): which version of which text, to whom, for what,
-- on which version of which rule, on whose consent, from when until when. The recipient reads the disclosed text, never the original.

alter table entry add column subject text not null default 'concern_facts';
-- Taken back by its author: stands in the own register with the reason, and is disclosed no longer.
alter table entry add column retracted_at timestamptz,
  add column retraction_reason text check (length(retraction_reason) between 3 and 300),
  add check ((retracted_at is null) = (retraction_reason is null));
-- Received from another authority and taken into the own register (703/2023 § 48).
alter table entry add column received_disclosure_id uuid, add column necessity text check (length(necessity) between 20 and 2000);

-- A request for information is an object of its own: asked, then answered or refused with its basis.
create table information_request (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  from_register_id uuid not null,
  to_register_id uuid not null,
  subjects text[] not null check (cardinality(subjects) > 0),
  purpose text not null,
  question text not null check (length(question) between 10 and 2000),
  necessity text not null check (length(necessity) between 20 and 2000),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  state text not null default 'asked' check (state in ('asked', 'answered', 'refused')),
  answer text check (length(answer) between 3 and 2000),
  -- The rule a refusal rests on.
  refusal_rule_id text,
  refusal_rule_version smallint,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, from_register_id) references register (instance_id, id),
  foreign key (instance_id, to_register_id) references register (instance_id, id),
  foreign key (instance_id, asked_by) references professional (instance_id, id),
  foreign key (instance_id, answered_by) references professional (instance_id, id),
  foreign key (instance_id, refusal_rule_id, refusal_rule_version) references disclosure_rule (instance_id, id, version),
  check (from_register_id <> to_register_id),
  check ((state = 'asked') = (answered_at is null) and (answered_at is null) = (answered_by is null))
);
create index information_request_case on information_request (case_id, instance_id, team_id);
create index information_request_from on information_request (instance_id, from_register_id);
create index information_request_to on information_request (instance_id, to_register_id);
create index information_request_asked_by on information_request (instance_id, asked_by);
create index information_request_answered_by on information_request (instance_id, answered_by);
create index information_request_rule on information_request (instance_id, refusal_rule_id, refusal_rule_version);
comment on table information_request is 'privacy=case retention=12y';

create table disclosure (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- The pinned version of the text. Null where something is told outside the system.
  entry_id uuid,
  entry_version integer,
  subject text not null,
  from_register_id uuid not null,
  -- Recipient: an authority of the team, one person of it, or somebody outside the system, who reads nothing here.
  to_register_id uuid,
  to_professional_id uuid,
  to_authority text,
  to_name text check (length(to_name) between 2 and 200),
  rule_id text not null,
  rule_version smallint not null,
  consent_id uuid,
  request_id uuid,
  purpose text not null,
  necessity text check (length(necessity) between 20 and 2000),
  -- Names and places were left out by the discloser.
  pseudonymised boolean not null default false,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  -- Half-open: [valid_from, valid_until).
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answer_reason text check (length(answer_reason) between 3 and 1000),
  answered_by uuid,
  answered_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revocation_reason text check (length(revocation_reason) between 3 and 1000),
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, entry_id) references entry (instance_id, id),
  foreign key (instance_id, from_register_id) references register (instance_id, id),
  foreign key (instance_id, to_register_id) references register (instance_id, id),
  foreign key (instance_id, to_professional_id) references professional (instance_id, id),
  foreign key (instance_id, rule_id, rule_version) references disclosure_rule (instance_id, id, version),
  foreign key (instance_id, consent_id, case_id) references consent (instance_id, id, case_id),
  foreign key (instance_id, request_id, case_id) references information_request (instance_id, id, case_id),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  foreign key (instance_id, answered_by) references professional (instance_id, id),
  foreign key (instance_id, revoked_by) references professional (instance_id, id),
  check (valid_until > valid_from),
  check ((entry_id is null) = (entry_version is null)),
  -- Inside the system to a register (and perhaps one person of it), or outside it by name.
  check (num_nonnulls(to_register_id, to_authority) = 1 and (to_authority is null) = (to_name is null)),
  check (to_professional_id is null or to_register_id is not null),
  check (to_register_id is null or entry_id is not null),
  check (from_register_id <> to_register_id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check (answer <> 'declined' or answer_reason is not null),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revocation_reason is null))
);
create index disclosure_case on disclosure (case_id, instance_id, team_id);
-- What a register was told in a case, newest first: asked whenever a case is opened.
create index disclosure_received on disclosure (case_id, to_register_id, decided_at);
create index disclosure_entry on disclosure (instance_id, entry_id);
create index disclosure_from on disclosure (instance_id, from_register_id);
create index disclosure_to on disclosure (instance_id, to_register_id);
create index disclosure_to_professional on disclosure (instance_id, to_professional_id);
create index disclosure_rule_used on disclosure (instance_id, rule_id, rule_version);
create index disclosure_consent on disclosure (instance_id, consent_id, case_id);
create index disclosure_request on disclosure (instance_id, request_id, case_id);
create index disclosure_decided_by on disclosure (instance_id, decided_by);
create index disclosure_answered_by on disclosure (instance_id, answered_by);
create index disclosure_revoked_by on disclosure (instance_id, revoked_by);
comment on table disclosure is 'privacy=case retention=12y';

-- The text that was given, as it was given. Apart from the record of the disclosure, because it is kept for a shorter time.
create table disclosed_text (
  instance_id uuid not null,
  disclosure_id uuid not null,
  case_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  language text not null,
  written_at timestamptz not null,
  author_id uuid not null,
  primary key (instance_id, disclosure_id),
  foreign key (instance_id, disclosure_id, case_id) references disclosure (instance_id, id, case_id),
  foreign key (instance_id, author_id) references professional (instance_id, id)
);
create index disclosed_text_case on disclosed_text (case_id, instance_id, disclosure_id);
create index disclosed_text_author on disclosed_text (instance_id, author_id);
comment on table disclosed_text is 'privacy=case retention=shared_workspace';

alter table entry add foreign key (instance_id, received_disclosure_id, case_id) references disclosure (instance_id, id, case_id),
  add check ((received_disclosure_id is null) = (necessity is null));
create index entry_received on entry (case_id, instance_id, received_disclosure_id) where received_disclosure_id is not null;
alter table entry_version add column subject text not null default 'concern_facts';
