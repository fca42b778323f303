-- Who stands in for whom is known in the instance, as who works in which team is: colleagues must know whom to ask. NOTE: insert and
-- update are not granted: written only by the functions of cover_absence.sql.
alter table absence_cover enable row level security;
drop policy if exists absence_cover_read on absence_cover;
create policy absence_cover_read on absence_cover for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on absence_cover to fairlead_app;
