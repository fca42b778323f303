-- A young person without a Finnish personal identity code (703/2023 § 38): a temporary identifier stands for it until the code is known.
alter table person add column temporary_identifier sealed,
  add constraint person_one_identifier check (temporary_identifier is null or personal_identity_code is null);
comment on column person.temporary_identifier is 'privacy=identity';

-- Who somebody was before: what stood in the row when a code took the place of a temporary identifier, or was corrected.
create table identity_change (
  instance_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  reason text not null check (reason in ('temporary_given', 'code_received', 'identity_proved', 'corrected')),
  note sealed,
  temporary_identifier sealed,
  personal_identity_code sealed,
  given_name sealed,
  family_name sealed,
  birth_date date,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, changed_by) references professional (instance_id, id)
);
create index identity_change_case on identity_change (case_id, instance_id, team_id);
create index identity_change_person on identity_change (instance_id, person_id);
create index identity_change_register on identity_change (instance_id, register_id);
create index identity_change_changed_by on identity_change (instance_id, changed_by);
comment on table identity_change is 'privacy=identity retention=shared_workspace';
comment on column identity_change.instance_id is 'privacy=key';
comment on column identity_change.id is 'privacy=key';
comment on column identity_change.person_id is 'privacy=key';
comment on column identity_change.case_id is 'privacy=key';
comment on column identity_change.team_id is 'privacy=key';
comment on column identity_change.register_id is 'privacy=key';
comment on column identity_change.reason is 'privacy=code';
comment on column identity_change.note is 'privacy=text';
comment on column identity_change.temporary_identifier is 'privacy=identity';
comment on column identity_change.personal_identity_code is 'privacy=identity';
comment on column identity_change.given_name is 'privacy=identity';
comment on column identity_change.family_name is 'privacy=identity';
comment on column identity_change.birth_date is 'privacy=identity';
comment on column identity_change.changed_by is 'privacy=staff';
comment on column identity_change.changed_at is 'privacy=key';
