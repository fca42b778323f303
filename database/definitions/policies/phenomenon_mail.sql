-- One's own wish, and of who coordinates a team alone.
alter table phenomenon_mail enable row level security;
drop policy if exists phenomenon_mail_read on phenomenon_mail;
create policy phenomenon_mail_read on phenomenon_mail for select to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
drop policy if exists phenomenon_mail_insert on phenomenon_mail;
create policy phenomenon_mail_insert on phenomenon_mail for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id())
    and cardinality((select app.coordinated_teams())::uuid[]) > 0);
drop policy if exists phenomenon_mail_update on phenomenon_mail;
create policy phenomenon_mail_update on phenomenon_mail for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select, insert on phenomenon_mail to fairlead_app;
grant update (address, changed_on, version) on phenomenon_mail to fairlead_app;
