-- A team is renamed and a municipality gets another team: whoever saves says what they saw.
alter table team add column version integer not null default 1;
alter table municipality add column version integer not null default 1;
