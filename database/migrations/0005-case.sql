-- The case and everything in it. Each row carries its case and team; rows with text carry the register whose record they are.
-- `(instance_id, id, team_id)` is unique on the case so that children hold the team by a foreign key: no look-up per row.

create table anchor_case (
  instance_id uuid not null references instance (id),
  id uuid not null,
  team_id uuid not null,
  number text not null,
  phase text not null check (phase in ('preparing', 'meeting', 'assessment', 'guidance', 'follow_up', 'closed')),
  opened_at timestamptz not null default now(),
  responsible_id uuid not null,
  referral_id uuid not null,
  previous_case_id uuid,
  urgency text not null,
  municipality_code text,
  closed_at timestamptz,
  closing_reason text,
  closing_note text,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, number),
  unique (instance_id, id, team_id),
  unique (instance_id, referral_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, responsible_id) references professional (instance_id, id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, previous_case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code),
  check ((phase = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closing_reason is null))
);
create index anchor_case_team on anchor_case (instance_id, team_id, opened_at);
create index anchor_case_responsible on anchor_case (instance_id, responsible_id);
create index anchor_case_previous on anchor_case (instance_id, previous_case_id);
create index anchor_case_municipality on anchor_case (instance_id, municipality_code);
comment on table anchor_case is 'privacy=case retention=shared_workspace';

-- The relationship that opens a case (703/2023 § 9): with stated added value, given by somebody else or by the team's decision.
create table case_member (
  instance_id uuid not null,
  case_id uuid not null,
  professional_id uuid not null,
  team_id uuid not null,
  added_value text not null,
  added_by uuid not null,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  -- Follows the phase of the case (app.follow_phase): a worker has far more closed cases than open ones.
  case_closed boolean not null default false,
  primary key (instance_id, case_id, professional_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, added_by) references professional (instance_id, id)
);
create index case_member_case on case_member (case_id, instance_id, team_id);
create index case_member_professional on case_member (instance_id, professional_id, joined_at desc) include (case_id, left_at);
create index case_member_open on case_member (instance_id, professional_id) include (case_id) where left_at is null and not case_closed;
create index case_member_added_by on case_member (instance_id, added_by);
comment on table case_member is 'privacy=staff retention=shared_workspace';

-- The young person and the people close to them, for one contact or case only: there is no common person register.
create table person (
  instance_id uuid not null references instance (id),
  id uuid not null,
  referral_id uuid not null,
  case_id uuid,
  team_id uuid,
  register_id uuid not null,
  role text not null check (role in ('youth', 'guardian', 'close_person')),
  given_name text,
  family_name text,
  birth_date date,
  personal_identity_code text,
  -- HMAC of the identity code: finds an earlier contact without showing the code.
  identity_index bytea,
  custody text check (custody in ('sole', 'joint', 'none', 'unknown')),
  phone text,
  email text,
  address text,
  school text,
  mother_tongue text,
  contact_language text,
  interpreter_language text,
  reduced_at timestamptz,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id)
);
create index person_referral on person (instance_id, referral_id);
-- One contact is about one young person.
create unique index person_youth on person (instance_id, referral_id) where role = 'youth';
create index person_case on person (case_id, instance_id, team_id);
create index person_team on person (instance_id, team_id);
create index person_register on person (instance_id, register_id);
create index person_identity_index on person (instance_id, identity_index) where identity_index is not null;
comment on table person is 'privacy=identity retention=shared_workspace';

create table meeting (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  type text not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 600),
  place_kind text not null check (place_kind in ('police_premises', 'team_premises', 'school', 'home', 'remote', 'other')),
  place text,
  purpose text not null,
  language text not null,
  -- null: no interpreter needed; otherwise the language, and whether one is booked (U-02).
  interpreter_language text,
  interpreter_booked boolean not null default false,
  interpreter_missing_reason text,
  -- Why not every guardian with joint custody is asked, when the family is (C-14).
  guardian_missing_reason text,
  cancelled_reason text,
  arranged_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, arranged_by) references professional (instance_id, id)
);
create index meeting_case on meeting (case_id, instance_id, team_id);
create index meeting_starts on meeting (instance_id, starts_at) where state = 'planned';
create index meeting_arranged_by on meeting (instance_id, arranged_by);
comment on table meeting is 'privacy=case retention=shared_workspace';

