-- As the record of the disclosure it belongs to: the sub-select runs under that table's own policies.
alter table disclosed_text enable row level security;
drop policy if exists disclosed_text_read on disclosed_text;
create policy disclosed_text_read on disclosed_text for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and restricted_at is null
    and exists (select from disclosure d where d.instance_id = disclosed_text.instance_id and d.id = disclosed_text.disclosure_id));
drop policy if exists disclosed_text_insert on disclosed_text;
create policy disclosed_text_insert on disclosed_text for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from disclosure d where d.instance_id = disclosed_text.instance_id and d.id = disclosed_text.disclosure_id
                  and d.decided_by = (select app.professional_id())));
grant select, insert on disclosed_text to fairlead_app;
-- NOTE: update and delete are not granted: what was told was told.
