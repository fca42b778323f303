-- As the text it stands in: the sub-select runs under that table's own policies. Made and ended by the author of the text alone.
alter table third_person_mark enable row level security;
drop policy if exists third_person_mark_read on third_person_mark;
create policy third_person_mark_read on third_person_mark for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from entry e where e.instance_id = third_person_mark.instance_id and e.id = third_person_mark.entry_id));
drop policy if exists third_person_mark_insert on third_person_mark;
create policy third_person_mark_insert on third_person_mark for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and marked_by = (select app.professional_id())
    and register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from entry e where e.instance_id = third_person_mark.instance_id and e.id = third_person_mark.entry_id
                  and e.register_id = third_person_mark.register_id and e.author_id = (select app.professional_id())));
drop policy if exists third_person_mark_update on third_person_mark;
create policy third_person_mark_update on third_person_mark for update to fairlead_app
  using (marked_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()) and marked_by = (select app.professional_id()));
grant select, insert on third_person_mark to fairlead_app;
-- NOTE: a mark is ended, not removed: what the young person got can be explained later.
grant update (ended_at) on third_person_mark to fairlead_app;
