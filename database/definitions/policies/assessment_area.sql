-- A compartment: members of the case whose register the row belongs to, or every member when it is the shared workspace (X-01).
alter table assessment_area enable row level security;
drop policy if exists assessment_area_read on assessment_area;
create policy assessment_area_read on assessment_area for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.reached_cases())::uuid[]));
drop policy if exists assessment_area_insert on assessment_area;
create policy assessment_area_insert on assessment_area for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]) and author_id = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists assessment_area_update on assessment_area;
create policy assessment_area_update on assessment_area for update to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]));
grant select, insert on assessment_area to fairlead_app;
grant update (worry, strength, note, source, author_id, recorded_at, version) on assessment_area to fairlead_app;
