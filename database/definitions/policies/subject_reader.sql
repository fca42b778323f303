-- Read by everyone signed in to the instance. NOTE: insert, update and delete are not granted; it comes with the instance.
alter table subject_reader enable row level security;
drop policy if exists subject_reader_read on subject_reader;
create policy subject_reader_read on subject_reader for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on subject_reader to fairlead_app;