-- Who is asked to one meeting and why: a professional, a person of the case, or an external who only gets the invitation.
create table meeting_participant (
  instance_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  role text not null,
  professional_id uuid,
  person_id uuid,
  external_name text,
  external_organisation text,
  profession text,
  added_value text not null,
  -- What was answered to the invitation (C-14); who came is `attendance`.
  reply text not null default 'waiting' check (reply in ('waiting', 'accepted', 'declined')),
  attendance text,
  absence_reason text,
  substitute_name text,
  primary key (instance_id, id),
  foreign key (instance_id, meeting_id, case_id) references meeting (instance_id, id, case_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, person_id) references person (instance_id, id),
  check (num_nonnulls(professional_id, person_id, external_organisation) = 1)
);
create index meeting_participant_meeting on meeting_participant (case_id, instance_id, meeting_id);
create index meeting_participant_professional on meeting_participant (instance_id, professional_id);
create index meeting_participant_person on meeting_participant (instance_id, person_id);
comment on table meeting_participant is 'privacy=case retention=shared_workspace';

-- Every written text of a case: note, what an authority brings to a meeting, its own meeting note, the shared summary.
-- The register says whose record it is; who reads it follows from that and from the case, nothing else.
create table entry (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  meeting_id uuid,
  kind text not null check (kind in ('note', 'meeting_contribution', 'meeting_note', 'meeting_summary')),
  body text not null check (length(body) between 1 and 20000),
  language text not null,
  author_id uuid not null,
  written_at timestamptz not null default now(),
  corrected_at timestamptz,
  correction_reason text,
  -- Who corrected it last, where that may be somebody else than the author: the shared summary of a meeting.
  corrected_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, meeting_id, case_id) references meeting (instance_id, id, case_id),
  foreign key (instance_id, author_id) references professional (instance_id, id),
  foreign key (instance_id, corrected_by) references professional (instance_id, id)
);
create index entry_case on entry (case_id, instance_id, team_id, written_at desc);
create index entry_register on entry (instance_id, register_id);
create index entry_meeting on entry (instance_id, meeting_id, case_id) where meeting_id is not null;
create index entry_author on entry (instance_id, author_id);
create index entry_corrected_by on entry (instance_id, corrected_by) where corrected_by is not null;
-- A meeting has one shared summary (C-16): it is corrected, not written twice.
create unique index entry_meeting_summary on entry (instance_id, meeting_id) where kind = 'meeting_summary';
comment on table entry is 'privacy=case retention=own_register';

-- Text before a correction; the reason and the name stand on the entry (web.md: corrections keep the old text).
create table entry_version (
  instance_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  case_id uuid not null,
  register_id uuid not null,
  body text not null,
  author_id uuid not null,
  written_at timestamptz not null,
  correction_reason text,
  primary key (instance_id, entry_id, version),
  foreign key (instance_id, entry_id) references entry (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, author_id) references professional (instance_id, id)
);
create index entry_version_case on entry_version (case_id, instance_id);
create index entry_version_register on entry_version (instance_id, register_id);
create index entry_version_author on entry_version (instance_id, author_id);
comment on table entry_version is 'privacy=case retention=own_register';

-- Once a contact has become a case, its texts belong to the case: from then on its members read them, not the whole team.
alter table referral_detail add column case_id uuid, add foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id);
create index referral_detail_case on referral_detail (case_id, instance_id, team_id);
alter table referral_reference add column case_id uuid, add foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id);
create index referral_reference_case on referral_reference (case_id, instance_id, team_id);
alter table screening_stance add column case_id uuid, add foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id);
create index screening_stance_case on screening_stance (case_id, instance_id, team_id);
alter table screening_decision add column case_id uuid, add foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id);
create index screening_decision_case on screening_decision (case_id, instance_id, team_id);
