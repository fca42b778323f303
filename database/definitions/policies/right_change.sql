-- The history of rights: one's own; the administrators and leaders of the agency; the data-protection officer. Nobody changes it.
-- NOTE: insert and update are not granted: written only by the functions of administer.sql.
alter table right_change enable row level security;
drop policy if exists right_change_read on right_change;
create policy right_change_read on right_change for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (professional_id = (select app.professional_id())
    or agency_id = (select app.agency_id()) and (select app.functions())::text[] && '{administrator, leadership}'
    or 'data_protection_officer' = any ((select app.functions())::text[])));
grant select on right_change to fairlead_app;
