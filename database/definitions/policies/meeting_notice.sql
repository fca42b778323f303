-- What the family is to be told of a meeting. NOTE: granted to nobody: it is written by triggers and taken by the upkeep role through
-- functions/meeting_notice.sql. That a message has left, members of the case see in the outbox.
alter table meeting_notice enable row level security;
