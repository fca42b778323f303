-- A case offered to another team: the coordinators of that team, whoever proposed it, and the members of the case; of a protected young
-- person not the members, because the team would tell where they live. The row says nothing of the young person.
alter table case_transfer enable row level security;
drop policy if exists case_transfer_read on case_transfer;
create policy case_transfer_read on case_transfer for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (proposed_by = (select app.professional_id()) or to_team_id = any ((select app.coordinated_teams())::uuid[])
      or not hidden and case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists case_transfer_insert on case_transfer;
create policy case_transfer_insert on case_transfer for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and proposed_by = (select app.professional_id()) and state = 'proposed'
    and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from anchor_case c where c.instance_id = case_transfer.instance_id and c.id = case_transfer.case_id
                  and c.team_id = case_transfer.from_team_id));
-- Declined by a coordinator of the team that is asked, taken back by a member. NOTE: accepted only by app.accept_transfer.
drop policy if exists case_transfer_decline on case_transfer;
create policy case_transfer_decline on case_transfer for update to fairlead_app
  using (instance_id = (select app.instance_id()) and state = 'proposed' and to_team_id = any ((select app.coordinated_teams())::uuid[]))
  with check (instance_id = (select app.instance_id()) and state = 'declined' and settled_by = (select app.professional_id())
    and to_team_id = any ((select app.coordinated_teams())::uuid[]));
drop policy if exists case_transfer_withdraw on case_transfer;
create policy case_transfer_withdraw on case_transfer for update to fairlead_app
  using (instance_id = (select app.instance_id()) and state = 'proposed' and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and state = 'withdrawn' and settled_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on case_transfer to fairlead_app;
grant update (state, settled_by, settled_at, decline_reason, version) on case_transfer to fairlead_app;
