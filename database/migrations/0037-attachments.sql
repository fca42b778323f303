-- Files of a case. The content lies outside the database, sealed in frames with a key of its own (docs/decisions/0020); here stands whose
-- record it is, what it is about, and that key, sealed with the data key of the register.
create table attachment (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  register_id uuid not null,
  -- Code of `consent_categories`, as of an entry: need-to-know inside the own authority.
  subject text not null,
  name sealed not null check (octet_length(name) <= 2000),
  -- What the content is, found by looking at it (src/kernel/data/file-types.json); never what its sender called it.
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  byte_size integer not null check (byte_size > 0),
  -- Name of the file in its folder: random, and of nothing else.
  file uuid not null,
  -- Gone when malware was found: the content was destroyed.
  file_key sealed,
  -- quarantined: kept, read by nobody, until it has been searched for malware.
  state text not null check (state in ('ready', 'quarantined', 'refused')),
  author_id uuid not null,
  added_at timestamptz not null default now(),
  -- When it was searched for malware; null where no scanner is set up, and while it waits.
  scanned_at timestamptz,
  retracted_at timestamptz,
  retraction_reason text check (length(retraction_reason) between 3 and 300),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, author_id) references professional (instance_id, id),
  check ((state = 'refused') = (file_key is null)),
  check ((retracted_at is null) = (retraction_reason is null))
);
create index attachment_case on attachment (case_id, instance_id, team_id, added_at desc);
create index attachment_register on attachment (instance_id, register_id);
create index attachment_author on attachment (instance_id, author_id, added_at);
create unique index attachment_file on attachment (file, instance_id);
create index attachment_quarantined on attachment (added_at) where state = 'quarantined';
comment on table attachment is 'privacy=case retention=own_register';
comment on column attachment.instance_id is 'privacy=key';
comment on column attachment.id is 'privacy=key';
comment on column attachment.case_id is 'privacy=key';
comment on column attachment.team_id is 'privacy=key';
comment on column attachment.register_id is 'privacy=key';
comment on column attachment.subject is 'privacy=code';
comment on column attachment.name is 'privacy=text';
comment on column attachment.media_type is 'privacy=code';
comment on column attachment.byte_size is 'privacy=key';
comment on column attachment.file is 'privacy=key';
comment on column attachment.file_key is 'privacy=secret';
comment on column attachment.state is 'privacy=key';
comment on column attachment.author_id is 'privacy=staff';
comment on column attachment.added_at is 'privacy=key';
comment on column attachment.scanned_at is 'privacy=key';
comment on column attachment.retracted_at is 'privacy=key';
comment on column attachment.retraction_reason is 'privacy=text';
comment on column attachment.version is 'privacy=key';
