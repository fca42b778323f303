-- Members of the case see who has taken over what they need; each confirms for their own register, once.
alter table register_transfer enable row level security;
drop policy if exists register_transfer_read on register_transfer;
create policy register_transfer_read on register_transfer for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists register_transfer_insert on register_transfer;
create policy register_transfer_insert on register_transfer for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and confirmed_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on register_transfer to fairlead_app;
-- NOTE: update and delete are not granted: what has been confirmed stands.
