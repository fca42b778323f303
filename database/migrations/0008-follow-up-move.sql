-- A follow-up can be moved to another day or another member of the case; what was agreed before stays to be read, with the
-- reason (C-22: late follow-ups must not be hidden by a new date).
alter table follow_up add unique (instance_id, id, case_id);

create table follow_up_move (
  instance_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  case_id uuid not null,
  from_due_on date not null,
  to_due_on date not null,
  from_responsible_id uuid not null,
  to_responsible_id uuid not null,
  reason text not null,
  moved_by uuid not null,
  moved_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, follow_up_id, case_id) references follow_up (instance_id, id, case_id),
  foreign key (instance_id, from_responsible_id) references professional (instance_id, id),
  foreign key (instance_id, to_responsible_id) references professional (instance_id, id),
  foreign key (instance_id, moved_by) references professional (instance_id, id),
  check (from_due_on <> to_due_on or from_responsible_id <> to_responsible_id)
);
create index follow_up_move_follow_up on follow_up_move (case_id, instance_id, follow_up_id);
create index follow_up_move_from_responsible on follow_up_move (instance_id, from_responsible_id);
create index follow_up_move_to_responsible on follow_up_move (instance_id, to_responsible_id);
create index follow_up_move_moved_by on follow_up_move (instance_id, moved_by);
comment on table follow_up_move is 'privacy=case retention=shared_workspace';
