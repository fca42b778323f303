-- The scan across municipal borders in the weekly early warning (F-03, picture §1, layer D; docs/decisions/0042).

-- How many phenomena were searched for clusters, how many could not be, and the seed of the chance that was drawn: the same week with the same
-- seed gives the same list.
alter table warning_run
  add column scans smallint not null default 0 check (scans >= 0),
  add column unscanned smallint not null default 0 check (unscanned >= 0),
  add column scan_seed text check (scan_seed ~ '^[a-zA-Z0-9 -]{1,60}$'),
  add constraint warning_run_seeded check ((scans > 0) = (scan_seed is not null));

-- A cluster may lie in the areas of several teams, which are then told of together: `team-esbo+team-lojo`. The place of a finding in its list is
-- its name: a series and a cluster may tell of the same area.
alter table early_warning
  drop constraint early_warning_pkey,
  add primary key (instance_id, week, position),
  drop constraint early_warning_layer_check,
  add constraint early_warning_layer_check check (layer in ('A', 'B', 'C', 'D')),
  drop constraint early_warning_area_check,
  add constraint early_warning_area_check check (area ~ '^(region|team-[a-z0-9-]{1,50})$'
    or layer = 'D' and area ~ '^team-[a-z0-9-]{1,50}(\+team-[a-z0-9-]{1,50}){1,4}$'),
  -- Told of a larger area than the cluster was found in: a smaller one would point at too few children.
  add column coarser boolean not null default false check (not coarser or layer = 'D'),
  add constraint early_warning_once unique (instance_id, week, area, phenomenon, layer);

-- The municipalities of a cluster that is as large as a team's area and has enough children in each of them; told to coordinators alone.
create table early_warning_municipality (
  instance_id uuid not null,
  week date not null,
  position smallint not null,
  municipality_code text not null,
  primary key (instance_id, week, position, municipality_code),
  foreign key (instance_id, week, position) references early_warning (instance_id, week, position),
  foreign key (instance_id, municipality_code) references municipality (instance_id, code)
);
create index early_warning_municipality_code on early_warning_municipality (instance_id, municipality_code);
comment on table early_warning_municipality is 'privacy=none retention=permanent';

-- Where children are counted by several age bands, those whose age nobody knows have one of their own.
alter table picture_count
  drop constraint picture_count_age_band_check,
  add constraint picture_count_age_band_check check (age_band ~ '^(\d{1,2}-\d{1,2}|unknown)$');
