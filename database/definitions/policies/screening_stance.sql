-- Workers of the team while the contact waits; members of the case afterwards. Written in one's own name only. An invited expert reads
-- and writes their own, as an expert's.
alter table screening_stance enable row level security;
drop policy if exists screening_stance_read on screening_stance;
create policy screening_stance_read on screening_stance for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or (case_id is null and professional_id = (select app.professional_id()) and referral_id = any ((select app.invited_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists screening_stance_insert on screening_stance;
create policy screening_stance_insert on screening_stance for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id())
    and ((not as_expert and team_id = any ((select app.teams())::uuid[]) and referral_id <> all ((select app.barred_referrals())::uuid[]))
      or (as_expert and case_id is null and referral_id = any ((select app.invited_referrals())::uuid[])
        and exists (select from referral r where r.instance_id = screening_stance.instance_id and r.id = screening_stance.referral_id
                      and r.team_id = screening_stance.team_id))));
drop policy if exists screening_stance_update on screening_stance;
create policy screening_stance_update on screening_stance for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()) and case_id is null
    and ((team_id = any ((select app.teams())::uuid[]) and referral_id <> all ((select app.barred_referrals())::uuid[]))
      or referral_id = any ((select app.invited_referrals())::uuid[])))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id())
    and (as_expert or team_id = any ((select app.teams())::uuid[])));
grant select, insert on screening_stance to fairlead_app;
grant update (stance, reason, as_expert, stated_at, version) on screening_stance to fairlead_app;
