-- How often each organisation that was asked to meetings came (C-40): numbers alone, of the teams the actor works in or coordinates, or of
-- the whole instance for the leadership. A definer function, because nobody who reads them need have been in those cases.
create or replace function app.count_attendance(p_from timestamptz, p_until timestamptz)
returns table (agency_name jsonb, organisation text, asked integer, present integer, substitute integer, meetings integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.name, q.external_organisation, count(*)::integer,
         (count(*) filter (where q.attendance in ('attended', 'attended_remotely', 'substitute')))::integer,
         (count(*) filter (where q.attendance = 'substitute'))::integer, count(distinct g.id)::integer
    from meeting g
    join meeting_participant q on q.instance_id = g.instance_id and q.meeting_id = g.id and q.case_id = g.case_id
     and q.person_id is null and q.role <> 'interpreter' and q.attendance is not null
    left join professional p on p.instance_id = q.instance_id and p.id = q.professional_id
    left join agency a on a.instance_id = p.instance_id and a.id = p.agency_id
   where g.instance_id = app.instance_id() and g.state = 'held' and g.starts_at >= p_from and g.starts_at < p_until
     and (g.team_id = any (app.teams() || app.coordinated_teams()) or 'leadership' = any (app.functions()))
   group by a.id, a.name, q.external_organisation
$$;
revoke all on function app.count_attendance(timestamptz, timestamptz) from public;
grant execute on function app.count_attendance(timestamptz, timestamptz) to fairlead_app;
