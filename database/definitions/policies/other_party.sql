-- Members of the case: who arranges a meeting must know whom to keep apart. Never the young person.
alter table other_party enable row level security;
drop policy if exists other_party_read on other_party;
create policy other_party_read on other_party for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists other_party_insert on other_party;
create policy other_party_insert on other_party for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from person p where p.instance_id = other_party.instance_id and p.id = other_party.person_id
                  and p.case_id = other_party.case_id and p.role <> 'youth'));
drop policy if exists other_party_update on other_party;
create policy other_party_update on other_party for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on other_party to fairlead_app;
grant update (ended_at, ended_by, version) on other_party to fairlead_app;
