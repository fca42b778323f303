-- Turning 18 (C-35): from that day a case goes no further before somebody has chosen how. Each choice is a row of its own, the last one
-- holds: the case is closed, taken over by services for adults, or finished here with a reason and a last day.
create table of_age_choice (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  choice text not null check (choice in ('close', 'adult_services', 'finish')),
  reason sealed not null,
  -- Who takes over.
  service sealed,
  -- The last day on which the case may go on; none where it is closed.
  until date,
  chosen_by uuid not null,
  chosen_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, chosen_by) references professional (instance_id, id),
  check ((choice = 'close') = (until is null)),
  check ((choice = 'adult_services') = (service is not null))
);
create index of_age_choice_case on of_age_choice (case_id, instance_id, team_id);
create index of_age_choice_chosen_by on of_age_choice (instance_id, chosen_by);
comment on table of_age_choice is 'privacy=case retention=shared_workspace';
comment on column of_age_choice.instance_id is 'privacy=key';
comment on column of_age_choice.id is 'privacy=key';
comment on column of_age_choice.case_id is 'privacy=key';
comment on column of_age_choice.team_id is 'privacy=key';
comment on column of_age_choice.choice is 'privacy=code';
comment on column of_age_choice.reason is 'privacy=text';
comment on column of_age_choice.service is 'privacy=text';
comment on column of_age_choice.until is 'privacy=code';
comment on column of_age_choice.chosen_by is 'privacy=staff';
comment on column of_age_choice.chosen_at is 'privacy=key';
