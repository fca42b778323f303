-- One's own, and the data-protection officer, who reviews. Opened only by app.break_glass: insert is not granted.
alter table break_glass enable row level security;
drop policy if exists break_glass_read on break_glass;
create policy break_glass_read on break_glass for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or 'data_protection_officer' = any ((select app.functions())::text[])));
drop policy if exists break_glass_update on break_glass;
create policy break_glass_update on break_glass for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id <> (select app.professional_id())
    and 'data_protection_officer' = any ((select app.functions())::text[]))
  with check (instance_id = (select app.instance_id()) and reviewed_by = (select app.professional_id()));
grant select on break_glass to fairlead_app;
grant update (reviewed_by, reviewed_at, review_outcome, review_note, version) on break_glass to fairlead_app;
