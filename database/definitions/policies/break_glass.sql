-- One's own; the data-protection officer, who reviews; the responsible worker of the case. NOTE: insert is not granted: opened only
-- by app.open_break_glass.
alter table break_glass enable row level security;
drop policy if exists break_glass_read on break_glass;
create policy break_glass_read on break_glass for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or 'data_protection_officer' = any ((select app.functions())::text[])
      or case_id = any ((select app.entered_cases())::uuid[])
        and exists (select from anchor_case c where c.instance_id = break_glass.instance_id and c.id = break_glass.case_id
                      and c.responsible_id = (select app.professional_id()))));
-- Reviewed by somebody else than who opened.
drop policy if exists break_glass_update on break_glass;
create policy break_glass_update on break_glass for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id <> (select app.professional_id())
    and 'data_protection_officer' = any ((select app.functions())::text[]))
  with check (instance_id = (select app.instance_id()) and reviewed_by = (select app.professional_id()));
grant select on break_glass to fairlead_app;
grant update (reviewed_by, reviewed_at, review_outcome, review_note, version) on break_glass to fairlead_app;
