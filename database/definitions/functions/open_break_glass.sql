-- Break-glass (S-03): opens a case to somebody who is no member, where their own authority has a part in it (a member, or a text of
-- its own). Never with a conflict of interest, never from outside a restricted circle. What it opens is decided when the case is
-- entered (app.enter_case). Found by the number, or by the young person's identity; an open case before a closed one.
-- Returns the case and whether the actor is a member already (then nothing is opened); null when there is none, or none for them:
-- both look alike.
create or replace function app.open_break_glass(
  p_id uuid, p_number text, p_identity_index bytea, p_reason text, p_explanation text, p_hours integer) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_case uuid;
begin
  if app.own_register() is null or cardinality(app.teams()) = 0 then
    return null;
  end if;
  select c.id into found_case
    from anchor_case c
   where c.instance_id = app.instance_id()
     and c.id in (select k.id from anchor_case k where k.instance_id = app.instance_id() and k.number = p_number
                  union all
                  select p.case_id from person p where p.instance_id = app.instance_id() and p.identity_index = p_identity_index
                    and p.role = 'youth' and p.case_id is not null)
     and c.archived_at is null and c.erased_at is null
     and c.id <> all (app.conflicted_cases()) and not app.outside_circle(c.id)
     and (exists (select from case_member m join professional o on o.instance_id = m.instance_id and o.id = m.professional_id
                   where m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null and o.register_id = app.own_register())
       or exists (select from entry e where e.instance_id = c.instance_id and e.case_id = c.id and e.register_id = app.own_register()))
   order by c.phase = 'closed', c.opened_at desc
   limit 1;
  if found_case is null then
    return null;
  end if;
  if exists (select from case_member m where m.instance_id = app.instance_id() and m.case_id = found_case
               and m.professional_id = app.professional_id() and m.left_at is null) then
    return jsonb_build_object('caseId', found_case, 'member', true);
  end if;
  insert into break_glass (instance_id, id, case_id, professional_id, register_id, reason, explanation, ends_at)
  values (app.instance_id(), p_id, found_case, app.professional_id(), app.own_register(), p_reason, p_explanation,
          now() + make_interval(hours => p_hours));
  return jsonb_build_object('caseId', found_case, 'member', false);
end
$$;
revoke all on function app.open_break_glass(uuid, text, bytea, text, text, integer) from public;
grant execute on function app.open_break_glass(uuid, text, bytea, text, text, integer) to fairlead_app;
