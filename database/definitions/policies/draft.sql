-- One's own and nobody else's.
alter table draft enable row level security;
drop policy if exists draft_own on draft;
create policy draft_own on draft for all to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select, insert, update (fields, saved_at), delete on draft to fairlead_app;
