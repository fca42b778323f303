-- One's own, and those an administrator looks after; never the subject. Written by functions alone.
alter table identity_link enable row level security;
drop policy if exists identity_link_read on identity_link;
create policy identity_link_read on identity_link for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or professional_id = any ((select app.administered_professionals())::uuid[])));
revoke all on identity_link from fairlead_app;
grant select (instance_id, provider_id, professional_id, linked_at, last_used_at) on identity_link to fairlead_app;
