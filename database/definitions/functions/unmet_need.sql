-- What the region's young people were offered and did not get, in one quarter: classes of five, never a number, never by municipality or
-- team, and each child once in each (docs/decisions/0034). What is below five is not there at all: neither is what is none.
-- A definer function, because nobody who reads it need have been in those cases.
create or replace function app.unmet_needs(p_quarter date)
returns table (service_type text, happened text, at_least integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.service_type, s.status, (count(distinct s.case_id) / 5 * 5)::integer
    from service_referral_step s
    join service_referral r on r.instance_id = s.instance_id and r.id = s.service_referral_id and r.case_id = s.case_id
   where s.instance_id = app.instance_id() and s.status in ('refused', 'waiting', 'not_started')
     and p_quarter = date_trunc('quarter', p_quarter)::date
     and s.happened_on >= p_quarter and s.happened_on < p_quarter + interval '3 months'
     and p_quarter + interval '3 months' <= app.today()
     and (cardinality(app.coordinated_teams()) > 0 or app.functions() && array['leadership', 'steering_group'])
   group by r.service_type, s.status
  having count(distinct s.case_id) >= 5
$$;
revoke all on function app.unmet_needs(date) from public;
grant execute on function app.unmet_needs(date) to fairlead_app;
