-- Working time by activity, without cases (G-15), and goals of the agreement with what shows how they go (G-17).

-- One professional's month. Activity → minutes; read by others as sums alone (functions/working_time.sql).
create table working_time (
  instance_id uuid not null,
  professional_id uuid not null,
  -- First day of the month.
  month date not null check (month = date_trunc('month', month)::date),
  -- As they were in that month: a change of agency or profession does not move hours.
  agency_id uuid not null,
  profession text not null,
  minutes jsonb not null check (jsonb_typeof(minutes) = 'object'),
  version integer not null default 1,
  primary key (instance_id, professional_id, month),
  foreign key (instance_id, professional_id) references professional (instance_id, id),
  foreign key (instance_id, agency_id) references agency (instance_id, id)
);
create index working_time_agency on working_time (instance_id, agency_id);
comment on table working_time is 'privacy=staff retention=staff';

create table goal (
  instance_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  title text not null check (length(title) between 5 and 200),
  description text check (length(description) <= 2000),
  -- Ids of src/governance/goal/indicators.json; a goal without any would not be followed.
  indicators text[] not null check (cardinality(indicators) between 1 and 10),
  valid_from date not null,
  -- First day it is no longer followed.
  valid_until date,
  recorded_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, id),
  foreign key (instance_id, agreement_id) references agreement (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check (valid_until is null or valid_until > valid_from)
);
create index goal_agreement on goal (instance_id, agreement_id);
create index goal_recorded_by on goal (instance_id, recorded_by);
comment on table goal is 'privacy=staff retention=permanent';

-- A value of an indicator for a period, as numerator and denominator. What was recorded stands; a later row for the same period counts.
create table indicator_value (
  instance_id uuid not null,
  id uuid not null,
  indicator text not null,
  first_day date not null,
  last_day date not null,
  -- In the unit of the indicator, times a hundred.
  numerator bigint not null check (numerator between 0 and 100000000000),
  denominator bigint not null check (denominator between 1 and 100000000000),
  source text not null check (length(source) between 2 and 200),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (instance_id, id),
  foreign key (instance_id, recorded_by) references professional (instance_id, id),
  check (first_day <= last_day)
);
create index indicator_value_indicator on indicator_value (instance_id, indicator, last_day);
create index indicator_value_recorded_by on indicator_value (instance_id, recorded_by);
comment on table indicator_value is 'privacy=staff retention=permanent';
