-- Who wrote and what they answered: the team's workers, later the members of the case. An invited expert discusses the matter and has no need
-- of who told of it. NOTE: written only by app.send_concern, as nobody; the keys move with app.route_referral and app.take_into_case.
alter table concern enable row level security;
drop policy if exists concern_read on concern;
create policy concern_read on concern for select to fairlead_app
  using (instance_id = (select app.instance_id()) and register_id = any ((select app.registers())::uuid[])
    and ((case_id is null and team_id = any ((select app.teams())::uuid[])
        and referral_id <> all ((select app.barred_referrals())::uuid[]))
    or case_id = any ((select app.entered_cases())::uuid[])));
grant select on concern to fairlead_app;
