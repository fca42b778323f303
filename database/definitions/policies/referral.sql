-- Metadata of a contact: the team's workers and coordinators, the person who received it, and, while no team is known,
-- every coordinator of the instance (the manual queue); while it waits also an invited expert; never somebody with a conflict of
-- interest. No text, no name stands in it. A new one is written only while an agreement opens the work (docs/decisions/0032).
alter table referral enable row level security;
drop policy if exists referral_read on referral;
create policy referral_read on referral for select to fairlead_app using (
  instance_id = (select app.instance_id()) and id <> all ((select app.barred_referrals())::uuid[])
  and (team_id = any ((select app.teams())::uuid[])
    or team_id = any ((select app.coordinated_teams())::uuid[])
    or receiver_id = (select app.professional_id())
    or (state = 'waiting' and id = any ((select app.invited_referrals())::uuid[]))
    or (team_id is null and cardinality((select app.coordinated_teams())::uuid[]) > 0)));
drop policy if exists referral_insert on referral;
create policy referral_insert on referral for insert to fairlead_app with check (
  instance_id = (select app.instance_id()) and receiver_id = (select app.professional_id())
  and cardinality((select app.teams())::uuid[]) > 0 and (select app.work_is_open()));
drop policy if exists referral_update on referral;
create policy referral_update on referral for update to fairlead_app
  using (
    instance_id = (select app.instance_id()) and id <> all ((select app.barred_referrals())::uuid[])
    and (team_id = any ((select app.teams())::uuid[])
      or team_id = any ((select app.coordinated_teams())::uuid[])
      or (team_id is null and cardinality((select app.coordinated_teams())::uuid[]) > 0)))
  with check (instance_id = (select app.instance_id()));
grant select, insert on referral to fairlead_app;
-- NOTE: team_id is not granted: a contact changes team only through app.route_referral.
grant update (state, urgency, urgent_assessed_at, urgent_assessed_by, municipality_code, municipality_missing,
  agenda_position, carried_over, previous_referral_id, version) on referral to fairlead_app;
