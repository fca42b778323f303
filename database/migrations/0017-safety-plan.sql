-- What an action of the plan is about (code of `consent_categories`): what a guardian is not to be told is left out of their paper (X-08).
alter table plan_action add column subject text not null default 'joint_plan';

-- How one person of a case of violence in a close relationship stays safe (C-27): an object of its own, never part of the plan and never
-- on any paper of another person. A change is a new version; what was agreed before stays.
create table safety_plan (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  -- Whom it protects: a person of the case, never the other party.
  person_id uuid not null,
  version smallint not null check (version between 1 and 999),
  -- How and when the person can be reached without anybody else learning of it.
  safe_contact text not null check (length(safe_contact) between 3 and 1000),
  -- What the person does when it becomes dangerous, and where they can go.
  steps text not null check (length(steps) between 10 and 4000),
  -- Places and ways that the other party must not learn of.
  secret text check (length(secret) between 3 and 2000),
  written_by uuid not null,
  written_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, case_id, person_id, version),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, written_by) references professional (instance_id, id)
);
create index safety_plan_case on safety_plan (case_id, instance_id, team_id);
create index safety_plan_person on safety_plan (instance_id, person_id);
create index safety_plan_written_by on safety_plan (instance_id, written_by);
comment on table safety_plan is 'privacy=case retention=shared_workspace';
