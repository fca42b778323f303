-- One's own, and those an administrator looks after; never the hash or the secret. Written by functions alone.
alter table local_account enable row level security;
drop policy if exists local_account_read on local_account;
create policy local_account_read on local_account for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or professional_id = any ((select app.administered_professionals())::uuid[])));
revoke all on local_account from fairlead_app;
grant select (instance_id, professional_id, sign_in_name, password_set_at, created_at) on local_account to fairlead_app;
