-- The data-protection officer sets and lifts it; the leadership sees that an erasure is stopped. Members of the case do not: a hold may be
-- about one of them.
alter table legal_hold enable row level security;
drop policy if exists legal_hold_read on legal_hold;
create policy legal_hold_read on legal_hold for select to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.functions()) && array['data_protection_officer', 'leadership']);
drop policy if exists legal_hold_insert on legal_hold;
create policy legal_hold_insert on legal_hold for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[])
    and set_by = (select app.professional_id()));
drop policy if exists legal_hold_update on legal_hold;
create policy legal_hold_update on legal_hold for update to fairlead_app
  using (instance_id = (select app.instance_id()) and 'data_protection_officer' = any ((select app.functions())::text[]) and lifted_at is null)
  with check (instance_id = (select app.instance_id()) and lifted_by = (select app.professional_id()));
grant select, insert on legal_hold to fairlead_app;
grant update (lifted_by, lifted_at, lift_reason, version) on legal_hold to fairlead_app;
