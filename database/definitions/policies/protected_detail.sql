-- Members of the case with a live grant of their own. Written through app.keep_protected, by members who need not be able to read it.
alter table protected_detail enable row level security;
drop policy if exists protected_detail_read on protected_detail;
create policy protected_detail_read on protected_detail for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and protection_id = any ((select app.granted_protections())::uuid[]));
grant select on protected_detail to fairlead_app;
