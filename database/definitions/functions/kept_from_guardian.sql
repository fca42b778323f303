-- What a guardian is not to be told in a case the actor has entered: the subjects of the young person's bans that are followed and not
-- lifted, of every authority (703/2023 §§ 40, 51). A function, because a ban in another authority's register must be kept on every paper
-- for the guardian, also by those who may not read that there is one: they get the subjects to leave out and nothing else. From the day the
-- young person is of age everything is kept, beginning with that they take part at all (C-35).
create or replace function app.kept_from_guardian(p_case uuid, p_guardian uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct s.subject), '{}')
      || case when app.youth_is_of_age(p_case) then array['participation', 'joint_plan'] else '{}' end
    from information_ban b cross join lateral unnest(b.subjects) as s (subject)
   where b.instance_id = app.instance_id() and b.case_id = p_case and b.case_id = any (app.entered_cases())
     and b.guardian_id = p_guardian and b.followed and b.lifted_at is null
$$;
revoke all on function app.kept_from_guardian(uuid, uuid) from public;
grant execute on function app.kept_from_guardian(uuid, uuid) to fairlead_app;
