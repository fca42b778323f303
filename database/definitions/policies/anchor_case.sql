-- A case exists for its members and for nobody else: not for the rest of the team, not for supervisors or administrators (S-02).
alter table anchor_case enable row level security;
drop policy if exists anchor_case_read on anchor_case;
create policy anchor_case_read on anchor_case for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and id = any ((select app.reached_cases())::uuid[]));
-- NOTE: insert is not granted: a case is opened together with its first members by app.open_case.
drop policy if exists anchor_case_update on anchor_case;
create policy anchor_case_update on anchor_case for update to fairlead_app
  using (instance_id = (select app.instance_id())
    and id = any ((select app.entered_cases())::uuid[]))
  with check (instance_id = (select app.instance_id()));
grant select on anchor_case to fairlead_app;
grant update (phase, responsible_id, urgency, municipality_code, municipality_missing, closed_at, closing_reason, closing_note, version) on anchor_case to fairlead_app;
