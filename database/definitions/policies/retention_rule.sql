-- Read by everyone signed in to the instance: a period is no secret. NOTE: nothing is granted to change it; what an instance decides
-- comes as a new version.
alter table retention_rule enable row level security;
drop policy if exists retention_rule_read on retention_rule;
create policy retention_rule_read on retention_rule for select to fairlead_app using (instance_id = (select app.instance_id()));
grant select on retention_rule to fairlead_app;
