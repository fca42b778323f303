-- Workers of the team while the contact waits, the expert while the invitation lasts, members of the case afterwards.
alter table invited_expert enable row level security;
drop policy if exists invited_expert_read on invited_expert;
create policy invited_expert_read on invited_expert for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or (professional_id = (select app.professional_id()) and referral_id = any ((select app.invited_referrals())::uuid[])
        and withdrawn_at is null and ends_at > statement_timestamp())
    or case_id = any ((select app.entered_cases())::uuid[])));
-- A worker of the team invites somebody else, in their own name, to a contact that waits; never somebody with a conflict of interest.
drop policy if exists invited_expert_insert on invited_expert;
create policy invited_expert_insert on invited_expert for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and invited_by = (select app.professional_id()) and case_id is null
    and professional_id <> (select app.professional_id()) and team_id = any ((select app.teams())::uuid[])
    and referral_id <> all ((select app.barred_referrals())::uuid[])
    and exists (select from referral r where r.instance_id = invited_expert.instance_id and r.id = invited_expert.referral_id
                  and r.team_id = invited_expert.team_id and r.state = 'waiting')
    and professional_id <> all (app.conflicted_professionals(null, referral_id)));
drop policy if exists invited_expert_update on invited_expert;
create policy invited_expert_update on invited_expert for update to fairlead_app
  using (instance_id = (select app.instance_id()) and case_id is null and team_id = any ((select app.teams())::uuid[])
    and referral_id <> all ((select app.barred_referrals())::uuid[]))
  with check (instance_id = (select app.instance_id()) and withdrawn_by = (select app.professional_id()));
grant select, insert on invited_expert to fairlead_app;
-- NOTE: an invitation is only withdrawn: to let somebody know more, they are invited again.
grant update (withdrawn_at, withdrawn_by, version) on invited_expert to fairlead_app;
