-- Secret counts of the early warning. No request reads or writes them: nothing is granted, and the policy would show nothing either. The
-- server works with them through functions/early_warning.sql as the upkeep role.
alter table warning_count enable row level security;
drop policy if exists warning_count_none on warning_count;
create policy warning_count_none on warning_count for select to fairlead_app using (instance_id = (select app.instance_id()) and false);
