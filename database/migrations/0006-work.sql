-- What the team does in a case: assessment, plan, services, follow-up, time limits, closing. Keys as in 0005.

create table assessment_area (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  area text not null,
  worry smallint check (worry between 0 and 3),
  strength smallint check (strength between 0 and 3),
  note text,
  source text not null,
  author_id uuid not null,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, case_id, register_id, area),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, author_id) references professional (instance_id, id)
);
create index assessment_area_case on assessment_area (case_id, instance_id, team_id);
create index assessment_area_register on assessment_area (instance_id, register_id);
create index assessment_area_author on assessment_area (instance_id, author_id);
comment on table assessment_area is 'privacy=case retention=own_register';

-- The young person's own words and each guardian's view, apart and unedited (P-02, P-03, LSL § 20, SHL § 37).
create table family_view (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  party text not null check (party in ('youth', 'guardian')),
  person_id uuid,
  words text,
  language text,
  found_out text,
  missing_reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check ((words is null) = (missing_reason is not null)),
  check ((words is null) = (found_out is null))
);
create index family_view_case on family_view (case_id, instance_id, team_id);
create index family_view_register on family_view (instance_id, register_id);
create index family_view_person on family_view (instance_id, person_id);
create index family_view_recorded_by on family_view (instance_id, recorded_by);
comment on table family_view is 'privacy=case retention=shared_workspace';

create table cause (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  category text not null,
  description text,
  -- Actors whose work is needed (authority kinds or free words); empty only with a reason (C-18).
  actors text[] not null,
  no_actor_reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check ((cardinality(actors) = 0) = (no_actor_reason is not null))
);
create index cause_case on cause (case_id, instance_id, team_id);
create index cause_recorded_by on cause (instance_id, recorded_by);
comment on table cause is 'privacy=case retention=shared_workspace';

create table service_plan (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  plan_number smallint not null,
  state text not null check (state in ('draft', 'agreed', 'replaced')),
  -- What the young person wants to change, in their own words, shown in quotation marks.
  own_goal text,
  own_goal_language text,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  agreed_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  unique (instance_id, case_id, plan_number),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, written_by) references professional (instance_id, id)
);
create index service_plan_case on service_plan (case_id, instance_id, team_id);
create index service_plan_written_by on service_plan (instance_id, written_by);
-- One plan in force and one being written at most.
create unique index service_plan_agreed on service_plan (case_id, instance_id) where state = 'agreed';
create unique index service_plan_draft on service_plan (case_id, instance_id) where state = 'draft';
comment on table service_plan is 'privacy=case retention=shared_workspace';

create table plan_action (
  instance_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  position smallint not null,
  goal text not null,
  what text not null,
  who text not null,
  due_on date not null,
  status text not null default 'set',
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, plan_id, case_id) references service_plan (instance_id, id, case_id)
);
create index plan_action_plan on plan_action (case_id, instance_id, plan_id);
comment on table plan_action is 'privacy=case retention=shared_workspace';

-- Who agreed to the plan being shared, how, and how their capacity was judged (C-19). One row per person who agreed.
create table plan_agreement (
  instance_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  given_by text not null,
  method text not null,
  capacity text not null,
  agreed_on date not null,
  received_by uuid not null,
  primary key (instance_id, id),
  foreign key (instance_id, plan_id, case_id) references service_plan (instance_id, id, case_id),
  foreign key (instance_id, received_by) references professional (instance_id, id)
);
create index plan_agreement_plan on plan_agreement (case_id, instance_id, plan_id);
create index plan_agreement_received_by on plan_agreement (instance_id, received_by);
comment on table plan_agreement is 'privacy=case retention=consent';

create table service_referral (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  service_type text not null,
  provider text not null,
  status text not null,
  status_at timestamptz not null default now(),
  -- When somebody must have confirmed that the service started (deadlines.json referral_confirmation).
  confirm_by date,
  note text,
  offered_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, offered_by) references professional (instance_id, id)
);
create index service_referral_case on service_referral (case_id, instance_id, team_id);
create index service_referral_confirm on service_referral (instance_id, confirm_by) where confirm_by is not null;
create index service_referral_offered_by on service_referral (instance_id, offered_by);
comment on table service_referral is 'privacy=case retention=shared_workspace';

create table service_referral_step (
  instance_id uuid not null,
  id uuid not null,
  service_referral_id uuid not null,
  case_id uuid not null,
  status text not null,
  happened_on date not null,
  -- Who confirmed it and how; required for 'started' (C-20).
  confirmed_by text,
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, service_referral_id, case_id) references service_referral (instance_id, id, case_id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check (status <> 'started' or confirmed_by is not null)
);
create index service_referral_step_referral on service_referral_step (case_id, instance_id, service_referral_id);
create index service_referral_step_recorded_by on service_referral_step (instance_id, recorded_by);
comment on table service_referral_step is 'privacy=case retention=shared_workspace';

create table follow_up (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  what text not null,
  due_on date not null,
  responsible_id uuid not null,
  done_on date,
  outcome text,
  set_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, responsible_id) references professional (instance_id, id),
  foreign key (instance_id, set_by) references professional (instance_id, id),
  check ((done_on is null) = (outcome is null))
);
create index follow_up_responsible on follow_up (instance_id, responsible_id);
create index follow_up_case on follow_up (case_id, instance_id, team_id);
create index follow_up_due on follow_up (instance_id, responsible_id, due_on) where done_on is null;
create index follow_up_set_by on follow_up (instance_id, set_by);
comment on table follow_up is 'privacy=case retention=shared_workspace';

-- Statutory and practice time limits with dates (X-14): rule, start, last day, done. No text, no person.
create table deadline (
  instance_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid,
  team_id uuid,
  rule text not null,
  statutory boolean not null,
  start_on date not null,
  -- null for duties without a counted limit ("immediately").
  due_on date,
  completed_on date,
  completed_by uuid,
  -- Set when the duty passed to another authority or team instead of being done here.
  transferred_to text,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, referral_id, rule),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, completed_by) references professional (instance_id, id),
  check ((completed_on is null) = (completed_by is null))
);
create index deadline_referral on deadline (instance_id, referral_id);
create index deadline_team on deadline (instance_id, team_id);
create index deadline_case on deadline (case_id, instance_id, team_id);
create index deadline_open on deadline (instance_id, team_id, due_on) where completed_on is null;
create index deadline_completed_by on deadline (instance_id, completed_by);
comment on table deadline is 'privacy=case retention=shared_workspace';

-- A step done otherwise than the common model says, with its reason (C-24).
create table deviation (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  step text not null,
  reason text not null,
  explanation text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index deviation_case on deviation (case_id, instance_id, team_id);
create index deviation_recorded_by on deviation (instance_id, recorded_by);
comment on table deviation is 'privacy=case retention=shared_workspace';

-- What the young person and the guardian thought of it, asked when the case is closed (C-25).
create table closing_evaluation (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  party text not null check (party in ('youth', 'guardian')),
  helped smallint check (helped between 1 and 5),
  words text,
  missing_reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, case_id, party),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check ((helped is null) = (missing_reason is not null))
);
create index closing_evaluation_case on closing_evaluation (case_id, instance_id, team_id);
create index closing_evaluation_recorded_by on closing_evaluation (instance_id, recorded_by);
comment on table closing_evaluation is 'privacy=case retention=shared_workspace';
