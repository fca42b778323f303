-- Somebody invited from outside – a school, an association, a parish – comes by a one-time link too (C-14, docs/decisions/0029): to the
-- invitation of one participant of one meeting, their own answer, and the tasks of the plan that were given to them. Nothing else of a case.

-- A link is for a person of the case (`own_page`) or for a participant from outside (`invitation`).
alter table guest_link
  alter column person_id drop not null,
  add column participant_id uuid,
  -- The maker has said that what is written of why they are asked may be told to them.
  add column tells_why boolean not null default false,
  -- The link opens until so many days after the meeting, and as long as a task of theirs is not done.
  add column days_after smallint check (days_after between 0 and 365),
  -- Whoever is no longer asked has no link; the row says that there was one.
  add constraint guest_link_participant_fkey foreign key (instance_id, participant_id, case_id)
    references meeting_participant (instance_id, id, case_id) on delete set null (participant_id),
  add constraint guest_link_for_one check (case capability
    when 'invitation' then person_id is null and days_after is not null and (participant_id is not null or ended_at is not null)
    else person_id is not null and participant_id is null and days_after is null and not tells_why end);
create index guest_link_participant on guest_link (case_id, instance_id, participant_id);
comment on column guest_link.participant_id is 'privacy=key';
comment on column guest_link.tells_why is 'privacy=code';
comment on column guest_link.days_after is 'privacy=code';
do $$
declare
  old text;
begin
  select conname into strict old from pg_constraint
   where conrelid = 'guest_link'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%too_many_tries%';
  execute format('alter table guest_link drop constraint %I', old);
end
$$;
alter table guest_link add constraint guest_link_end_reason_check
  check (end_reason in ('revoked', 'replaced', 'case_ended', 'too_many_tries', 'no_longer_asked'));

alter table plan_action add constraint plan_action_in_case unique (instance_id, id, case_id);

-- An action of the plan that somebody from outside does. They read what is to be done and by when, and say when it is done.
create table external_task (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  action_id uuid not null,
  participant_id uuid not null,
  given_by uuid not null,
  given_at timestamptz not null default now(),
  -- Said by the external, with a few words to those who work with the case.
  done_at timestamptz,
  note sealed check (octet_length(note) <= 2400),
  taken_back_at timestamptz,
  taken_back_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, action_id, case_id) references plan_action (instance_id, id, case_id) on delete cascade,
  foreign key (instance_id, participant_id, case_id) references meeting_participant (instance_id, id, case_id) on delete cascade,
  foreign key (instance_id, given_by) references professional (instance_id, id),
  foreign key (instance_id, taken_back_by) references professional (instance_id, id),
  check ((taken_back_at is null) = (taken_back_by is null)),
  check (note is null or done_at is not null)
);
create index external_task_action on external_task (case_id, instance_id, action_id);
create unique index external_task_live on external_task (instance_id, action_id) where taken_back_at is null;
create index external_task_participant on external_task (case_id, instance_id, participant_id);
create index external_task_given_by on external_task (instance_id, given_by);
create index external_task_taken_back_by on external_task (instance_id, taken_back_by) where taken_back_by is not null;
comment on table external_task is 'privacy=case retention=shared_workspace';
comment on column external_task.instance_id is 'privacy=key';
comment on column external_task.id is 'privacy=key';
comment on column external_task.case_id is 'privacy=key';
comment on column external_task.action_id is 'privacy=key';
comment on column external_task.participant_id is 'privacy=key';
comment on column external_task.given_by is 'privacy=staff';
comment on column external_task.given_at is 'privacy=key';
comment on column external_task.done_at is 'privacy=key';
comment on column external_task.note is 'privacy=text';
comment on column external_task.taken_back_at is 'privacy=key';
comment on column external_task.taken_back_by is 'privacy=staff';
comment on column external_task.version is 'privacy=key';
