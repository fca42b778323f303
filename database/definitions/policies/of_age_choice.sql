-- Shared workspace of the case: its members, written in one's own name. NOTE: update and delete are not granted: another choice is another row.
alter table of_age_choice enable row level security;
drop policy if exists of_age_choice_read on of_age_choice;
create policy of_age_choice_read on of_age_choice for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists of_age_choice_insert on of_age_choice;
create policy of_age_choice_insert on of_age_choice for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and chosen_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on of_age_choice to fairlead_app;
