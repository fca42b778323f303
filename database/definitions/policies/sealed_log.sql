-- The seals of the log: for the data-protection officer of the instance, who reads the log. Written by app.seal_log alone.
alter table log_leaf enable row level security;
drop policy if exists log_leaf_read on log_leaf;
create policy log_leaf_read on log_leaf for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
grant select on log_leaf to fairlead_app;
alter table log_checkpoint enable row level security;
drop policy if exists log_checkpoint_read on log_checkpoint;
create policy log_checkpoint_read on log_checkpoint for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
grant select on log_checkpoint to fairlead_app;
alter table log_key enable row level security;
drop policy if exists log_key_read on log_key;
create policy log_key_read on log_key for select to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]));
grant select on log_key to fairlead_app;
