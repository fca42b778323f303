-- One side of the question who takes the lead: members of the case; before a case, workers of the team that has the contact. The other
-- side has a row of its own. NOTE: insert and update are not granted; app.ask_if_known and app.answer_lead_question write both rows.
alter table lead_question enable row level security;
drop policy if exists lead_question_read on lead_question;
create policy lead_question_read on lead_question for select to fairlead_app
  using (instance_id = (select app.instance_id())
    and (case_id = any ((select app.entered_cases())::uuid[])
      or case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[])));
grant select on lead_question to fairlead_app;
