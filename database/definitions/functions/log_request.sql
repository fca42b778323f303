-- Is a request for the log about the young person of its case? For the officer who decides it and sees nobody of the case: to the young person the
-- whole case is told, to everybody else only what named them (C-27).
create or replace function app.log_request_of_youth(p_request uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select from log_request q
      join person p on p.instance_id = q.instance_id and p.id = q.person_id and p.case_id = q.case_id and p.role = 'youth'
     where q.instance_id = app.instance_id() and q.id = p_request and 'data_protection_officer' = any (app.functions()))
$$;
revoke all on function app.log_request_of_youth(uuid) from public;
grant execute on function app.log_request_of_youth(uuid) to fairlead_app;
