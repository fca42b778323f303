-- The first of some randomly drawn numbers that no contact and no case of the instance has. A definer function, because an actor
-- cannot see the numbers of others; it tells nothing but which random number is free (U-12).
create or replace function app.free_number(p_candidates text[]) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select drawn.candidate
    from unnest(p_candidates) with ordinality as drawn (candidate, position)
   where not exists (select from referral r where r.instance_id = app.instance_id() and r.number = drawn.candidate)
     and not exists (select from anchor_case c where c.instance_id = app.instance_id() and c.number = drawn.candidate)
   order by drawn.position
   limit 1
$$;
revoke all on function app.free_number(text[]) from public;
grant execute on function app.free_number(text[]) to fairlead_app;
