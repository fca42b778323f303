-- What was told to the police about a threat: members of the case of the authority that told, written in one's own name.
alter table threat_notice enable row level security;
drop policy if exists threat_notice_read on threat_notice;
create policy threat_notice_read on threat_notice for select to fairlead_app
  using (register_id = (select app.own_register()) and case_id = any ((select app.entered_cases())::uuid[]));
-- On a rule that stands and speaks of one's own authority: a right, not a duty.
drop policy if exists threat_notice_insert on threat_notice;
create policy threat_notice_insert on threat_notice for insert to fairlead_app
  with check (instance_id = (select app.instance_id()) and register_id = (select app.own_register())
    and given_by = (select app.professional_id()) and case_id = any ((select app.entered_cases())::uuid[])
    and exists (select from disclosure_rule r where r.instance_id = threat_notice.instance_id and r.id = threat_notice.rule_id
                  and r.version = threat_notice.rule_version and r.outcome <> 'deny' and r.annulled_at is null));
grant select, insert on threat_notice to fairlead_app;
-- NOTE: update and delete are not granted: what was told was told.
