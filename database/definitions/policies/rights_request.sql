-- The controller it is for, in the case; and who received it, until it is decided. Routed: whoever of the case receives it records it for
-- the register it is for.
alter table rights_request enable row level security;
drop policy if exists rights_request_read on rights_request;
create policy rights_request_read on rights_request for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[])
    and (register_id = (select app.own_register()) or recorded_by = (select app.professional_id())));
drop policy if exists rights_request_insert on rights_request;
create policy rights_request_insert on rights_request for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id()) and outcome is null
    and case_id = any ((select app.entered_cases())::uuid[])
    and register_id in (select p.register_id from case_member m join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
                         where m.case_id = rights_request.case_id));
drop policy if exists rights_request_update on rights_request;
create policy rights_request_update on rights_request for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and register_id = (select app.own_register()) and outcome is null)
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register()));
grant select, insert on rights_request to fairlead_app;
grant update (extended_on, extension_reason, outcome, decided_by, decided_at, answer, released, version) on rights_request to fairlead_app;
