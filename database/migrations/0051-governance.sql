-- Agreements that are kept by the people of the network (G-01 to G-05), the rule by which one comes into force, the papers beside it,
-- and the steering group's seats (G-06, G-07). docs/decisions/0032.

alter table agency add column business_id text check (business_id ~ '^\d{7}-\d$');
-- The same organisation is there once (G-02).
create unique index agency_business_id on agency (instance_id, business_id);

alter table decision add column version integer not null default 1, add column recorded_by uuid, add column recorded_on date,
  add foreign key (instance_id, recorded_by) references professional (instance_id, id);
create index decision_recorded_by on decision (instance_id, recorded_by) where recorded_by is not null;

alter table agreement add column register_number text check (length(register_number) between 1 and 60),
  add column end_reason text check (length(end_reason) between 3 and 500),
  add column version integer not null default 1;
alter table agreement add check (valid_until is null or valid_until > valid_from);

-- A party that has left stays on the page, and signs nothing any more.
alter table agreement_party add column left_on date, add column version integer not null default 1;
alter table agreement_party add check (signed or signed_on is null);

-- When an agreement is in force: when every party has signed, or when so many have and each party of the named kinds. Data with days and a
-- source (G-03); what the agreement itself says of it may not be known, and is then marked uncertain.
create table agreement_rule (
  instance_id uuid not null references instance (id),
  id uuid not null,
  rule text not null check (rule in ('all', 'partial')),
  least smallint check (least between 1 and 200),
  agency_kinds text[] not null default '{}',
  source text not null check (length(source) between 3 and 300),
  uncertain boolean not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  recorded_by uuid,
  primary key (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check ((rule = 'partial') = (least is not null)),
  check (rule = 'partial' or cardinality(agency_kinds) = 0),
  exclude using gist (instance_id with =, daterange(valid_from, valid_until) with &&)
);
create index agreement_rule_recorded_by on agreement_rule (instance_id, recorded_by);
comment on table agreement_rule is 'privacy=public retention=permanent';

-- A file beside an agreement or a decision: the annex, the signed copy. The content lies in the folder of attachments, sealed with a key of
-- its own (docs/decisions/0020).
create table network_file (
  instance_id uuid not null,
  id uuid not null,
  agreement_id uuid,
  decision_id uuid,
  name text not null check (length(name) between 1 and 300),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  byte_size integer not null check (byte_size > 0),
  file uuid not null,
  file_key sealed not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  retracted_on date,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, agreement_id) references agreement (instance_id, id),
  foreign key (instance_id, decision_id) references decision (instance_id, id),
  foreign key (instance_id, added_by) references professional (instance_id, id),
  check (num_nonnulls(agreement_id, decision_id) = 1)
);
create index network_file_agreement on network_file (instance_id, agreement_id);
create index network_file_decision on network_file (instance_id, decision_id);
create index network_file_added_by on network_file (instance_id, added_by);
create unique index network_file_file on network_file (file, instance_id);
comment on table network_file is 'privacy=public retention=permanent';

-- By office, by name, or both (G-07).
alter table steering_group_member add column version integer not null default 1, alter column office drop not null;
alter table steering_group_member add check (office is not null or person_name is not null);
alter table steering_group_member add check (valid_until is null or valid_until > valid_from);
