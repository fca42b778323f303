-- Packs of meetings as they were made: read and made by those who read the meetings. NOTE: update and delete are not granted: an archived pack
-- stays as it is.
alter table report_pack enable row level security;
drop policy if exists report_pack_read on report_pack;
create policy report_pack_read on report_pack for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.reads_steering()));
drop policy if exists report_pack_insert on report_pack;
create policy report_pack_insert on report_pack for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and (select app.reads_steering()) and made_by = (select app.professional_id()));
grant select, insert on report_pack to fairlead_app;
