-- What an authority has released to somebody of the family: members of the case of that authority, and inside it only professions that read
-- the subject. Never the shared workspace: that another authority has told the family something is not told to the team.
alter table released_text enable row level security;
drop policy if exists released_text_read on released_text;
create policy released_text_read on released_text for select to fairlead_app
  using (register_id = (select app.own_register()) and case_id = any ((select app.entered_cases())::uuid[])
    and subject <> all ((select app.unread_subjects())::text[]));
drop policy if exists released_text_insert on released_text;
create policy released_text_insert on released_text for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and released_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]) and ended_at is null);
drop policy if exists released_text_update on released_text;
create policy released_text_update on released_text for update to fairlead_app
  using (register_id = (select app.own_register()) and case_id = any ((select app.entered_cases())::uuid[]) and ended_at is null)
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on released_text to fairlead_app;
-- Ended, never changed: what somebody of the family has read was read.
grant update (ended_at, ended_by, version) on released_text to fairlead_app;
