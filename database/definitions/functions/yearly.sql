-- What casework adds up to in a year that is over (docs/decisions/0038). For the upkeep alone: one row a child or a case, without any id of it;
-- src/picture/case-indicator makes classes of five of them, and only those are kept and read.

-- Of every row the child it is about: the same identity code is the same child, and without one every contact is one of its own.
create or replace function app.child_of(p_instance uuid, p_referral uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select encode(p.identity_index, 'hex') from person p
                    where p.instance_id = p_instance and p.referral_id = p_referral and p.role = 'youth' and p.identity_index is not null
                    order by p.id limit 1), p_referral::text)
$$;

-- Held Anchor meetings of a case: those with the family, not the team's own reviews and preparations, nor an interrogation.
create or replace function app.anchor_meetings(p_instance uuid)
returns table (case_id uuid, meeting_id uuid, held_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.case_id, m.id, (m.starts_at at time zone 'Europe/Helsinki')::date
    from meeting m
   where m.instance_id = p_instance and m.state = 'held' and m.type in ('first', 'further', 'network', 'follow_up', 'separate_parties')
$$;

-- `value`: days, or a number of meetings; `happened`: whether what is counted happened (by p_until, the day of counting).
create or replace function app.case_indicator_source(p_instance uuid, p_year integer, p_until date)
returns table (indicator text, code text, team_id uuid, value integer, happened boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  with span as (
    select make_date(p_year, 1, 1) as first_day, make_date(p_year, 12, 31) as last_day,
           make_date(p_year - 1, 1, 1) as first_before, make_date(p_year - 1, 12, 31) as last_before),
  cases as (
    select c.id, c.team_id, c.referral_id, app.child_of(p_instance, c.referral_id) as child, c.closing_reason,
           (r.received_at at time zone 'Europe/Helsinki')::date as received_on,
           (c.closed_at at time zone 'Europe/Helsinki')::date as closed_on
      from anchor_case c join referral r on r.instance_id = c.instance_id and r.id = c.referral_id
     where c.instance_id = p_instance and c.closing_reason is distinct from 'opened_in_error'),
  held as (select h.case_id, h.meeting_id, h.held_on from app.anchor_meetings(p_instance) h where h.held_on <= p_until),
  first_held as (select distinct on (h.case_id) h.case_id, h.meeting_id, h.held_on from held h order by h.case_id, h.held_on, h.meeting_id)
  -- Contacts the team decided about, and whether they were taken on: a child's last one.
  (select distinct on (app.child_of(p_instance, d.referral_id)) 'selection_rate', '', d.team_id, null::integer, d.outcome = 'selected'
     from screening_decision d, span s
    where d.instance_id = p_instance and d.outcome <> 'carried_over'
      and (d.decided_at at time zone 'Europe/Helsinki')::date between s.first_day and s.last_day
    order by app.child_of(p_instance, d.referral_id), d.decided_at desc, d.id)
  union all
  -- Days from the contact to the first meeting; who still waits, or whose case was closed before, has waited so long.
  (select distinct on (c.child) 'lead_time', '', c.team_id,
          greatest(0, least(coalesce(f.held_on, p_until), coalesce(c.closed_on, p_until), p_until) - c.received_on),
          f.held_on is not null and f.held_on <= coalesce(c.closed_on, p_until)
     from cases c cross join span s left join first_held f on f.case_id = c.id
    where c.received_on between s.first_day and s.last_day
    order by c.child, c.received_on, c.id)
  union all
  -- The first meeting of a case, and whether three of the four authorities were there.
  select 'multi_professional_meetings', '', c.team_id, null, (
           select count(distinct g.kind) >= 3 from meeting_participant q
             join professional p on p.instance_id = q.instance_id and p.id = q.professional_id
             join register g on g.instance_id = p.instance_id and g.id = p.register_id and g.kind <> 'shared'
            where q.instance_id = p_instance and q.meeting_id = f.meeting_id and q.attendance in ('attended', 'attended_remotely', 'substitute'))
    from cases c join first_held f on f.case_id = c.id cross join span s
   where f.held_on between s.first_day and s.last_day
  union all
  select 'meetings_per_case', '', c.team_id, (select count(*)::integer from held h where h.case_id = c.id), true
    from cases c cross join span s where c.closed_on between s.first_day and s.last_day
  union all
  select 'closing_reasons', c.closing_reason, c.team_id, null, true
    from cases c cross join span s where c.closed_on between s.first_day and s.last_day and c.closing_reason is not null
  union all
  -- Limits of the assessment that fell due in the year, one a case.
  (select distinct on (d.case_id, d.rule) case d.rule when 'assessment_start' then 'seven_weekdays' else 'three_months' end, '', c.team_id, null,
          d.completed_on is not null and d.completed_on <= d.due_on
     from deadline d join cases c on c.id = d.case_id cross join span s
    where d.instance_id = p_instance and d.transferred_to is null
      and d.rule in ('assessment_start', 'assessment_complete') and d.due_on between s.first_day and s.last_day
    order by d.case_id, d.rule, d.due_on, d.id)
  union all
  -- Cases with follow-ups that fell due, and whether all of those are done.
  select 'follow_ups_done', '', c.team_id, null, bool_and(u.done_on is not null and u.done_on <= p_until)
    from follow_up u join cases c on c.id = u.case_id cross join span s
   where u.instance_id = p_instance and u.due_on between s.first_day and s.last_day
   group by c.id, c.team_id
  union all
  -- The first service a family accepted in the year, and whether it had begun within six weeks.
  (select distinct on (c.id) 'services_started', '', c.team_id, null, exists (
            select from service_referral_step b
             where b.instance_id = p_instance and b.service_referral_id = a.service_referral_id and b.status = 'started'
               and b.happened_on between a.happened_on and a.happened_on + 42)
     from service_referral_step a join cases c on c.id = a.case_id cross join span s
    where a.instance_id = p_instance and a.status = 'accepted' and a.happened_on between s.first_day and s.last_day
    order by c.id, a.happened_on, a.id)
  union all
  select 'services', r.service_type, c.team_id, null, true
    from (select distinct a.case_id, q.service_type from service_referral_step a
            join service_referral q on q.instance_id = a.instance_id and q.id = a.service_referral_id
            cross join span s
           where a.instance_id = p_instance and a.status = 'accepted' and a.happened_on between s.first_day and s.last_day) r
    join cases c on c.id = r.case_id
  union all
  -- Children whose case was closed in the year before: days until a new contact, within twelve months.
  (select distinct on (c.child) 'returns', '', c.team_id, coalesce(back.received_on - c.closed_on, 0), back.received_on is not null
     from cases c cross join span s
     left join lateral (
       select (r.received_at at time zone 'Europe/Helsinki')::date as received_on from referral r
        where r.instance_id = p_instance and r.id <> c.referral_id
          and (r.previous_referral_id = c.referral_id or app.child_of(p_instance, r.id) = c.child)
          and (r.received_at at time zone 'Europe/Helsinki')::date between c.closed_on + 1 and (c.closed_on + interval '12 months')::date
        order by r.received_at limit 1) back on true
    where c.closed_on between s.first_before and s.last_before and c.closing_reason is distinct from 'deceased'
    order by c.child, c.closed_on desc, c.id)
$$;

-- Instances whose year is over, with everything that may still be written about it, and not counted.
create or replace function app.due_indicator_years(p_year integer) returns table (instance_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id from instance i
   where exists (select from referral r where r.instance_id = i.id)
     and not exists (select from case_indicator_year y where y.instance_id = i.id and y.year = p_year)
     and not app.has_ended(i.id)
$$;

-- Keeps the classes of a year, once. False when somebody was faster: then nothing is written.
create or replace function app.keep_case_indicators(p_instance uuid, p_year integer, p_today date, p_rows jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if p_today <= make_date(p_year, 12, 31) then
    raise exception 'the year % is not over', p_year using errcode = '22023';
  end if;
  insert into case_indicator_year (instance_id, year, counted_on) values (p_instance, p_year, p_today) on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into case_indicator (instance_id, year, indicator, code, teams, parts, rounded)
  select p_instance, p_year, each.indicator, each.code, each.teams, each.parts, each.rounded
    from jsonb_to_recordset(p_rows) as each (indicator text, code text, teams uuid[], parts integer[], rounded numeric[]);
  return true;
end
$$;
revoke all on function app.child_of(uuid, uuid), app.anchor_meetings(uuid), app.case_indicator_source(uuid, integer, date),
  app.due_indicator_years(integer), app.keep_case_indicators(uuid, integer, date, jsonb) from public;
grant execute on function app.case_indicator_source(uuid, integer, date), app.due_indicator_years(integer),
  app.keep_case_indicators(uuid, integer, date, jsonb) to fairlead_upkeep;
grant execute on function app.classes_of_five(integer[]) to fairlead_app;
