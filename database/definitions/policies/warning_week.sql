-- Secret counts of the early warning. No request reads or writes them: nothing is granted, and the policy would show nothing either. The
-- server works with them through functions/early_warning.sql as the upkeep role.
alter table warning_week enable row level security;
drop policy if exists warning_week_none on warning_week;
create policy warning_week_none on warning_week for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
