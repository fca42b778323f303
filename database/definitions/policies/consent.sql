-- Members of the case: whoever wants to tell something must see on what consent. Written in one's own name.
alter table consent enable row level security;
drop policy if exists consent_read on consent;
create policy consent_read on consent for select to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists consent_insert on consent;
create policy consent_insert on consent for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and recorded_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]) and given_at is null and withdrawn_at is null);
-- A withdrawn consent is never changed again; it is withdrawn in one's own name.
drop policy if exists consent_update on consent;
create policy consent_update on consent for update to fairlead_app
  using (case_id = any ((select app.entered_cases())::uuid[]) and withdrawn_at is null)
  with check (instance_id = (select app.instance_id())
    and (withdrawn_at is null or withdrawn_at <= statement_timestamp() and withdrawal_recorded_by = (select app.professional_id())));
grant select, insert on consent to fairlead_app;
-- Who decides is settled at the moment of the last yes: a new judgement or limit counts until then.
grant update (decided_by, maturity_judgement_id, alone_reason, given_at, valid_until, withdrawn_at, withdrawal_recorded_by, withdrawal_note,
  version) on consent to fairlead_app;
