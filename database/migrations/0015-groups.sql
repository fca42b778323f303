-- Groups without cross-sight: the same young person in two teams (C-05), siblings and households (C-06), one incident with many young
-- persons (C-07). Nothing here moves a row of a case, and nothing of one case is read in another.

-- Where a colleague reaches the person; shown where somebody is told whom to contact.
alter table professional add column phone text check (length(phone) between 5 and 40);

-- "Somebody else is involved": asked by one team, shown to the other, with the question who takes the lead. Each side has a row of its
-- own, so that neither row says anything of the other side but whom to contact. Written by app.ask_if_known and app.answer_lead_question.
create table lead_question (
  instance_id uuid not null,
  id uuid not null,
  -- The same on both sides.
  question_id uuid not null,
  side text not null check (side in ('asking', 'asked')),
  team_id uuid not null,
  referral_id uuid not null,
  case_id uuid,
  -- Whom to contact on the other side.
  counterpart_id uuid not null,
  counterpart_team_id uuid not null,
  asked_at timestamptz not null default now(),
  -- Which side takes the lead; no other content.
  lead text check (lead in ('asking', 'asked', 'together')),
  answered_side text check (answered_side in ('asking', 'asked')),
  -- Only on the side that answered.
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, question_id, side),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, counterpart_id) references professional (instance_id, id),
  foreign key (instance_id, counterpart_team_id) references team (instance_id, id),
  foreign key (instance_id, answered_by) references professional (instance_id, id),
  check ((lead is null) = (answered_at is null) and (lead is null) = (answered_side is null)),
  check (answered_by is null or answered_side = side)
);
create index lead_question_case on lead_question (case_id, instance_id, team_id);
create index lead_question_referral on lead_question (instance_id, referral_id);
create index lead_question_team on lead_question (instance_id, team_id);
create index lead_question_counterpart on lead_question (instance_id, counterpart_id);
create index lead_question_counterpart_team on lead_question (instance_id, counterpart_team_id);
create index lead_question_answered_by on lead_question (instance_id, answered_by);
comment on table lead_question is 'privacy=case retention=shared_workspace';

-- Two contacts or cases of one team about the same young person, proposed to be one and settled by somebody else. Both keep their rows
-- and their log; the link only says that they belong together.
create table duplicate_link (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  referral_id uuid not null,
  case_id uuid,
  other_referral_id uuid not null,
  other_case_id uuid,
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  outcome text check (outcome in ('same', 'not_same')),
  settled_by uuid,
  settled_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, other_referral_id) references referral (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, other_case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, proposed_by) references professional (instance_id, id),
  foreign key (instance_id, settled_by) references professional (instance_id, id),
  check (referral_id <> other_referral_id),
  check (settled_by <> proposed_by),
  check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null))
);
create unique index duplicate_link_pair on duplicate_link
  (instance_id, least(referral_id, other_referral_id), greatest(referral_id, other_referral_id)) where outcome is distinct from 'not_same';
create index duplicate_link_case on duplicate_link (case_id, instance_id, team_id);
create index duplicate_link_other_case on duplicate_link (other_case_id, instance_id, team_id);
create index duplicate_link_referral on duplicate_link (instance_id, referral_id);
create index duplicate_link_other_referral on duplicate_link (instance_id, other_referral_id);
create index duplicate_link_team on duplicate_link (instance_id, team_id);
create index duplicate_link_proposed_by on duplicate_link (instance_id, proposed_by);
create index duplicate_link_settled_by on duplicate_link (instance_id, settled_by);
comment on table duplicate_link is 'privacy=case retention=shared_workspace';

-- Siblings, or young persons of one household: a link between two cases, there only for those who work with both.
create table household_link (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  other_case_id uuid not null,
  kind text not null check (kind in ('siblings', 'same_household')),
  linked_by uuid not null,
  linked_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, other_case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, linked_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  -- One way to write a pair.
  check (case_id < other_case_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index household_link_live on household_link (case_id, other_case_id, instance_id) where ended_at is null;
create index household_link_case on household_link (case_id, instance_id);
create index household_link_other_case on household_link (other_case_id, instance_id);
create index household_link_linked_by on household_link (instance_id, linked_by);
create index household_link_ended_by on household_link (instance_id, ended_by);
comment on table household_link is 'privacy=case retention=shared_workspace';

-- One event with many young persons. It names nobody; a second person reads it before it is used, and it ends by itself. It has no
-- number and counts nobody: who took part stands in incident_participant, each seen only in their own case.
create table incident (
  instance_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  happened_on date not null,
  -- Codes of `phenomenon_types` and `phenomenon_areas`.
  type text not null,
  area text not null,
  description text not null check (length(description) between 10 and 2000),
  -- The first day on which it is no longer there.
  expires_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  outcome text check (outcome in ('approved', 'rejected')),
  reviewed_by uuid,
  reviewed_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  foreign key (instance_id, reviewed_by) references professional (instance_id, id),
  check (expires_on > happened_on),
  check (reviewed_by <> recorded_by),
  check ((outcome is null) = (reviewed_by is null) and (outcome is null) = (reviewed_at is null))
);
create index incident_team on incident (instance_id, team_id, happened_on);
create index incident_recorded_by on incident (instance_id, recorded_by);
create index incident_reviewed_by on incident (instance_id, reviewed_by);
comment on table incident is 'privacy=none retention=shared_workspace';

create table incident_participant (
  instance_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  case_id uuid not null,
  role text not null check (role in ('suspect', 'victim', 'witness', 'bystander')),
  added_by uuid not null,
  added_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, incident_id) references incident (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, added_by) references professional (instance_id, id),
  foreign key (instance_id, ended_by) references professional (instance_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index incident_participant_live on incident_participant (case_id, incident_id, instance_id) where ended_at is null;
create index incident_participant_case on incident_participant (case_id, instance_id);
create index incident_participant_incident on incident_participant (instance_id, incident_id);
create index incident_participant_added_by on incident_participant (instance_id, added_by);
create index incident_participant_ended_by on incident_participant (instance_id, ended_by);
comment on table incident_participant is 'privacy=case retention=shared_workspace';
