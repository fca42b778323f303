-- A judgement belongs to the register of who made it, or to the shared workspace; written in one's own name.
alter table maturity_judgement enable row level security;
drop policy if exists maturity_judgement_read on maturity_judgement;
create policy maturity_judgement_read on maturity_judgement for select to fairlead_app
  using (register_id = any ((select app.registers())::uuid[]) and case_id = any ((select app.entered_cases())::uuid[]));
drop policy if exists maturity_judgement_insert on maturity_judgement;
create policy maturity_judgement_insert on maturity_judgement for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[]) and judged_by = (select app.professional_id())
    and case_id = any ((select app.entered_cases())::uuid[]));
grant select, insert on maturity_judgement to fairlead_app;
-- NOTE: update and delete are not granted: what was recorded stands.
