-- How the offices are reached to which a family complains or turns for advice (P-08, 739/2023): one row an office of the instance, its number
-- called and found right by somebody of the work. Which offices there are stands in src/participation/complaint-contact/complaint-channels.json.
create table complaint_contact (
  instance_id uuid not null references instance (id),
  -- Code of the office.
  channel text not null check (channel ~ '^[a-z_]{1,60}$'),
  -- Of an office, never of a person at home. Null: nobody knows it any more.
  phone text check (length(phone) <= 60),
  -- When somebody answers, in three languages.
  hours jsonb,
  -- Last day somebody found it right.
  checked_on date not null,
  checked_by uuid not null,
  version integer not null default 1,
  primary key (instance_id, channel),
  foreign key (instance_id, checked_by) references professional (instance_id, id)
);
create index complaint_contact_checked_by on complaint_contact (instance_id, checked_by);
comment on table complaint_contact is 'privacy=staff retention=permanent';
