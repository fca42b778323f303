-- Workers of the team while the contact waits; members of the case afterwards. Written in one's own name only.
alter table screening_stance enable row level security;
drop policy if exists screening_stance_read on screening_stance;
create policy screening_stance_read on screening_stance for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and ((case_id is null and team_id = any ((select app.teams())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
drop policy if exists screening_stance_insert on screening_stance;
create policy screening_stance_insert on screening_stance for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()) and team_id = any ((select app.teams())::uuid[]));
drop policy if exists screening_stance_update on screening_stance;
create policy screening_stance_update on screening_stance for update to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()) and case_id is null and team_id = any ((select app.teams())::uuid[]))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select, insert on screening_stance to fairlead_app;
grant update (stance, reason, stated_at, version) on screening_stance to fairlead_app;
