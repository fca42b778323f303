-- Figures an authority owes by law, and nothing about a person: definer functions, because nobody who reads them reads the rows.

-- Teams whose figures the actor may read: those they coordinate, or all of the instance for the leadership; and only in the agency that
-- keeps the social-care register, whose figures they are (417/2007 § 27 a).
create or replace function app.teams_of_figures() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(t.id), '{}') from team t
   where t.instance_id = app.instance_id()
     and (t.id = any (app.coordinated_teams()) or 'leadership' = any (app.functions()))
     and exists (select from professional p
                   join register r on r.instance_id = p.instance_id and r.agency_id = p.agency_id and r.kind = 'social_care'
                  where p.instance_id = app.instance_id() and p.id = app.professional_id())
$$;

-- Counts of matters whose time began in the period, by rule: done in time, done late, passed on, still open.
create or replace function app.count_time_limits(p_rules text[], p_from date, p_until date, p_today date)
returns table (rule text, began integer, in_time integer, late integer, passed_on integer, open_in_time integer, open_late integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.rule, count(*)::integer,
         (count(*) filter (where d.completed_on <= coalesce(d.due_on, d.start_on)))::integer,
         (count(*) filter (where d.completed_on > coalesce(d.due_on, d.start_on)))::integer,
         (count(*) filter (where d.completed_on is null and d.transferred_to is not null))::integer,
         (count(*) filter (where d.completed_on is null and d.transferred_to is null and coalesce(d.due_on, d.start_on) >= p_today))::integer,
         (count(*) filter (where d.completed_on is null and d.transferred_to is null and coalesce(d.due_on, d.start_on) < p_today))::integer
    from deadline d
   where d.instance_id = app.instance_id() and d.team_id = any (app.teams_of_figures())
     and d.rule = any (p_rules) and d.start_on between p_from and p_until
   group by d.rule
$$;

-- Interrogations the social authority was told of in the period, and how many it attended (C-30).
create or replace function app.count_presence(p_from timestamptz, p_until timestamptz)
returns table (told integer, attended integer, not_attended integer, cancelled integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::integer, (count(*) filter (where t.state = 'attended'))::integer,
         (count(*) filter (where t.state in ('will_not_attend', 'not_attended')))::integer,
         (count(*) filter (where t.state = 'cancelled'))::integer
    from presence_task t
   where t.instance_id = app.instance_id() and t.team_id = any (app.teams_of_figures())
     and t.starts_at >= p_from and t.starts_at < p_until
$$;
revoke all on function app.teams_of_figures(), app.count_time_limits(text[], date, date, date),
  app.count_presence(timestamptz, timestamptz) from public;
grant execute on function app.teams_of_figures(), app.count_time_limits(text[], date, date, date),
  app.count_presence(timestamptz, timestamptz) to fairlead_app;
