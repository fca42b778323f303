-- What the team discusses. Before a case exists: workers of the team and experts they invite, when the row's register is theirs or
-- the shared workspace. After: members of the case. The receiver may write it although another team will read it.
alter table referral_detail enable row level security;
drop policy if exists referral_detail_read on referral_detail;
create policy referral_detail_read on referral_detail for select to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or (case_id is null and referral_id = any ((select app.invited_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists referral_detail_insert on referral_detail;
create policy referral_detail_insert on referral_detail for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]) and case_id is null
    and exists (select from referral r where r.instance_id = referral_detail.instance_id and r.id = referral_detail.referral_id and r.receiver_id = (select app.professional_id())));
-- Only what was done at once (urgent_measure) is added later, by a worker of the team while the contact waits.
drop policy if exists referral_detail_update on referral_detail;
create policy referral_detail_update on referral_detail for update to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]));
-- NOTE: no other update: texts are emptied by app.reduce_referral, keys moved by app.route_referral and app.take_into_case.
grant select, insert on referral_detail to fairlead_app;
grant update (urgent_measure, version) on referral_detail to fairlead_app;
