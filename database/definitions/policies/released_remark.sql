-- What the family says of a released text belongs to the authority that released it; recorded in one's own name. NOTE: update and delete
-- are not granted: nobody rewrites what somebody said.
alter table released_remark enable row level security;
drop policy if exists released_remark_read on released_remark;
create policy released_remark_read on released_remark for select to fairlead_app
  using (register_id = (select app.own_register()) and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from released_text t where t.instance_id = released_remark.instance_id and t.id = released_remark.released_text_id));
drop policy if exists released_remark_insert on released_remark;
create policy released_remark_insert on released_remark for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and recorded_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from released_text t where t.instance_id = released_remark.instance_id and t.id = released_remark.released_text_id
                  and t.case_id = released_remark.case_id and t.person_id = released_remark.person_id and t.ended_at is null));
grant select, insert on released_remark to fairlead_app;
