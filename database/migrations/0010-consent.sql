-- Consent lifts secrecy (621/1999 §§ 26, 29; 703/2023 § 58). It is never the legal basis of an authority's processing (GDPR 6.1 c, e);
-- that one is the authority's own task. Per purpose, recipient and kind of information; withdrawn with immediate effect.

-- Whether a young person understands a matter: judged each time by a professional, with reasons; never an age limit
-- (785/1992 § 7, 703/2023 § 34).
create table maturity_judgement (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  person_id uuid not null,
  -- Codes of `consent_categories` the judgement is about.
  subjects text[] not null check (cardinality(subjects) > 0),
  -- Code of `consent_capacity`.
  capacity text not null,
  reasons text not null check (length(reasons) between 10 and 2000),
  judged_by uuid not null,
  judged_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, judged_by) references professional (instance_id, id)
);
create index maturity_judgement_case on maturity_judgement (case_id, instance_id, team_id);
create index maturity_judgement_register on maturity_judgement (instance_id, register_id);
create index maturity_judgement_person on maturity_judgement (instance_id, person_id);
create index maturity_judgement_judged_by on maturity_judgement (instance_id, judged_by);
comment on table maturity_judgement is 'privacy=case retention=shared_workspace';

create table consent (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- Whom the information is about.
  person_id uuid not null,
  subjects text[] not null check (cardinality(subjects) > 0),
  -- Recipient: an authority of the team, or a kind of recipient outside it with its name.
  to_register_id uuid,
  to_authority text,
  to_name text check (length(to_name) between 2 and 200),
  -- Code of `disclosure_purposes`.
  purpose text not null,
  -- Why this person or these persons decide: code of `consent_given_by`.
  decided_by text not null,
  maturity_judgement_id uuid,
  -- What was said, in the language and way it was said.
  explained text not null check (length(explained) between 10 and 2000),
  language text not null,
  interpreter_language text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  -- Null until everyone who must agree has agreed (361/1983 § 5).
  given_at timestamptz,
  -- Why one guardian was enough: the other could not take part, and waiting would have done harm (361/1983 § 5).
  alone_reason text check (length(alone_reason) between 10 and 1000),
  valid_until timestamptz,
  withdrawn_at timestamptz,
  withdrawal_recorded_by uuid,
  withdrawal_note text check (length(withdrawal_note) <= 1000),
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, to_register_id) references register (instance_id, id),
  foreign key (instance_id, maturity_judgement_id, case_id) references maturity_judgement (instance_id, id, case_id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, withdrawal_recorded_by) references professional (instance_id, id),
  check (num_nonnulls(to_register_id, to_authority) = 1),
  check ((to_authority is null) = (to_name is null)),
  check ((withdrawn_at is null) = (withdrawal_recorded_by is null)),
  check (valid_until is null or valid_until > recorded_at)
);
create index consent_case on consent (case_id, instance_id, team_id);
create index consent_person on consent (instance_id, person_id);
create index consent_to_register on consent (instance_id, to_register_id);
create index consent_maturity on consent (instance_id, maturity_judgement_id, case_id);
create index consent_recorded_by on consent (instance_id, recorded_by);
create index consent_withdrawal_recorded_by on consent (instance_id, withdrawal_recorded_by);
comment on table consent is 'privacy=case retention=consent';

-- Who said yes, when and how. With joint custody both do.
create table consent_giver (
  instance_id uuid not null,
  consent_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  -- Code of `consent_methods`.
  method text not null,
  given_at timestamptz not null,
  received_by uuid not null,
  primary key (instance_id, consent_id, person_id),
  foreign key (instance_id, consent_id, case_id) references consent (instance_id, id, case_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, received_by) references professional (instance_id, id)
);
create index consent_giver_consent on consent_giver (case_id, instance_id, consent_id);
create index consent_giver_person on consent_giver (instance_id, person_id);
create index consent_giver_received_by on consent_giver (instance_id, received_by);
comment on table consent_giver is 'privacy=case retention=consent';

-- The minor's ban on telling a guardian (703/2023 §§ 40, 51; 785/1992 § 9). That there is one is never shown to the guardian.
create table information_ban (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  guardian_id uuid not null,
  subjects text[] not null check (cardinality(subjects) > 0),
  -- Code of `ban_reasons`.
  reason text not null,
  said text check (length(said) <= 2000),
  -- A ban is followed unless it is clearly against the young person's own interest; then the reasons are recorded.
  followed boolean not null,
  refusal_reasons text check (length(refusal_reasons) between 10 and 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, guardian_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, lifted_by) references professional (instance_id, id),
  check (followed = (refusal_reasons is null)),
  check ((lifted_at is null) = (lifted_by is null))
);
create index information_ban_case on information_ban (case_id, instance_id, team_id);
create index information_ban_register on information_ban (instance_id, register_id);
create index information_ban_guardian on information_ban (instance_id, guardian_id);
create index information_ban_recorded_by on information_ban (instance_id, recorded_by);
create index information_ban_lifted_by on information_ban (instance_id, lifted_by);
comment on table information_ban is 'privacy=case retention=consent';

-- What a guardian may not decide or know, and since when: limited custody, a conflict of interest (ETL 805/2011 4:8).
create table guardian_limit (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  guardian_id uuid not null,
  kind text not null check (kind in ('custody_limited', 'conflict_of_interest', 'no_information')),
  reason text not null check (length(reason) between 10 and 2000),
  -- Who decides in the guardian's place, when one has been appointed (a guardian ad litem): a close person of the case.
  instead_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, guardian_id) references person (instance_id, id),
  foreign key (instance_id, instead_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check ((ended_at is null) = (ended_by is null)),
  check (instead_id <> guardian_id)
);
create index guardian_limit_case on guardian_limit (case_id, instance_id, team_id);
create index guardian_limit_guardian on guardian_limit (instance_id, guardian_id);
create index guardian_limit_instead on guardian_limit (instance_id, instead_id);
create index guardian_limit_recorded_by on guardian_limit (instance_id, recorded_by);
create index guardian_limit_ended_by on guardian_limit (instance_id, ended_by);
comment on table guardian_limit is 'privacy=case retention=shared_workspace';
