-- One's own memberships, and the other members of one's cases. Nobody adds themself: the first members are those who took part
-- in the decision to select (app.open_case), later ones are added by a member who is somebody else.
alter table case_member enable row level security;
drop policy if exists case_member_read on case_member;
create policy case_member_read on case_member for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists case_member_insert on case_member;
create policy case_member_insert on case_member for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and added_by = (select app.professional_id())
    and professional_id <> (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
-- Leaving is allowed, coming back by oneself is not.
drop policy if exists case_member_update on case_member;
create policy case_member_update on case_member for update to fairlead_app
  using (instance_id = (select app.instance_id()) and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and (professional_id <> (select app.professional_id()) or left_at is not null));
grant select, insert on case_member to fairlead_app;
grant update (added_value, left_at, added_by, joined_at) on case_member to fairlead_app;
