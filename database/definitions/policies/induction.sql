-- One's own inductions; those of the members of a team one coordinates; the administrators and leaders of the agency; the data-protection officer. NOTE: insert and update are
-- not granted: written only by the functions of administer.sql.
alter table induction enable row level security;
drop policy if exists induction_read on induction;
create policy induction_read on induction for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (professional_id = (select app.professional_id())
    or agency_id = (select app.agency_id()) and (select app.functions())::text[] && '{administrator, leadership}'
    or cardinality((select app.coordinated_teams())::uuid[]) > 0 and exists (
      select from team_membership m where m.instance_id = induction.instance_id and m.professional_id = induction.professional_id
         and m.team_id = any ((select app.coordinated_teams())::uuid[]) and (m.valid_until is null or m.valid_until > app.today()))
    or 'data_protection_officer' = any ((select app.functions())::text[])));
grant select on induction to fairlead_app;
