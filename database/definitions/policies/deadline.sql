-- Dates and rules: workers of the team before a case exists, members of the case afterwards. NOTE: not the coordinator: the rule
-- alone tells that a child welfare notification was made.
alter table deadline enable row level security;
drop policy if exists deadline_read on deadline;
create policy deadline_read on deadline for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
      or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists deadline_insert on deadline;
create policy deadline_insert on deadline for insert to fairlead_app
  with check (instance_id = (select app.instance_id())
    and (case_id is null and exists (select from referral r where r.instance_id = deadline.instance_id and r.id = deadline.referral_id and r.receiver_id = (select app.professional_id()))
      or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists deadline_update on deadline;
create policy deadline_update on deadline for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[])
      or case_id = any ((select app.entered_cases())::uuid[])))
  with check (instance_id = (select app.instance_id()));
grant select, insert on deadline to fairlead_app;
grant update (start_on, due_on, completed_on, completed_by, transferred_to, version) on deadline to fairlead_app;
