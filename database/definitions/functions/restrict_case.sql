-- Keeps a case to named persons (C-27, C-28). The decider and the responsible worker are in the first circle, and only members of the
-- case can be: a restriction takes away, it never lets anybody in. A definer function, because both rows belong to one act.
drop function if exists app.restrict_case(uuid, uuid, text, text, uuid[]);
create or replace function app.restrict_case(p_id uuid, p_case uuid, p_track text, p_reason bytea, p_circle uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found_case anchor_case%rowtype;
begin
  select * into found_case from anchor_case
   where instance_id = app.instance_id() and id = p_case and id = any (app.entered_cases()) and phase <> 'closed';
  if not found then
    raise exception 'case % cannot be restricted by the actor', p_case using errcode = '42501';
  end if;
  if not (p_circle @> array[app.professional_id(), found_case.responsible_id]) or exists (
    select from unnest(p_circle) as wanted (id)
     where not exists (select from case_member m where m.instance_id = app.instance_id() and m.case_id = p_case
                         and m.professional_id = wanted.id and m.left_at is null)) then
    raise exception 'the first circle is no circle of the members' using errcode = '42501';
  end if;
  insert into case_restriction (instance_id, id, case_id, team_id, track, reason, decided_by)
  values (app.instance_id(), p_id, p_case, found_case.team_id, p_track, p_reason, app.professional_id());
  insert into case_circle (instance_id, restriction_id, case_id, professional_id, named_by)
  select distinct app.instance_id(), p_id, p_case, wanted.id, app.professional_id() from unnest(p_circle) as wanted (id);
end
$$;
revoke all on function app.restrict_case(uuid, uuid, text, bytea, uuid[]) from public;
grant execute on function app.restrict_case(uuid, uuid, text, bytea, uuid[]) to fairlead_app;
