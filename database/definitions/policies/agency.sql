-- Read by everyone signed in to the instance; added as a party by those who keep the agreements. It has no register and nobody in it then.
-- NOTE: update and delete are not granted.
alter table agency enable row level security;
drop policy if exists agency_read on agency;
create policy agency_read on agency for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists agency_insert on agency;
create policy agency_insert on agency for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on agency to fairlead_app;
