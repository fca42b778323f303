-- Read by everyone signed in to the instance; recorded by coordinators and administrators. NOTE: only its last day changes: what a rule said
-- on a day stays readable.
alter table agreement_rule enable row level security;
drop policy if exists agreement_rule_read on agreement_rule;
create policy agreement_rule_read on agreement_rule for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists agreement_rule_insert on agreement_rule;
create policy agreement_rule_insert on agreement_rule for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()) and recorded_by = (select app.professional_id()));
drop policy if exists agreement_rule_update on agreement_rule;
create policy agreement_rule_update on agreement_rule for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.keeps_network()))
  with check (instance_id = (select app.instance_id()) and (select app.keeps_network()));
grant select, insert on agreement_rule to fairlead_app;
grant update (valid_until) on agreement_rule to fairlead_app;
