-- Members of the case, inside its circle when it is restricted. Written in one's own name for a person of the case who is not its other
-- party; a change is a new row.
alter table safety_plan enable row level security;
drop policy if exists safety_plan_read on safety_plan;
create policy safety_plan_read on safety_plan for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists safety_plan_insert on safety_plan;
create policy safety_plan_insert on safety_plan for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and written_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from person p where p.instance_id = safety_plan.instance_id and p.id = safety_plan.person_id
                  and p.case_id = safety_plan.case_id)
    and not exists (select from other_party o where o.instance_id = safety_plan.instance_id and o.case_id = safety_plan.case_id
                  and o.person_id = safety_plan.person_id and o.ended_at is null));
grant select, insert on safety_plan to fairlead_app;
