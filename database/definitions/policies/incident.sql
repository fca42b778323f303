-- Workers of the team that recorded it, and members of a case that is linked to it; nobody after it has expired. Recorded in one's own
-- name, and read through by somebody else of the team before it is used.
alter table incident enable row level security;
drop policy if exists incident_read on incident;
create policy incident_read on incident for select to fairlead_app
  using (instance_id = (select app.instance_id()) and expires_on > (now() at time zone 'Europe/Helsinki')::date
    and (team_id = any ((select app.teams())::uuid[])
      or outcome = 'approved' and id = any ((select app.incidents_of_cases())::uuid[])));
drop policy if exists incident_insert on incident;
create policy incident_insert on incident for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id()) and outcome is null
    and team_id = any ((select app.teams())::uuid[]));
drop policy if exists incident_update on incident;
create policy incident_update on incident for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.teams())::uuid[])
    and recorded_by <> (select app.professional_id()) and outcome is null
    and expires_on > (now() at time zone 'Europe/Helsinki')::date)
  with check (instance_id = (select app.instance_id()) and reviewed_by = (select app.professional_id()));
grant select, insert on incident to fairlead_app;
grant update (outcome, reviewed_by, reviewed_at, version) on incident to fairlead_app;
