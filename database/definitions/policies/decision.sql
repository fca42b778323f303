-- Read by everyone signed in to the instance; registered and corrected by coordinators and administrators.
alter table decision enable row level security;
drop policy if exists decision_read on decision;
create policy decision_read on decision for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists decision_insert on decision;
create policy decision_insert on decision for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()) and recorded_by = (select app.professional_id()));
drop policy if exists decision_update on decision;
create policy decision_update on decision for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on decision to fairlead_app;
grant update (organ, decided_on, section, register_number, proposal, decision, further_information, version) on decision to fairlead_app;
