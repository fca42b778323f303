-- Cases exist for a transaction once it has entered them: the relationship is asked here, once, and the policies of everything in a
-- case compare with the list that is left (docs/decisions/0010, 0011). Nothing entered, nothing visible.
--   entered_cases  the actor is a member: everything of the case in one's own register and the shared workspace.
--   reached_cases  those, and one opened by break-glass or from the archive: only one's own register and the head of the case.

-- Cases the actor has a conflict of interest with: named, or through a relative who stands in them. Beats everything (S-07).
create or replace function app.conflicted_cases() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(barred.case_id), '{}') from (
    select c.case_id from conflict_of_interest c
     where c.instance_id = app.instance_id() and c.professional_id = app.professional_id() and c.ended_at is null and c.case_id is not null
    union
    select p.case_id from conflict_of_interest c
      join person p on p.instance_id = c.instance_id and p.identity_index = c.identity_index
     where c.instance_id = app.instance_id() and c.professional_id = app.professional_id() and c.ended_at is null and p.case_id is not null
  ) as barred
$$;

-- Is the case kept to a circle of named persons that the actor does not belong to (C-28)?
create or replace function app.outside_circle(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from case_restriction r
     where r.instance_id = app.instance_id() and r.case_id = p_case and r.ended_at is null
       and not exists (select from case_circle n where n.instance_id = r.instance_id and n.restriction_id = r.id
                         and n.professional_id = app.professional_id() and n.left_at is null))
$$;

-- Enters one case, beside those entered already. Changing it also holds it until the transaction ends: a change that was allowed
-- while the case was open cannot arrive after somebody closed it. Without membership, live break-glass reaches the own register, and
-- so does an archivist in a case that is put away, which is there for nobody else; an erased one is there for nobody.
create or replace function app.enter_case(p_case uuid, p_changing boolean default false) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  state record;
  member boolean;
  glass uuid;
begin
  select c.archived_at is not null as archived, c.erased_at is not null as erased into state
    from anchor_case c where c.instance_id = app.instance_id() and c.id = p_case;
  if not found or state.erased or state.archived and not app.archiving() then
    return;
  end if;
  member := cardinality(app.teams()) > 0 and exists (
    select from case_member m
     where m.instance_id = app.instance_id() and m.case_id = p_case and m.professional_id = app.professional_id() and m.left_at is null);
  if not member then
    select g.id into glass from break_glass g
     where g.instance_id = app.instance_id() and g.professional_id = app.professional_id() and g.case_id = p_case
       and g.register_id = app.own_register() and g.opened_at <= now() and now() < g.ends_at and cardinality(app.teams()) > 0
     order by g.ends_at desc limit 1;
    -- An archivist needs no relationship to what is put away.
    if glass is null and not state.archived then
      return;
    end if;
  end if;
  -- Most people have no conflict and most cases no circle: two probes spare the whole question.
  if exists (select from conflict_of_interest where instance_id = app.instance_id() and professional_id = app.professional_id() and ended_at is null)
     and p_case = any (app.conflicted_cases()) then
    return;
  end if;
  if exists (select from case_restriction where instance_id = app.instance_id() and case_id = p_case and ended_at is null)
     and app.outside_circle(p_case) then
    return;
  end if;
  perform set_config('app.reached_cases', (app.reached_cases() || p_case)::text, true);
  if not member then
    perform set_config('app.registers', array[app.own_register()]::text, true),
            set_config('app.broken_glass', coalesce(glass::text, ''), true);
    return;
  end if;
  if p_changing then
    perform from anchor_case where instance_id = app.instance_id() and id = p_case for no key update;
  end if;
  perform set_config('app.entered_cases', (app.entered_cases() || p_case)::text, true);
end
$$;

-- Enters the actor's own cases, for lists that go across them: all, or only the open or the closed ones, which are fewer. Each
-- policy reads the list of entered cases once a statement, so a shorter list is a faster page.
create or replace function app.enter_own_cases(p_which text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  own uuid[];
begin
  if cardinality(app.teams()) = 0 then
    return;
  end if;
  -- Three statements, because the open ones have an index of their own.
  if p_which = 'open' then
    select array_agg(m.case_id) into own from case_member m
     where m.instance_id = app.instance_id() and m.professional_id = app.professional_id() and m.left_at is null and not m.case_closed;
  elsif p_which = 'closed' then
    select array_agg(m.case_id) into own from case_member m
     where m.instance_id = app.instance_id() and m.professional_id = app.professional_id() and m.left_at is null and m.case_closed;
  else
    select array_agg(m.case_id) into own from case_member m
     where m.instance_id = app.instance_id() and m.professional_id = app.professional_id() and m.left_at is null;
  end if;
  own := array(
    select c.id from anchor_case c
     where c.instance_id = app.instance_id() and c.id = any (own)
       and c.erased_at is null and (c.archived_at is null or app.archiving())
       and c.id <> all ((select app.conflicted_cases())::uuid[])
       and not exists (select from case_restriction r where r.instance_id = app.instance_id() and r.case_id = c.id and r.ended_at is null
                         and not exists (select from case_circle n where n.instance_id = r.instance_id and n.restriction_id = r.id
                                           and n.professional_id = app.professional_id() and n.left_at is null)));
  perform set_config('app.entered_cases', own::text, true), set_config('app.reached_cases', own::text, true);
end
$$;
revoke all on function app.enter_case(uuid, boolean), app.enter_own_cases(text), app.conflicted_cases(), app.outside_circle(uuid) from public;
grant execute on function app.enter_case(uuid, boolean), app.enter_own_cases(text) to fairlead_app;
