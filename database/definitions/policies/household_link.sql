-- Only members of both cases: they see the link, make it and end it.
alter table household_link enable row level security;
drop policy if exists household_link_read on household_link;
create policy household_link_read on household_link for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and other_case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists household_link_insert on household_link;
create policy household_link_insert on household_link for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and linked_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]) and other_case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists household_link_update on household_link;
create policy household_link_update on household_link for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and other_case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on household_link to fairlead_app;
grant update (ended_at, ended_by, version) on household_link to fairlead_app;
