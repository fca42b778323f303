-- An expert invited to one waiting contact (C-10): reads what the team discusses and says what they think, until the team has decided,
-- the invitation ends or somebody of the team withdraws it. Belongs to the contact, and to the case that comes of it.
create table invited_expert (
  instance_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  team_id uuid not null,
  case_id uuid,
  professional_id uuid not null,
  -- What the expert adds to the discussion; removed with the other texts when the contact is not selected.
  added_value text check (length(added_value) between 1 and 300),
  -- The inviter let the expert also know who it is about; only a name that the team has opened.
  with_name boolean not null default false,
  ends_at timestamptz not null,
  invited_by uuid not null,
  invited_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, invited_by) references professional (instance_id, id),
  foreign key (instance_id, withdrawn_by) references professional (instance_id, id),
  check (ends_at > invited_at),
  check (professional_id <> invited_by),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index invited_expert_referral on invited_expert (instance_id, referral_id);
create index invited_expert_team on invited_expert (instance_id, team_id);
create index invited_expert_case on invited_expert (case_id, instance_id, team_id) where case_id is not null;
create index invited_expert_professional on invited_expert (instance_id, professional_id);
create index invited_expert_invited_by on invited_expert (instance_id, invited_by);
create index invited_expert_withdrawn_by on invited_expert (instance_id, withdrawn_by) where withdrawn_by is not null;
comment on table invited_expert is 'privacy=case retention=shared_workspace';

-- What an invited expert thinks stands beside the stances of the team, and never in place of one that the selection needs (C-11).
alter table screening_stance add column as_expert boolean not null default false;

-- Passages of a text that tell about another person than the young one (X-19): marked by the author of the text, for one
-- version of it, and left out of what the young person gets. An earlier version's mark that has not ended waits for its author.
alter table entry add unique (instance_id, id, case_id);

create table third_person_mark (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  entry_id uuid not null,
  entry_version integer not null,
  register_id uuid not null,
  -- Place in the text of that version, in UTF-16 units as the browser counts; the end is not part of the passage.
  starts_at integer not null check (starts_at >= 0),
  ends_at integer not null,
  -- Who it is about, in a word for the role, never a name.
  about text not null check (length(about) between 1 and 60),
  marked_by uuid not null,
  marked_at timestamptz not null default now(),
  -- Taken away, or followed by a mark in the next version of the text.
  ended_at timestamptz,
  primary key (instance_id, id),
  foreign key (instance_id, entry_id, case_id) references entry (instance_id, id, case_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, marked_by) references professional (instance_id, id),
  check (ends_at > starts_at)
);
create index third_person_mark_entry on third_person_mark (case_id, instance_id, entry_id);
create index third_person_mark_register on third_person_mark (instance_id, register_id);
create index third_person_mark_marked_by on third_person_mark (instance_id, marked_by);
comment on table third_person_mark is 'privacy=case retention=own_register';
