-- The guest's own and nobody else's.
alter table guest_idempotency_key enable row level security;
drop policy if exists guest_idempotency_key_own on guest_idempotency_key;
create policy guest_idempotency_key_own on guest_idempotency_key for all to fairlead_guest
  using (instance_id = (select app.instance_id()) and person_id = (select app.guest_person()))
  with check (instance_id = (select app.instance_id()) and person_id = (select app.guest_person()));
grant select, insert on guest_idempotency_key to fairlead_guest;
