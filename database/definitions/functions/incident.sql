-- Incidents that the entered cases are linked to. A definer function, because the policies of incident and incident_participant would
-- otherwise ask each other.
create or replace function app.incidents_of_cases() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct p.incident_id), '{}') from incident_participant p
   where p.instance_id = app.instance_id() and p.case_id = any (app.entered_cases()) and p.ended_at is null
$$;

-- Incidents of the teams one coordinates, by type, in half-open days [from, until): how often something happened, never who took part or
-- how many (C-07). Only approved ones; expired ones are still counted, because a count names nobody.
create or replace function app.count_incidents(p_from date, p_until date) returns table (type text, incidents bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.type, count(*) from incident i
   where i.instance_id = app.instance_id() and i.team_id = any (app.coordinated_teams()) and i.outcome = 'approved'
     and i.happened_on >= p_from and i.happened_on < p_until
   group by i.type order by count(*) desc, i.type
$$;
revoke all on function app.incidents_of_cases(), app.count_incidents(date, date) from public;
grant execute on function app.incidents_of_cases(), app.count_incidents(date, date) to fairlead_app;
