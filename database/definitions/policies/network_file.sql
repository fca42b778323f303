-- Papers of agreements, decisions and the start-up: read by everyone signed in to the instance, added and taken back by coordinators and administrators.
alter table network_file enable row level security;
drop policy if exists network_file_read on network_file;
create policy network_file_read on network_file for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists network_file_insert on network_file;
create policy network_file_insert on network_file for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()) and added_by = (select app.professional_id()));
drop policy if exists network_file_update on network_file;
create policy network_file_update on network_file for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on network_file to fairlead_app;
grant update (retracted_on, version) on network_file to fairlead_app;
