-- Read by those who answer for the work in the region; written by a person of a police authority, for that authority alone: it was counted in
-- its own register. NOTE: update and delete are not granted: a later row for the same year counts.
alter table police_figure enable row level security;
drop policy if exists police_figure_read on police_figure;
create policy police_figure_read on police_figure for select to fairlead_app
  using (instance_id = (select app.instance_id()) and ((select app.reads_steering()) or agency_id = (select app.agency_id())));
drop policy if exists police_figure_insert on police_figure;
create policy police_figure_insert on police_figure for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id()) and agency_id = (select app.agency_id())
    and exists (select from agency a where a.instance_id = police_figure.instance_id and a.id = police_figure.agency_id and a.kind = 'police'));
grant select, insert on police_figure to fairlead_app;
