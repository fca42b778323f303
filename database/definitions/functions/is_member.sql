-- Is the actor a member of this case now? A definer function only to break the recursion of case_member's own policy;
-- it runs for the few members of one case. Other tables ask case_member directly (docs/decisions/0005).
create or replace function app.is_member(p_case_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from case_member m
     where m.instance_id = app.instance_id() and m.case_id = p_case_id
       and m.professional_id = app.professional_id() and m.left_at is null)
$$;
revoke all on function app.is_member(uuid) from public;
grant execute on function app.is_member(uuid) to fairlead_app;
