-- Only the actor's own instance exists for the actor (G-22).
alter table instance enable row level security;
drop policy if exists instance_read on instance;
create policy instance_read on instance for select to fairlead_app using (id = (select app.instance_id()));
grant select on instance to fairlead_app;
