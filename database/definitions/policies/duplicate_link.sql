-- Only those to whom both contacts or cases are there. Proposed in one's own name, where both names are open to the team and the identity
-- code is the same, and settled by somebody else.
alter table duplicate_link enable row level security;
drop policy if exists duplicate_link_read on duplicate_link;
create policy duplicate_link_read on duplicate_link for select to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.teams())::uuid[])
    and (case_id = any ((select app.entered_cases())::uuid[])
      or case_id is null and referral_id <> all ((select app.barred_referrals())::uuid[]))
    and (other_case_id = any ((select app.entered_cases())::uuid[])
      or other_case_id is null and other_referral_id <> all ((select app.barred_referrals())::uuid[])));
drop policy if exists duplicate_link_insert on duplicate_link;
create policy duplicate_link_insert on duplicate_link for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and proposed_by = (select app.professional_id()) and outcome is null
    and team_id = any ((select app.teams())::uuid[])
    and exists (
      select from person a
        join person b on b.instance_id = a.instance_id and b.identity_index = a.identity_index and b.team_id = a.team_id and b.role = 'youth'
        join register g on g.instance_id = a.instance_id and g.kind = 'shared' and g.id = a.register_id and g.id = b.register_id
       where a.instance_id = duplicate_link.instance_id and a.team_id = duplicate_link.team_id and a.role = 'youth'
         and a.referral_id = duplicate_link.referral_id and a.case_id is not distinct from duplicate_link.case_id
         and b.referral_id = duplicate_link.other_referral_id and b.case_id is not distinct from duplicate_link.other_case_id));
drop policy if exists duplicate_link_update on duplicate_link;
create policy duplicate_link_update on duplicate_link for update to fairlead_app
  using (instance_id = (select app.instance_id()) and team_id = any ((select app.teams())::uuid[])
    and proposed_by <> (select app.professional_id()) and outcome is null
    and (case_id = any ((select app.entered_cases())::uuid[])
      or case_id is null and referral_id <> all ((select app.barred_referrals())::uuid[]))
    and (other_case_id = any ((select app.entered_cases())::uuid[])
      or other_case_id is null and other_referral_id <> all ((select app.barred_referrals())::uuid[])))
  with check (instance_id = (select app.instance_id()) and settled_by = (select app.professional_id()));
grant select, insert on duplicate_link to fairlead_app;
grant update (outcome, settled_by, settled_at, version) on duplicate_link to fairlead_app;
