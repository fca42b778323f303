-- A compartment: members of the case whose register the row belongs to, or every member when it is the shared workspace (X-01).
alter table family_view enable row level security;
drop policy if exists family_view_read on family_view;
create policy family_view_read on family_view for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[])
    and case_id = any ((select app.reached_cases())::uuid[]));
drop policy if exists family_view_insert on family_view;
create policy family_view_insert on family_view for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
-- NOTE: update and delete are not granted: nobody rewrites another's words. A newer view is a new row (P-02, P-03), and who takes words back
-- leaves a row of its own (own_words_withdrawal).
drop policy if exists family_view_update on family_view;
grant select, insert on family_view to fairlead_app;
