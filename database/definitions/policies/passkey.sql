-- One's own, and those an administrator looks after; never the key. Written by functions alone.
alter table passkey enable row level security;
drop policy if exists passkey_read on passkey;
create policy passkey_read on passkey for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or professional_id = any ((select app.administered_professionals())::uuid[])));
revoke all on passkey from fairlead_app;
grant select (instance_id, id, professional_id, name, created_at, last_used_at) on passkey to fairlead_app;
