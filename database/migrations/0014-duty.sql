-- What the law asks of who works in a case: notifications, notices, attendance at interrogations, mediation, figures for THL.
-- Whoever made a notification keeps it in their own register; what passes between two authorities is read by those two.

-- How one authority met a duty to notify in a case, or why it found that there is none (X-10, X-11). Written once, never changed.
create table duty (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  kind text not null check (kind in ('child_welfare', 'offence_against_child')),
  outcome text not null check (outcome in ('fulfilled', 'dismissed')),
  manner text check (manner in ('notification', 'joint_contact', 'contact_with_consent', 'contact_without_consent', 'police_notification')),
  -- What is told, or why it is not a matter for a notification.
  reason text not null check (length(reason) between 10 and 4000),
  -- What has come up since the own authority last met the duty; null for the first one.
  new_facts text check (length(new_facts) between 10 and 1000),
  -- Whether the family knows; `together`: made with the child or the parents (417/2007 § 25 a).
  family text check (family in ('together', 'informed', 'not_informed')),
  not_informed_reason text check (length(not_informed_reason) between 10 and 1000),
  -- The two questions of 417/2007 § 25, subsection 3.
  sexual_offence text check (sexual_offence in ('yes', 'no', 'unsure')),
  life_or_health text check (life_or_health in ('yes', 'no', 'unsure')),
  sent_on date,
  channel text check (channel in ('secure_form', 'secure_mail', 'phone', 'on_site')),
  -- The child and the guardians as they were given.
  child_name text,
  child_identity_code text,
  child_birth_date date,
  child_address text,
  guardians text,
  -- What in the case asked for it, as `list:code`.
  prompts text[] not null default '{}',
  -- Null when the catalogue has no version in force: the duty follows from the act, not from the catalogue.
  rule_id text,
  rule_version smallint,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, rule_id, rule_version) references disclosure_rule (instance_id, id, version),
  foreign key (instance_id, decided_by) references professional (instance_id, id),
  check ((outcome = 'fulfilled') = (manner is not null)
    and (outcome = 'fulfilled') = (sent_on is not null) and (outcome = 'fulfilled') = (channel is not null)),
  check ((kind = 'offence_against_child') = (sexual_offence is not null) and (kind = 'offence_against_child') = (life_or_health is not null)),
  check (manner is null or (kind = 'offence_against_child') = (manner = 'police_notification')),
  check ((kind = 'child_welfare' and outcome = 'fulfilled') = (family is not null)),
  check ((family = 'not_informed') is not true or not_informed_reason is not null),
  check (manner <> 'joint_contact' or family = 'together'),
  check ((rule_id is null) = (rule_version is null))
);
create index duty_case on duty (case_id, instance_id, team_id);
-- Never doubled: only one without new facts in each authority.
create unique index duty_once on duty (case_id, register_id, kind, instance_id) where outcome = 'fulfilled' and new_facts is null;
create index duty_register on duty (instance_id, register_id);
create index duty_rule on duty (instance_id, rule_id, rule_version);
create index duty_decided_by on duty (instance_id, decided_by);
comment on table duty is 'privacy=identity retention=own_register';

-- What was told to the police about a threat of violence (703/2023 § 62, 1285/2016 § 28; X-12): nothing beyond these fields.
create table threat_notice (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  -- Who may be subjected to violence, and what the threat is.
  threatened text not null check (length(threatened) between 2 and 300),
  threat text not null check (length(threat) between 10 and 2000),
  given_at timestamptz not null,
  channel text not null check (channel in ('emergency_number', 'phone', 'secure_mail', 'on_site')),
  rule_id text not null,
  rule_version smallint not null,
  given_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, rule_id, rule_version) references disclosure_rule (instance_id, id, version),
  foreign key (instance_id, given_by) references professional (instance_id, id)
);
create index threat_notice_case on threat_notice (case_id, instance_id, team_id);
create index threat_notice_register on threat_notice (instance_id, register_id);
create index threat_notice_rule on threat_notice (instance_id, rule_id, rule_version);
create index threat_notice_given_by on threat_notice (instance_id, given_by);
comment on table threat_notice is 'privacy=case retention=own_register';

