-- Read by everyone signed in to the instance; begun and ticked by those who keep the network. NOTE: delete is not granted.
alter table start_up_step enable row level security;
drop policy if exists start_up_step_read on start_up_step;
create policy start_up_step_read on start_up_step for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists start_up_step_insert on start_up_step;
create policy start_up_step_insert on start_up_step for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()) and done_by is null);
drop policy if exists start_up_step_update on start_up_step;
create policy start_up_step_update on start_up_step for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (done_by is null or done_by = (select app.professional_id())));
grant select, insert on start_up_step to fairlead_app;
grant update (done_on, done_by, note, version) on start_up_step to fairlead_app;
