-- The end of a case (L of the access model): put away to the archive, where only an archivist reads, and only in a session opened for
-- that; or erased, when nobody reads. Nothing of the product sets them yet: they come with retention.

alter table anchor_case
  add column archived_at timestamptz,
  add column erased_at timestamptz,
  add check (archived_at is null or phase = 'closed'),
  add check (erased_at is null or phase = 'closed');
create index anchor_case_put_away on anchor_case (instance_id, id) where archived_at is not null or erased_at is not null;

-- An archivist keeps the archive of one authority and so has its register, without being a worker of a team.
alter table professional drop constraint professional_check,
  add check ((functions && array['worker', 'archivist']) = (register_id is not null));

-- What somebody is here for: their cases, or the archive. One session is for one of them.
alter table session add column purpose text not null default 'casework' check (purpose in ('casework', 'archive'));

-- A half-written text about a case belongs to the case: who may no longer see the case does not see the text either.
alter table draft add column case_id uuid
  generated always as (substring(form from '(?i)^/cases/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/|$)')::uuid) stored;
