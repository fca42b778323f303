-- Cases exist for a transaction once it has entered them, and only for their members: the membership is asked here, once, and the
-- policies of everything in a case compare with the list that is left (docs/decisions/0010). Nothing entered, nothing visible.
create or replace function app.entered_cases() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(pg_catalog.current_setting('app.entered_cases', true), ''), '{}')::uuid[];

-- Enters one case, beside those entered already. Changing it also holds it until the transaction ends: a change that was allowed
-- while the case was open cannot arrive after somebody closed it.
create or replace function app.enter_case(p_case uuid, p_changing boolean default false) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from case_member m
              where m.instance_id = app.instance_id() and m.case_id = p_case
                and m.professional_id = app.professional_id() and m.left_at is null) then
    if p_changing then
      perform from anchor_case where instance_id = app.instance_id() and id = p_case for no key update;
    end if;
    perform set_config('app.entered_cases', (app.entered_cases() || p_case)::text, true);
  end if;
end
$$;

-- Enters the actor's own cases, for lists that go across them: all, or only the open or the closed ones, which are fewer. Each
-- policy reads the list of entered cases once a statement, so a shorter list is a faster page.
create or replace function app.enter_own_cases(p_which text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  own uuid[];
begin
  if p_which = 'all' then
    select array_agg(m.case_id) into own from case_member m
     where m.instance_id = app.instance_id() and m.professional_id = app.professional_id() and m.left_at is null;
  else
    select array_agg(m.case_id) into own from case_member m
      join anchor_case c on c.instance_id = m.instance_id and c.id = m.case_id and (c.phase = 'closed') = (p_which = 'closed')
     where m.instance_id = app.instance_id() and m.professional_id = app.professional_id() and m.left_at is null;
  end if;
  perform set_config('app.entered_cases', coalesce(own, '{}')::text, true);
end
$$;
revoke all on function app.enter_case(uuid, boolean), app.enter_own_cases(text) from public;
grant execute on function app.entered_cases(), app.enter_case(uuid, boolean), app.enter_own_cases(text) to fairlead_app;
