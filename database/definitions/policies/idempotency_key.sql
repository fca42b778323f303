-- One's own and nobody else's.
alter table idempotency_key enable row level security;
drop policy if exists idempotency_key_own on idempotency_key;
create policy idempotency_key_own on idempotency_key for all to fairlead_app
  using (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()))
  with check (instance_id = (select app.instance_id()) and professional_id = (select app.professional_id()));
grant select, insert on idempotency_key to fairlead_app;
