-- Only the two authorities it is between, and of them the members of the case.
alter table information_request enable row level security;
drop policy if exists information_request_read on information_request;
create policy information_request_read on information_request for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and (select app.own_register()) in (from_register_id, to_register_id));
drop policy if exists information_request_insert on information_request;
create policy information_request_insert on information_request for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and asked_by = (select app.professional_id()) and from_register_id = (select app.own_register())
    and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists information_request_update on information_request;
create policy information_request_update on information_request for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and to_register_id = (select app.own_register()) and state = 'asked')
  with check (instance_id = (select app.instance_id()) and answered_by = (select app.professional_id()));
grant select, insert on information_request to fairlead_app;
grant update (state, answer, refusal_rule_id, refusal_rule_version, answered_by, answered_at, version) on information_request to fairlead_app;
