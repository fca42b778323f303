-- Who offers what to young people and families (G-19, C-21), what was missing, the special youth-work resource (G-13) and what each party
-- spends on its own staff (G-14). Nothing here is about a young person (docs/decisions/0034).

-- One entry is one actor and the services it offers. The kinds of services and needs are the code lists of the work.
create table directory_entry (
  instance_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 2 and 120),
  kind text not null check (kind in ('public', 'third_sector', 'parish', 'school', 'club', 'private')),
  -- Codes of service_types.
  services text[] not null check (cardinality(services) between 1 and 30),
  -- Codes of cause_categories it helps with, beside those its services are for.
  topics text[] not null default '{}' check (cardinality(topics) <= 30),
  -- Codes of municipalities it works in; empty: the whole region.
  municipalities text[] not null default '{}' check (cardinality(municipalities) <= 60),
  -- Codes of languages.
  languages text[] not null check (cardinality(languages) between 1 and 40),
  age_from smallint check (age_from between 0 and 120),
  age_until smallint check (age_until between 0 and 120),
  description text check (length(description) <= 2000),
  -- How it is reached: of the office, never of a person at home.
  contact text check (length(contact) <= 300),
  -- The party that keeps the entry right.
  owner_id uuid not null,
  valid_from date not null,
  -- First day it no longer holds.
  valid_until date,
  -- Last day somebody found every line of it right.
  checked_on date not null,
  checked_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, owner_id) references agency (instance_id, id),
  foreign key (instance_id, checked_by) references professional (instance_id, id),
  check (age_from is null or age_until is null or age_from <= age_until),
  check (valid_until is null or valid_until > valid_from)
);
create index directory_entry_owner on directory_entry (instance_id, owner_id);
create index directory_entry_checked_by on directory_entry (instance_id, checked_by);
comment on table directory_entry is 'privacy=staff retention=permanent';

-- A service somebody looked for and did not find, in general. No case, no person and no place: a small municipality would name a child.
create table unmet_need (
  instance_id uuid not null,
  id uuid not null,
  -- Code of service_types.
  service_type text not null,
  -- Code of languages, when it was missing in a language.
  language text,
  what text not null check (length(what) between 10 and 300),
  recorded_by uuid not null,
  recorded_on date not null,
  -- Somebody arranged it, or it was found.
  settled_on date,
  settled_how text check (length(settled_how) <= 300),
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check ((settled_on is null) = (settled_how is null))
);
create index unmet_need_recorded_by on unmet_need (instance_id, recorded_by);
comment on table unmet_need is 'privacy=staff retention=permanent';

-- Per cent of all municipalities together, in hundredths, so that thirds add up exactly.
create function app.total_share(p_shares jsonb) returns bigint language sql immutable parallel safe
  return (select coalesce(sum(round(value::numeric * 100)), 0)::bigint from jsonb_each_text(p_shares));
revoke all on function app.total_share(jsonb) from public;
grant execute on function app.total_share(jsonb) to fairlead_app;

alter table youth_work_resource
  add column agreement_id uuid,
  -- Where it stands: section, annex, day.
  add column reference text check (length(reference) between 2 and 200),
  add column version integer not null default 1,
  add foreign key (instance_id, agreement_id) references agreement (instance_id, id),
  add constraint youth_work_resource_shares check (
    case state when 'agreed' then app.total_share(shares) = 10000 and agreement_id is not null and reference is not null
               else shares = '{}'::jsonb and agreement_id is null end);
create index youth_work_resource_agreement on youth_work_resource (instance_id, agreement_id);

-- Each party its own staff and costs, once a year. Nobody pays for somebody else here: there is one party in a row.
create table party_cost (
  instance_id uuid not null,
  agency_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  -- Person-years in hundredths: 1.25 is 125.
  person_years integer not null check (person_years between 0 and 100000),
  -- Whole euros.
  staff_cost integer not null check (staff_cost between 0 and 100000000),
  other_cost integer not null check (other_cost between 0 and 100000000),
  note text check (length(note) <= 500),
  recorded_by uuid not null,
  recorded_on date not null,
  version integer not null default 1,
  primary key (instance_id, agency_id, year),
  foreign key (instance_id, agency_id) references agency (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id)
);
create index party_cost_recorded_by on party_cost (instance_id, recorded_by);
comment on table party_cost is 'privacy=staff retention=permanent';
