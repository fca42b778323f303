-- Members of the case, who register and hand out; the data-protection officer, who decides. Registered in one's own name.
alter table log_request enable row level security;
drop policy if exists log_request_read on log_request;
create policy log_request_read on log_request for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (case_id = any ((select app.entered_cases())::uuid[]) or 'data_protection_officer' = any ((select app.functions())::text[])));
drop policy if exists log_request_insert on log_request;
create policy log_request_insert on log_request for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and registered_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on log_request to fairlead_app;

alter table log_request_part enable row level security;
drop policy if exists log_request_part_read on log_request_part;
create policy log_request_part_read on log_request_part for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (case_id = any ((select app.entered_cases())::uuid[]) or 'data_protection_officer' = any ((select app.functions())::text[])));
drop policy if exists log_request_part_insert on log_request_part;
create policy log_request_part_insert on log_request_part for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and case_id = any ((select app.entered_cases())::uuid[]) and state = 'waiting');
-- Decided once, by the officer.
drop policy if exists log_request_part_update on log_request_part;
create policy log_request_part_update on log_request_part for update to fairlead_app
  using (instance_id = (select app.instance_id()) and state = 'waiting' and 'data_protection_officer' = any ((select app.functions())::text[]))
  with check (instance_id = (select app.instance_id()) and decided_by = (select app.professional_id()));
grant select, insert on log_request_part to fairlead_app;
grant update (state, decided_by, decided_at, refusal, with_older, answer, version) on log_request_part to fairlead_app;

alter table log_handout enable row level security;
drop policy if exists log_handout_read on log_handout;
create policy log_handout_read on log_handout for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (case_id = any ((select app.entered_cases())::uuid[]) or 'data_protection_officer' = any ((select app.functions())::text[])));
drop policy if exists log_handout_insert on log_handout;
create policy log_handout_insert on log_handout for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and handed_out_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on log_handout to fairlead_app;

-- The officer alone: who works with the family must not know either, and cannot tell.
alter table log_withholding enable row level security;
drop policy if exists log_withholding_read on log_withholding;
create policy log_withholding_read on log_withholding for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
drop policy if exists log_withholding_insert on log_withholding;
create policy log_withholding_insert on log_withholding for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and decided_by = (select app.professional_id())
    and 'data_protection_officer' = any ((select app.functions())::text[]));
grant select, insert on log_withholding to fairlead_app;

-- Everybody may know whether their own name is told; the officer decides it.
alter table staff_name_setting enable row level security;
drop policy if exists staff_name_setting_read on staff_name_setting;
create policy staff_name_setting_read on staff_name_setting for select to fairlead_app
  using (instance_id = (select app.instance_id()));
drop policy if exists staff_name_setting_insert on staff_name_setting;
create policy staff_name_setting_insert on staff_name_setting for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and decided_by = (select app.professional_id())
    and 'data_protection_officer' = any ((select app.functions())::text[]));
grant select, insert on staff_name_setting to fairlead_app;
