-- Members of the case make links in their own name, see what became of them and end them; never the hash of a token or a code.
alter table guest_link enable row level security;
drop policy if exists guest_link_read on guest_link;
create policy guest_link_read on guest_link for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists guest_link_insert on guest_link;
create policy guest_link_insert on guest_link for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and made_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]) and opened_at is null and ended_at is null
    and case capability
          when 'own_page' then app.may_be_guest(case_id, person_id)
          when 'invitation' then app.may_be_external(case_id, participant_id, days_after)
          else false end);
-- Ended once, never begun anew.
drop policy if exists guest_link_update on guest_link;
create policy guest_link_update on guest_link for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and ended_at is null)
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant insert on guest_link to fairlead_app;
-- Where it was sent is read again when a message waits for the same person: that way was chosen with them.
grant select (instance_id, id, case_id, team_id, person_id, participant_id, tells_why, days_after, capability, channel, address, with_code,
  made_by, made_at, expires_at, opened_at, ended_at,
  end_reason, ended_by, version) on guest_link to fairlead_app;
grant update (ended_at, end_reason, ended_by, version) on guest_link to fairlead_app;
-- NOTE: a guest reads nothing of this: app.begin_guest tells which link it is.
