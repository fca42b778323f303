-- Own reference numbers (diary or report numbers): only the authority that owns them (C-02), never the shared workspace.
alter table referral_reference enable row level security;
drop policy if exists referral_reference_read on referral_reference;
create policy referral_reference_read on referral_reference for select to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists referral_reference_insert on referral_reference;
create policy referral_reference_insert on referral_reference for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and exists (select from referral r where r.instance_id = referral_reference.instance_id and r.id = referral_reference.referral_id
                  and r.receiver_id = (select app.professional_id())));
-- NOTE: no update, no delete: see the functions in referral_moves.sql.
grant select, insert on referral_reference to fairlead_app;
