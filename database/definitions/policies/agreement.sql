-- Read by everyone signed in to the instance; kept by coordinators and administrators. It comes into force by the recorded rule alone
-- (functions/governance.sql).
alter table agreement enable row level security;
drop policy if exists agreement_read on agreement;
create policy agreement_read on agreement for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists agreement_insert on agreement;
create policy agreement_insert on agreement for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()) and status = 'draft');
drop policy if exists agreement_update on agreement;
create policy agreement_update on agreement for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on agreement to fairlead_app;
grant update (name, aim, purpose, register_number, status, valid_from, valid_until, end_reason, version) on agreement to fairlead_app;
