-- Workers of the team while the contact waits; members of the case afterwards. Written in one's own name only.
alter table screening_decision enable row level security;
drop policy if exists screening_decision_read on screening_decision;
create policy screening_decision_read on screening_decision for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists screening_decision_insert on screening_decision;
create policy screening_decision_insert on screening_decision for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and decided_by = (select app.professional_id()) and team_id = any ((select app.teams())::uuid[])
    and referral_id <> all ((select app.barred_referrals())::uuid[]));
grant select, insert on screening_decision to fairlead_app;
