-- Identity. Before a case: workers of the team, when the register is theirs (the receiver's authority) or, once opened, the shared
-- workspace; then also an expert whom the inviter let know it. In a case: its members. Opening a name moves the row from the receiver's register to the shared workspace.
alter table person enable row level security;
drop policy if exists person_read on person;
create policy person_read on person for select to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or (case_id is null and referral_id = any ((select app.named_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists person_insert on person;
create policy person_insert on person for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and (case_id is null and exists (select from referral r where r.instance_id = person.instance_id and r.id = person.referral_id and r.receiver_id = (select app.professional_id()))
      or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists person_update on person;
create policy person_update on person for update to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])))
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]));
grant select, insert on person to fairlead_app;
grant update (register_id, given_name, family_name, birth_date, died_on, personal_identity_code, temporary_identifier, identity_index, custody, phone, email, address, contact_address, school,
  mother_tongue, contact_language, interpreter_language, version) on person to fairlead_app;
