-- "Jag är orolig": a contact written by somebody who is not signed in (docs/decisions/0022). Strangers come with a role of their own, which
-- has no table at all: a few functions say everything it can do (functions/concern.sql).
reset role;
do $$
begin
  if not exists (select from pg_roles where rolname = 'fairlead_public') then
    create role fairlead_public login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end
$$;
do $$ begin execute format('grant connect on database %I to fairlead_public', current_database()); end $$;
alter role fairlead_public set statement_timeout = '5s';
alter role fairlead_public set idle_in_transaction_session_timeout = '5s';
alter role fairlead_public set search_path = pg_catalog;
set local role fairlead_owner;
grant usage on schema app to fairlead_public;

-- What the web form brings has been received by nobody yet.
alter table referral alter column receiver_id drop not null,
  add constraint referral_received check ((channel = 'web') = (receiver_id is null));

-- How the public reaches a team: shown on the receipt. Null is what nobody has filled in, and is shown as such.
alter table team add column contact_phone text check (length(contact_phone) between 3 and 60),
  add column contact_email text check (length(contact_email) between 5 and 254),
  add column contact_hours jsonb;

-- Of several instances in one database, the one whose coordinators see what names no municipality of any.
alter table instance add column receives_unplaced boolean not null default false;
create unique index instance_receives_unplaced on instance (receives_unplaced) where receives_unplaced;

-- Who wrote, and what the form asked beside the story, which stands in referral_detail.need. The code opens nothing but how it stands (X-13).
create table concern (
  instance_id uuid not null,
  referral_id uuid not null,
  team_id uuid,
  case_id uuid,
  register_id uuid not null,
  reporter text not null check (reporter in ('young_person', 'relative', 'professional')),
  -- Language the form was filled in.
  language text not null check (language in ('sv', 'fi', 'en')),
  -- The answers as JSON, in the writer's own words; gone when the contact was not selected.
  answers sealed,
  sent_at timestamptz not null default now(),
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (instance_id, referral_id),
  foreign key (instance_id, referral_id) references referral (instance_id, id),
  foreign key (instance_id, team_id) references team (instance_id, id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade
);
create unique index concern_code on concern (code_hash);
create index concern_team on concern (instance_id, team_id);
create index concern_register on concern (instance_id, register_id);
create index concern_case on concern (case_id, instance_id, team_id);
comment on table concern is 'privacy=case retention=shared_workspace';
comment on column concern.instance_id is 'privacy=key';
comment on column concern.referral_id is 'privacy=key';
comment on column concern.team_id is 'privacy=key';
comment on column concern.case_id is 'privacy=key';
comment on column concern.register_id is 'privacy=key';
comment on column concern.reporter is 'privacy=code';
comment on column concern.language is 'privacy=code';
comment on column concern.answers is 'privacy=text';
comment on column concern.sent_at is 'privacy=key';
comment on column concern.code_hash is 'privacy=secret';

-- A form half filled in. Found by a hash and sealed with a key made of the writer's own code or cookie, which is kept nowhere: nobody but
-- the writer can open it, and it belongs to no instance before it is sent.
create table concern_draft (
  code_hash bytea primary key check (length(code_hash) = 32),
  content bytea not null check (octet_length(content) <= 300000),
  saved_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index concern_draft_expires on concern_draft (expires_at);
comment on table concern_draft is 'privacy=case retention=14d';
comment on column concern_draft.code_hash is 'privacy=secret';
comment on column concern_draft.content is 'privacy=text';
comment on column concern_draft.saved_at is 'privacy=key';
comment on column concern_draft.expires_at is 'privacy=key';
