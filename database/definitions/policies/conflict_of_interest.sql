-- One's own; the data-protection officer; a coordinator for the workers of the teams they coordinate, whose conflicts they record and
-- end. Nobody ends their own.
alter table conflict_of_interest enable row level security;
drop policy if exists conflict_of_interest_read on conflict_of_interest;
create policy conflict_of_interest_read on conflict_of_interest for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (professional_id = (select app.professional_id()) or 'data_protection_officer' = any ((select app.functions())::text[])
      or professional_id in (select m.professional_id from team_membership m where m.instance_id = (select app.instance_id())
                               and m.team_id = any ((select app.coordinated_teams())::uuid[]))));
drop policy if exists conflict_of_interest_insert on conflict_of_interest;
create policy conflict_of_interest_insert on conflict_of_interest for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and declared_by = (select app.professional_id())
    and (professional_id = (select app.professional_id()) and (case_id is null or case_id = any ((select app.entered_cases())::uuid[]))
      or case_id is null and professional_id in (
        select m.professional_id from team_membership m where m.instance_id = (select app.instance_id())
           and m.team_id = any ((select app.coordinated_teams())::uuid[]))));
drop policy if exists conflict_of_interest_update on conflict_of_interest;
create policy conflict_of_interest_update on conflict_of_interest for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id <> (select app.professional_id())
    and professional_id in (select m.professional_id from team_membership m where m.instance_id = (select app.instance_id())
                              and m.team_id = any ((select app.coordinated_teams())::uuid[])))
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on conflict_of_interest to fairlead_app;
grant update (ended_at, ended_by, version) on conflict_of_interest to fairlead_app;
