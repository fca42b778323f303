-- One's own, and those an administrator looks after; never the hash of the code. Written by functions alone.
alter table invitation enable row level security;
drop policy if exists invitation_read on invitation;
create policy invitation_read on invitation for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or professional_id = any ((select app.administered_professionals())::uuid[])));
revoke all on invitation from fairlead_app;
grant select (instance_id, id, professional_id, sign_in_name, invited_by, invited_at, expires_at, used_at) on invitation to fairlead_app;
