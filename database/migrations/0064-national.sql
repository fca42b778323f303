-- The one who reads several instances (G-23, docs/decisions/0043): an instance of its own kind, where archives that regions hand over are
-- received. No row of a region is read from here; what is known here is what somebody carried in, and every row is this instance's own.

alter table instance add column kind text not null default 'regional' check (kind in ('regional', 'national')),
  -- No contact comes to a national instance.
  add check (kind = 'regional' or not receives_unplaced);

alter table agency drop constraint agency_kind_check,
  add constraint agency_kind_check check (kind in (
    'police', 'wellbeing_services_county', 'municipality', 'city_social_health', 'city_youth', 'city', 'state_authority'));

alter table function_term drop constraint function_term_function_check,
  add constraint function_term_function_check check (function in (
    'leadership', 'steering_group', 'data_protection_officer', 'administrator', 'archivist', 'national_coordinator'));
alter table right_proposal drop constraint right_proposal_function_check,
  add constraint right_proposal_function_check check (function in (
    'coordinator', 'leadership', 'steering_group', 'data_protection_officer', 'administrator', 'archivist', 'national_coordinator'));

-- A region that hands over its numbers, and from which year they are waited for.
create table national_region (
  instance_id uuid not null references instance (id),
  id uuid not null,
  -- As the region's own instance is called in its archives.
  key text not null check (key ~ '^[a-z-]{2,40}$'),
  name jsonb not null,
  first_year smallint not null check (first_year between 2015 and 2100),
  added_by uuid not null,
  added_on date not null,
  version integer not null default 1,
  primary key (instance_id, id),
  unique (instance_id, key),
  foreign key (instance_id, added_by) references professional (instance_id, id)
);
create index national_region_added_by on national_region (instance_id, added_by);
comment on table national_region is 'privacy=none retention=permanent';

-- An archive as it was received, kept byte for byte. One of the same region and year comes in the place of the one before; both stay.
create table national_delivery (
  instance_id uuid not null,
  id uuid not null,
  region_id uuid not null,
  year smallint not null check (year between 2015 and 2100),
  replaces uuid,
  format text not null check (format in ('fairlead-national-export-1', 'fairlead-national-export-2')),
  counted_on date not null,
  -- Invented numbers, as its manifest says.
  synthetic boolean not null,
  codes_verified boolean not null,
  -- What the region says of itself on the last day of the year; format 1 said nothing of it.
  municipalities smallint check (municipalities between 0 and 400),
  teams smallint check (teams between 0 and 200),
  -- Aged 10–17, in the region's municipalities; null where it did not come along.
  inhabitants integer check (inhabitants between 1 and 2000000),
  inhabitants_year smallint check (inhabitants_year between 1990 and 2100),
  inhabitants_source text check (length(inhabitants_source) between 1 and 300),
  -- Quarters of the year in its published picture; null without one.
  picture_quarters smallint check (picture_quarters between 0 and 4),
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null check (octet_length(content) between 1 and 5000000),
  received_by uuid not null,
  received_at timestamptz not null default now(),
  primary key (instance_id, id),
  unique (instance_id, id, region_id, year),
  -- An archive has one in its place at most, so that there is always one that counts.
  unique (instance_id, replaces, region_id, year),
  foreign key (instance_id, region_id) references national_region (instance_id, id),
  foreign key (instance_id, replaces, region_id, year) references national_delivery (instance_id, id, region_id, year),
  foreign key (instance_id, received_by) references professional (instance_id, id),
  check (replaces <> id),
  check ((inhabitants is null) = (inhabitants_year is null) and (inhabitants is null) = (inhabitants_source is null))
);
create unique index national_delivery_first on national_delivery (instance_id, region_id, year) where replaces is null;
create index national_delivery_region on national_delivery (instance_id, region_id, year);
create index national_delivery_received_by on national_delivery (instance_id, received_by);
comment on table national_delivery is 'privacy=staff retention=permanent';

-- A number of an archive as it was published: the smallest and the greatest it may be. Nothing finer was handed over.
create table national_number (
  instance_id uuid not null,
  delivery_id uuid not null,
  -- Its place in the archive, from 1.
  place integer not null check (place between 1 and 20000),
  -- The region, or teams that were counted together.
  area text not null check (length(area) between 1 and 2000),
  indicator text not null check (indicator ~ '^[a-z_]{2,40}$'),
  part smallint not null check (part between -9 and 20),
  code text not null check (length(code) <= 60),
  lowest numeric not null check (lowest >= 0),
  highest numeric not null,
  primary key (instance_id, delivery_id, place),
  unique (instance_id, delivery_id, area, indicator, code, part),
  foreign key (instance_id, delivery_id) references national_delivery (instance_id, id),
  check (lowest <= highest)
);
comment on table national_number is 'privacy=public retention=permanent';