-- The police tell the social authority of an interrogation, which answers whether somebody comes (805/2011 ch. 7 § 16, 417/2007
-- § 24; C-30). Between the two authorities only.
create table presence_task (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  from_register_id uuid not null,
  to_register_id uuid not null,
  -- The act the young person is suspected of.
  act text not null check (length(act) between 3 and 500),
  starts_at timestamptz not null,
  place text not null check (length(place) between 2 and 200),
  -- Whether the guardians were told of the interrogation (805/2011 ch. 7 § 15), and why not.
  guardians_told boolean not null,
  not_told_reason text check (length(not_told_reason) between 10 and 1000),
  rule_id text,
  rule_version smallint,
  guardian_rule_id text,
  guardian_rule_version smallint,
  sent_by uuid not null,
  sent_at timestamptz not null default now(),
  state text not null default 'sent' check (state in ('sent', 'will_attend', 'will_not_attend', 'attended', 'not_attended', 'cancelled')),
  -- Why nobody comes, who came or why it was cancelled.
  note text check (length(note) between 3 and 1000),
  answered_by uuid,
  answered_at timestamptz,
  changed_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, from_register_id) references register (instance_id, id),
  foreign key (instance_id, to_register_id) references register (instance_id, id),
  foreign key (instance_id, rule_id, rule_version) references disclosure_rule (instance_id, id, version),
  foreign key (instance_id, guardian_rule_id, guardian_rule_version) references disclosure_rule (instance_id, id, version),
  foreign key (instance_id, sent_by) references professional (instance_id, id),
  foreign key (instance_id, answered_by) references professional (instance_id, id),
  foreign key (instance_id, changed_by) references professional (instance_id, id),
  check (from_register_id <> to_register_id),
  check (guardians_told or not_told_reason is not null),
  check ((answered_by is null) = (answered_at is null)),
  check (state not in ('will_not_attend', 'not_attended', 'cancelled') or note is not null)
);
create index presence_task_case on presence_task (case_id, instance_id, team_id);
create index presence_task_from on presence_task (instance_id, from_register_id);
create index presence_task_to on presence_task (instance_id, to_register_id);
create index presence_task_rule on presence_task (instance_id, rule_id, rule_version);
create index presence_task_guardian_rule on presence_task (instance_id, guardian_rule_id, guardian_rule_version);
create index presence_task_sent_by on presence_task (instance_id, sent_by);
create index presence_task_answered_by on presence_task (instance_id, answered_by);
create index presence_task_changed_by on presence_task (instance_id, changed_by);
create index presence_task_starts on presence_task (instance_id, team_id, starts_at);
comment on table presence_task is 'privacy=case retention=12y';

-- Directed to mediation (417/2007 § 24, subsection 2; 1015/2005), and how it goes on (C-31).
create table mediation (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  matter text not null check (length(matter) between 10 and 1000),
  office text not null check (length(office) between 2 and 200),
  state text not null check (state in ('referred', 'consents_asked', 'started', 'agreed', 'no_agreement', 'interrupted', 'not_started')),
  referred_on date not null,
  referred_by uuid not null,
  changed_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id, register_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, referred_by) references professional (instance_id, id),
  foreign key (instance_id, changed_by) references professional (instance_id, id)
);
create index mediation_case on mediation (case_id, instance_id, team_id);
create index mediation_register on mediation (instance_id, register_id);
create index mediation_referred_by on mediation (instance_id, referred_by);
create index mediation_changed_by on mediation (instance_id, changed_by);
comment on table mediation is 'privacy=case retention=own_register';

-- Each status it has had, who recorded it and when.
create table mediation_step (
  instance_id uuid not null,
  id uuid not null,
  mediation_id uuid not null,
  case_id uuid not null,
  register_id uuid not null,
  state text not null,
  note text check (length(note) between 3 and 1000),
  happened_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, mediation_id, case_id, register_id) references mediation (instance_id, id, case_id, register_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index mediation_step_mediation on mediation_step (case_id, instance_id, mediation_id, register_id);
create index mediation_step_register on mediation_step (instance_id, register_id);
create index mediation_step_recorded_by on mediation_step (instance_id, recorded_by);
comment on table mediation_step is 'privacy=case retention=own_register';

-- A child under 15 may be recruited to organised crime (C-29). Read by the team's own members of the case, not by others invited to it.
create table recruitment_concern (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  signs text not null check (length(signs) between 10 and 2000),
  raised_by uuid not null,
  raised_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (length(end_reason) between 10 and 1000),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, raised_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index recruitment_concern_live on recruitment_concern (case_id, instance_id) where ended_at is null;
create index recruitment_concern_case on recruitment_concern (case_id, instance_id, team_id);
create index recruitment_concern_raised_by on recruitment_concern (instance_id, raised_by);
create index recruitment_concern_ended_by on recruitment_concern (instance_id, ended_by);
comment on table recruitment_concern is 'privacy=case retention=shared_workspace';
