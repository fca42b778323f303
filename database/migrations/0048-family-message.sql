-- Messages with the family (X-18, docs/decisions/0028): a person of the case starts a thread too, and then nobody who works here did.
alter table message_thread alter column started_by drop not null,
  add column started_by_person uuid,
  add constraint message_thread_started_by_person_fkey foreign key (instance_id, started_by_person) references person (instance_id, id),
  add constraint message_thread_started_by_one check (num_nonnulls(started_by, started_by_person) = 1);
create index message_thread_started_by_person on message_thread (instance_id, started_by_person) where started_by_person is not null;
comment on column message_thread.started_by_person is 'privacy=key';
-- Null: the person who started the thread wrote to them.
alter table message_participant alter column added_by drop not null;
