-- The rule catalogue is read by everyone in the instance. A data-protection officer proposes versions, another officer or a leader
-- verifies them; the table itself refuses that both are one person.
alter table disclosure_rule enable row level security;
drop policy if exists disclosure_rule_read on disclosure_rule;
create policy disclosure_rule_read on disclosure_rule for select to fairlead_app using (instance_id = (select app.instance_id()));
drop policy if exists disclosure_rule_insert on disclosure_rule;
create policy disclosure_rule_insert on disclosure_rule for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and proposed_by = (select app.professional_id()) and verified_by is null and annulled_by is null
    and 'data_protection_officer' = any ((select app.functions())::text[]));
drop policy if exists disclosure_rule_update on disclosure_rule;
create policy disclosure_rule_update on disclosure_rule for update to fairlead_app
  using (instance_id = (select app.instance_id()) and (select app.functions())::text[] && array['data_protection_officer', 'leadership'])
  with check (instance_id = (select app.instance_id()));
grant select, insert on disclosure_rule to fairlead_app;
-- NOTE: what a version says is never changed; only its end, its verification and its annulment.
grant update (valid_until, verified_by, verified_at, annulled_by, annulled_at, annulment_reason) on disclosure_rule to fairlead_app;
