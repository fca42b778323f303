-- Members of the case who work in its team today; members invited from elsewhere do not read it. Written in one's own name.
alter table recruitment_concern enable row level security;
drop policy if exists recruitment_concern_read on recruitment_concern;
create policy recruitment_concern_read on recruitment_concern for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and team_id = any ((select app.teams())::uuid[]));
drop policy if exists recruitment_concern_insert on recruitment_concern;
create policy recruitment_concern_insert on recruitment_concern for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and raised_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]) and team_id = any ((select app.teams())::uuid[]) and ended_at is null);
drop policy if exists recruitment_concern_update on recruitment_concern;
create policy recruitment_concern_update on recruitment_concern for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and team_id = any ((select app.teams())::uuid[]) and ended_at is null)
  with check (instance_id = (select app.instance_id()) and ended_by = (select app.professional_id()));
grant select, insert on recruitment_concern to fairlead_app;
grant update (ended_at, ended_by, end_reason, version) on recruitment_concern to fairlead_app;
