-- What somebody is writing in a meeting in progress (C-16, docs/decisions/0027): one row for each writer and compartment, which nobody else
-- writes in. Read by the compartment while it grows; it goes when it becomes a text of the meeting (entry).
create table live_text (
  instance_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  meeting_id uuid not null,
  register_id uuid not null,
  -- Code of `consent_categories`, as of an entry: need-to-know inside the own authority.
  subject text not null,
  author_id uuid not null,
  body sealed not null,
  language text not null,
  began_at timestamptz not null,
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, case_id, team_id) references anchor_case (instance_id, id, team_id) on update cascade,
  foreign key (instance_id, meeting_id, case_id) references meeting (instance_id, id, case_id),
  foreign key (instance_id, register_id) references register (instance_id, id),
  foreign key (instance_id, author_id) references professional (instance_id, id),
  unique (instance_id, meeting_id, case_id, register_id, author_id)
);
create index live_text_case on live_text (case_id, instance_id, team_id);
create index live_text_register on live_text (instance_id, register_id);
create index live_text_author on live_text (instance_id, author_id);
comment on table live_text is 'privacy=case retention=own_register';
comment on column live_text.instance_id is 'privacy=key';
comment on column live_text.id is 'privacy=key';
comment on column live_text.case_id is 'privacy=key';
comment on column live_text.team_id is 'privacy=key';
comment on column live_text.meeting_id is 'privacy=key';
comment on column live_text.register_id is 'privacy=key';
comment on column live_text.subject is 'privacy=code';
comment on column live_text.author_id is 'privacy=staff';
comment on column live_text.body is 'privacy=text';
comment on column live_text.language is 'privacy=code';
comment on column live_text.began_at is 'privacy=key';
comment on column live_text.written_at is 'privacy=key';
comment on column live_text.version is 'privacy=key';
