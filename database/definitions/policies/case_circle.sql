-- Those who are inside. The first circle is written by app.restrict_case, the decider among it; later ones are named by somebody
-- inside, never by themselves. Leaving is allowed, coming back by oneself is not.
alter table case_circle enable row level security;
drop policy if exists case_circle_read on case_circle;
create policy case_circle_read on case_circle for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists case_circle_insert on case_circle;
create policy case_circle_insert on case_circle for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and named_by = (select app.professional_id())
    and professional_id <> (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists case_circle_update on case_circle;
create policy case_circle_update on case_circle for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id())
    and (left_at is not null or professional_id <> (select app.professional_id()) and named_by = (select app.professional_id())));
grant select, insert on case_circle to fairlead_app;
grant update (left_at, named_by, named_at) on case_circle to fairlead_app;
