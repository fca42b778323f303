-- A young person moves (C-34): the case can be given to another team of the instance, with everything in it. The team stands in each row
-- as part of a foreign key to the case, so the rows follow by that key, whoever's record they are and whoever may read them.
do $$
declare
  found record;
begin
  for found in
    select c.conname, c.conrelid::regclass as child, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confupdtype = 'a'
       and c.confrelid <> 'team'::regclass and exists (
         select from pg_attribute a where a.attrelid = c.confrelid and a.attnum = any (c.confkey) and a.attname = 'team_id')
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on update cascade', found.child, found.conname, found.conname, found.definition);
  end loop;
end
$$;

-- Where a home is, when it is in no municipality of the instance.
alter table anchor_case drop constraint anchor_case_municipality_missing_check,
  add constraint anchor_case_municipality_missing_check check (municipality_missing in ('unknown', 'protected', 'outside'));

-- Each time the young person's home municipality changed. Of a protected young person only the day stands here (661/2009 § 36).
create table home_move (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  moved_on date not null,
  -- In a municipality of the instance, or outside it: another wellbeing services county.
  reach text not null check (reach in ('inside', 'outside')),
  from_code text,
  to_code text,
  -- The municipality outside the instance.
  place sealed,
  hidden boolean not null default false,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, id, case_id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, from_code) references municipality (instance_id, code),
  foreign key (instance_id, to_code) references municipality (instance_id, code),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check (hidden or (reach = 'inside') = (to_code is not null)),
  check (hidden or (reach = 'outside') = (place is not null)),
  check (not hidden or num_nonnulls(from_code, to_code, place) = 0)
);
create index home_move_case on home_move (case_id, instance_id, team_id);
create index home_move_from on home_move (instance_id, from_code);
create index home_move_to on home_move (instance_id, to_code);
create index home_move_recorded_by on home_move (instance_id, recorded_by);
comment on table home_move is 'privacy=case retention=shared_workspace';
comment on column home_move.instance_id is 'privacy=key';
comment on column home_move.id is 'privacy=key';
comment on column home_move.case_id is 'privacy=key';
comment on column home_move.team_id is 'privacy=key';
comment on column home_move.moved_on is 'privacy=code';
comment on column home_move.reach is 'privacy=code';
comment on column home_move.from_code is 'privacy=code';
comment on column home_move.to_code is 'privacy=code';
comment on column home_move.place is 'privacy=identity';
comment on column home_move.hidden is 'privacy=code';
comment on column home_move.recorded_by is 'privacy=staff';
comment on column home_move.recorded_at is 'privacy=key';

-- A case offered to another team. Until it is accepted that team learns who asks and since when, and nothing of the case.
create table case_transfer (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_team_id uuid not null,
  to_team_id uuid not null,
  moved_on date not null,
  -- Of a protected young person: the team alone would tell where they live, so that members without a grant do not read it.
  hidden boolean not null default false,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'withdrawn')),
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  settled_by uuid,
  settled_at timestamptz,
  -- Why it was declined: about the teams, never about the young person.
  decline_reason text check (decline_reason in ('not_our_area', 'no_workers', 'finish_first', 'other')),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id) references anchor_case (instance_id, id),
  foreign key (instance_id, from_team_id) references team (instance_id, id),
  foreign key (instance_id, to_team_id) references team (instance_id, id),
  foreign key (instance_id, proposed_by) references professional (instance_id, id),
  foreign key (instance_id, settled_by) references professional (instance_id, id),
  check (from_team_id <> to_team_id),
  check ((state = 'proposed') = (settled_at is null) and (settled_at is null) = (settled_by is null)),
  check ((state = 'declined') = (decline_reason is not null))
);
-- One team is asked at a time.
create unique index case_transfer_waiting on case_transfer (case_id, instance_id) where state = 'proposed';
create index case_transfer_case on case_transfer (case_id, instance_id);
create index case_transfer_from on case_transfer (instance_id, from_team_id);
create index case_transfer_to on case_transfer (instance_id, to_team_id, state);
create index case_transfer_proposed_by on case_transfer (instance_id, proposed_by);
create index case_transfer_settled_by on case_transfer (instance_id, settled_by);
comment on table case_transfer is 'privacy=case retention=shared_workspace';
comment on column case_transfer.instance_id is 'privacy=key';
comment on column case_transfer.id is 'privacy=key';
comment on column case_transfer.case_id is 'privacy=key';
comment on column case_transfer.from_team_id is 'privacy=key';
comment on column case_transfer.to_team_id is 'privacy=key';
comment on column case_transfer.moved_on is 'privacy=code';
comment on column case_transfer.hidden is 'privacy=code';
comment on column case_transfer.state is 'privacy=code';
comment on column case_transfer.proposed_by is 'privacy=staff';
comment on column case_transfer.proposed_at is 'privacy=key';
comment on column case_transfer.settled_by is 'privacy=staff';
comment on column case_transfer.settled_at is 'privacy=key';
comment on column case_transfer.decline_reason is 'privacy=code';
comment on column case_transfer.version is 'privacy=key';

-- The county that a child in child welfare moves from tells the new one (417/2007 § 25 d): a duty of its own, met once.
alter table duty drop constraint duty_kind_check, drop constraint duty_manner_check,
  add column recipient sealed,
  add constraint duty_kind_check check (kind in ('child_welfare', 'offence_against_child', 'county_move')),
  add constraint duty_manner_check check (manner in ('notification', 'joint_contact', 'contact_with_consent', 'contact_without_consent',
    'police_notification', 'county_notice')),
  add constraint duty_county_manner check (manner is null or (kind = 'county_move') = (manner = 'county_notice')),
  add constraint duty_county_recipient check ((kind = 'county_move' and outcome = 'fulfilled') = (recipient is not null));
comment on column duty.recipient is 'privacy=text';
