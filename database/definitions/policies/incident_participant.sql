-- Only members of the young person's own case; who else took part is not there, not even as a number. Linked to an incident that a second
-- person has approved and that has not expired.
alter table incident_participant enable row level security;
drop policy if exists incident_participant_read on incident_participant;
create policy incident_participant_read on incident_participant for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists incident_participant_insert on incident_participant;
create policy incident_participant_insert on incident_participant for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and added_by = (select app.professional_id()) and ended_at is null
    and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from incident i where i.instance_id = incident_participant.instance_id and i.id = incident_participant.incident_id
                  and i.outcome = 'approved'));
drop policy if exists incident_participant_update on incident_participant;
create policy incident_participant_update on incident_participant for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on incident_participant to fairlead_app;
grant update (ended_at, ended_by, version) on incident_participant to fairlead_app;
