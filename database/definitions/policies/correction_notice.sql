-- The recipient, and the teller where the recipient reads nothing here. Written by the database alone (app.notify_recipients); who reads it
-- says that it was seen.
alter table correction_notice enable row level security;
drop policy if exists correction_notice_read on correction_notice;
create policy correction_notice_read on correction_notice for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[])
    and coalesce(to_register_id, from_register_id) = (select app.own_register()));
drop policy if exists correction_notice_update on correction_notice;
create policy correction_notice_update on correction_notice for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[])
    and coalesce(to_register_id, from_register_id) = (select app.own_register()) and seen_at is null)
  with check (instance_id = (select app.instance_id()) and seen_by = (select app.professional_id()));
grant select on correction_notice to fairlead_app;
grant update (seen_by, seen_at) on correction_notice to fairlead_app;
