-- Meetings of the steering group (G-08): agenda, who came, minutes, numbered decisions with an owner and a day, and the report pack of a
-- meeting as it was on its day (D-09). Nothing here is about a young person.
create table steering_meeting (
  instance_id uuid not null references instance (id),
  id uuid not null,
  -- "2/2026": the second meeting of its year.
  year smallint not null check (year between 2000 and 2200),
  number smallint not null check (number between 1 and 99),
  held_on date not null,
  starts_at text not null check (starts_at ~ '^\d{2}:\d{2}$'),
  place text not null check (length(place) between 1 and 200),
  chair_id uuid not null,
  secretary_id uuid not null,
  -- The minutes are ready when their secretary signs, and final when the chair does.
  secretary_signed_at timestamptz,
  chair_signed_at timestamptz,
  -- What the chair wanted changed before signing.
  returned_reason text check (length(returned_reason) between 3 and 1000),
  cancelled_reason text check (length(cancelled_reason) between 3 and 500),
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, year, number),
  foreign key (instance_id, chair_id) references professional (instance_id, id),
  foreign key (instance_id, secretary_id) references professional (instance_id, id),
  check (chair_id <> secretary_id),
  check (chair_signed_at is null or secretary_signed_at is not null),
  check (cancelled_reason is null or secretary_signed_at is null)
);
create index steering_meeting_chair on steering_meeting (instance_id, chair_id);
create index steering_meeting_secretary on steering_meeting (instance_id, secretary_id);
comment on table steering_meeting is 'privacy=staff retention=permanent';

create table steering_item (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position smallint not null check (position between 1 and 60),
  title text not null check (length(title) between 3 and 200),
  -- What is proposed, before the meeting; what was said, after it.
  proposal text check (length(proposal) <= 4000),
  minutes text check (length(minutes) <= 8000),
  withdrawn boolean not null default false,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, meeting_id, position),
  foreign key (instance_id, meeting_id) references steering_meeting (instance_id, id)
);
comment on table steering_item is 'privacy=staff retention=permanent';

-- Who came: a member, a substitute in a member's place, or somebody who was heard.
create table steering_attendance (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  agency_id uuid,
  seat_id uuid,
  name text not null check (length(name) between 2 and 120),
  came_as text not null check (came_as in ('member', 'substitute', 'heard')),
  -- The seat of the member a substitute came for.
  for_seat_id uuid,
  taken_back boolean not null default false,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, meeting_id) references steering_meeting (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, seat_id) references steering_group_member (instance_id, id),
  foreign key (instance_id, for_seat_id) references steering_group_member (instance_id, id),
  check ((came_as = 'heard') = (seat_id is null)),
  check (came_as = 'heard' or agency_id is not null),
  check ((came_as = 'substitute') or for_seat_id is null)
);
create index steering_attendance_meeting on steering_attendance (instance_id, meeting_id);
create index steering_attendance_agency on steering_attendance (instance_id, agency_id);
create index steering_attendance_seat on steering_attendance (instance_id, seat_id);
create index steering_attendance_for_seat on steering_attendance (instance_id, for_seat_id);
-- A seat sits once at a meeting, and a member has one substitute there.
create unique index steering_attendance_once on steering_attendance (instance_id, meeting_id, seat_id) where not taken_back;
create unique index steering_attendance_one_substitute on steering_attendance (instance_id, meeting_id, for_seat_id)
  where not taken_back and for_seat_id is not null;
comment on table steering_attendance is 'privacy=staff retention=permanent';

create table steering_decision (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  -- "4/2026", counted through the year and never used again.
  year smallint not null check (year between 2000 and 2200),
  number smallint not null check (number between 1 and 999),
  decided text not null check (length(decided) between 3 and 2000),
  -- Who sees to it, and by when; a decision that asks nothing of anybody has neither.
  owner_agency_id uuid,
  owner_name text check (length(owner_name) between 2 and 120),
  due_on date,
  withdrawn boolean not null default false,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, year, number),
  foreign key (instance_id, meeting_id) references steering_meeting (instance_id, id),
  foreign key (instance_id, item_id) references steering_item (instance_id, id),
  foreign key (instance_id, owner_agency_id) references agency (instance_id, id),
  check ((owner_agency_id is null) = (due_on is null)),
  check (owner_agency_id is not null or owner_name is null)
);
create index steering_decision_meeting on steering_decision (instance_id, meeting_id);
create index steering_decision_item on steering_decision (instance_id, item_id);
create index steering_decision_owner on steering_decision (instance_id, owner_agency_id, due_on);
comment on table steering_decision is 'privacy=staff retention=permanent';

-- That the task of a decision is done: beside the decision, whose minutes no longer change.
create table steering_task_done (
  instance_id uuid not null,
  decision_id uuid not null,
  done_on date not null,
  note text not null check (length(note) between 3 and 1000),
  recorded_by uuid not null,
  primary key (instance_id, decision_id),
  foreign key (instance_id, decision_id) references steering_decision (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index steering_task_done_recorded_by on steering_task_done (instance_id, recorded_by);
comment on table steering_task_done is 'privacy=staff retention=permanent';

-- The pack of a meeting, as it was made: the very bytes, with their hash.
create table report_pack (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  language text not null check (language in ('sv', 'fi', 'en')),
  made_at timestamptz not null,
  made_by uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null check (octet_length(content) between 100 and 5000000),
  primary key (instance_id, id),
  foreign key (instance_id, meeting_id) references steering_meeting (instance_id, id),
  foreign key (instance_id, made_by) references professional (instance_id, id)
);
create index report_pack_meeting on report_pack (instance_id, meeting_id, made_at desc);
create index report_pack_made_by on report_pack (instance_id, made_by);
comment on table report_pack is 'privacy=staff retention=permanent';
