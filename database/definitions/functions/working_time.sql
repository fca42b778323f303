-- Working time of a year by party, profession and activity: sums of minutes, for those who answer for the work. Who worked is not told.
create or replace function app.working_time_of(p_year integer)
returns table (agency_id uuid, profession text, activity text, minutes bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select w.agency_id, w.profession, each.key, sum(each.value::integer)
    from working_time w
    cross join lateral jsonb_each_text(w.minutes) as each
   where w.instance_id = app.instance_id()
     and w.month >= make_date(p_year, 1, 1) and w.month < make_date(p_year + 1, 1, 1)
     and (cardinality(app.coordinated_teams()) > 0 or app.functions() && array['leadership', 'steering_group'])
   group by w.agency_id, w.profession, each.key
$$;
revoke all on function app.working_time_of(integer) from public;
grant execute on function app.working_time_of(integer) to fairlead_app;
