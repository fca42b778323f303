-- What stood in a case before somebody changed it. Keys as in 0005; a text before a change lies in the compartment of the text
-- itself, and its foreign key makes sure of it.

alter table assessment_area add unique (instance_id, id, case_id, register_id);

-- What a register said of a life area before it was recorded anew.
create table assessment_area_version (
  instance_id uuid not null,
  assessment_area_id uuid not null,
  version integer not null,
  case_id uuid not null,
  register_id uuid not null,
  worry smallint,
  strength smallint,
  note text,
  source text not null,
  author_id uuid not null,
  recorded_at timestamptz not null,
  primary key (instance_id, assessment_area_id, version),
  foreign key (instance_id, assessment_area_id, case_id, register_id)
    references assessment_area (instance_id, id, case_id, register_id),
  foreign key (instance_id, author_id) references professional (instance_id, id)
);
create index assessment_area_version_area on assessment_area_version (case_id, instance_id, assessment_area_id, register_id);
create index assessment_area_version_author on assessment_area_version (instance_id, author_id);
comment on table assessment_area_version is 'privacy=case retention=own_register';

-- A cause is corrected or withdrawn by its recorder only, so neither needs another name. A withdrawn cause stays, with its reason.
alter table cause
  add column corrected_at timestamptz,
  add column correction_reason text,
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text,
  add column version integer not null default 1,
  add unique (instance_id, id, case_id),
  add check ((corrected_at is null) = (correction_reason is null)),
  add check ((withdrawn_at is null) = (withdrawal_reason is null));

-- What a cause said before it was corrected; category and recorder stand on the cause and do not change.
create table cause_version (
  instance_id uuid not null,
  cause_id uuid not null,
  version integer not null,
  case_id uuid not null,
  description text,
  actors text[] not null,
  no_actor_reason text,
  written_at timestamptz not null,
  correction_reason text,
  primary key (instance_id, cause_id, version),
  foreign key (instance_id, cause_id, case_id) references cause (instance_id, id, case_id)
);
create index cause_version_cause on cause_version (case_id, instance_id, cause_id);
comment on table cause_version is 'privacy=case retention=shared_workspace';
