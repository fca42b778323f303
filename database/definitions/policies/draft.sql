-- One's own and nobody else's; what is about a case only while one is a member of it.
alter table draft enable row level security;
drop policy if exists draft_own on draft;
create policy draft_own on draft for all to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id())
    and (case_id is null or case_id = any ((select app.entered_cases())::uuid[])))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id())
    and (case_id is null or case_id = any ((select app.entered_cases())::uuid[])));
grant select, insert, update (fields, saved_at), delete on draft to fairlead_app;
