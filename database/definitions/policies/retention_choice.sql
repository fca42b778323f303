-- Read by everyone signed in to the instance: a period is no secret. NOTE: nothing is granted to change it; what an instance decides
-- comes as a new version.
alter table retention_choice enable row level security;
drop policy if exists retention_choice_read on retention_choice;
create policy retention_choice_read on retention_choice for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on retention_choice to fairlead_app;
