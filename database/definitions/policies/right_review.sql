-- Reviews of rights: one's own; the administrators and leaders of the agency; the data-protection officer. NOTE: insert and
-- update are not granted: written only by the functions of administer.sql.
alter table right_review enable row level security;
drop policy if exists right_review_read on right_review;
create policy right_review_read on right_review for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (professional_id = (select app.professional_id())
    or agency_id = (select app.agency_id()) and (select app.functions())::text[] && '{administrator, leadership}'
    or 'data_protection_officer' = any ((select app.functions())::text[])));
grant select on right_review to fairlead_app;
