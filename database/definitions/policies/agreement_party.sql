-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; editing comes with its own operations.
alter table agreement_party enable row level security;
drop policy if exists agreement_party_read on agreement_party;
create policy agreement_party_read on agreement_party for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on agreement_party to fairlead_app;
