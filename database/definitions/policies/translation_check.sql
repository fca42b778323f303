-- Which texts for families have been read by somebody who knows the language: read by everyone in the instance, because it stands on what is
-- printed; recorded in one's own name by those who coordinate, lead or guard the data. NOTE: update and delete are not granted.
alter table translation_check enable row level security;
drop policy if exists translation_check_read on translation_check;
create policy translation_check_read on translation_check for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists translation_check_insert on translation_check;
create policy translation_check_insert on translation_check for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and checked_by = (select app.professional_id())
    and (select app.functions())::text[] && array['data_protection_officer', 'leadership', 'coordinator']);
grant select, insert on translation_check to fairlead_app;
