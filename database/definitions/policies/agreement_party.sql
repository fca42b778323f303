-- Read by everyone signed in to the instance; kept by coordinators and administrators. A party is there once: its key is the agreement and the
-- organisation. NOTE: delete is not granted: who leaves has a last day.
alter table agreement_party enable row level security;
drop policy if exists agreement_party_read on agreement_party;
create policy agreement_party_read on agreement_party for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists agreement_party_insert on agreement_party;
create policy agreement_party_insert on agreement_party for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
drop policy if exists agreement_party_update on agreement_party;
create policy agreement_party_update on agreement_party for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on agreement_party to fairlead_app;
grant update (signatory_office, signatory_name, decision_id, signed, signed_on, left_on, version) on agreement_party to fairlead_app;
