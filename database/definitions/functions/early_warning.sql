-- The weekly counts behind the early warning, and what is said of a week (docs/decisions/0040). As the upkeep role: nobody who serves requests
-- counts, and what a request reads has no number in it.

-- Who was met for what in which week: one row a child, week, municipality and phenomenon. A child is the same by the index of its identity
-- code; without one, by the contacts that were said to continue each other. Days are Finnish; `p_until` is the first that is not counted.
create or replace function app.warning_children(p_instance uuid, p_phenomena jsonb, p_from date, p_until date)
returns table (week date, municipality_code text, phenomenon text, child text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive contact as (
    select r.id, r.previous_referral_id, date_trunc('week', r.received_at at time zone 'Europe/Helsinki')::date as week,
           case when r.municipality_missing = 'protected' or exists (
                  select from person p join protected_identity i on i.instance_id = p.instance_id and i.person_id = p.id and i.ended_at is null
                   where p.instance_id = r.instance_id and p.referral_id = r.id and p.role = 'youth') then 'protected'
                else coalesce(r.municipality_code, 'unknown') end as place,
           d.concern_reasons || d.triggers as about,
           (select min(encode(p.identity_index, 'hex')) from person p
             where p.instance_id = r.instance_id and p.referral_id = r.id and p.role = 'youth') as identity
      from referral r join referral_detail d on d.instance_id = r.instance_id and d.referral_id = r.id
     where r.instance_id = p_instance and r.received_at >= p_from::timestamp at time zone 'Europe/Helsinki'
       and r.received_at < p_until::timestamp at time zone 'Europe/Helsinki'),
  chain as (
    select c.id, c.id as first, c.previous_referral_id as before, 0 as step from contact c
    union all
    select n.id, r.id, r.previous_referral_id, n.step + 1 from chain n
      join referral r on r.instance_id = p_instance and r.id = n.before where n.step < 100),
  first as (select distinct on (id) id, first from chain order by id, step desc),
  known as (
    select c.*, coalesce(c.identity, min(c.identity) over (partition by f.first), f.first::text) as child
      from contact c join first f on f.id = c.id)
  select distinct k.week, k.place, p.key, k.child
    from known k join jsonb_each(p_phenomena) as p on k.about && array(select jsonb_array_elements_text(p.value))
$$;

-- Counts the weeks before a day whose contacts have changed since they were counted; twice gives the same. A week of which something was
-- erased keeps its count: what stood out then did so. @returns how many weeks were counted
create or replace function app.count_warnings(p_instance uuid, p_phenomena jsonb, p_until date, p_weeks integer, p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  since date := p_until - 7 * p_weeks;
  dirty date[];
begin
  perform pg_advisory_xact_lock(hashtextextended('warning/' || p_instance, 0));
  with marked as (
    select s.week, md5(p_phenomena::text || count(*) || sum(hashtextextended(s.state, 0))) as mark, bool_or(s.erased) as erased
      from (select date_trunc('week', r.received_at at time zone 'Europe/Helsinki')::date as week,
                   r.id || ' ' || r.xmin || ' ' || coalesce(d.xmin::text, '') || ' ' || coalesce(y.state, '') as state,
                   exists (select from erasure_ledger e where e.instance_id = r.instance_id and e.object_id in (r.id, c.id)) as erased
              from referral r
              left join referral_detail d on d.instance_id = r.instance_id and d.referral_id = r.id
              left join anchor_case c on c.instance_id = r.instance_id and c.referral_id = r.id
              left join lateral (select string_agg(p.id || ' ' || p.xmin || ' ' || coalesce(i.xmin::text, ''), ',' order by p.id, i.id) as state
                                   from person p
                                   left join protected_identity i on i.instance_id = p.instance_id and i.person_id = p.id and i.ended_at is null
                                  where p.instance_id = r.instance_id and p.referral_id = r.id and p.role = 'youth') y on true
             where r.instance_id = p_instance and r.received_at >= since::timestamp at time zone 'Europe/Helsinki'
               and r.received_at < p_until::timestamp at time zone 'Europe/Helsinki') as s
     group by s.week),
  spanned as (
    select w::date as week from generate_series((select min(m.week) from marked m)::timestamp, (p_until - 7)::timestamp, interval '7 days') as w),
  changed as (
    insert into warning_week as k (instance_id, week, source, mark, counted_at)
    select p_instance, s.week, 'case_work', coalesce(m.mark, md5(p_phenomena::text)), p_now
      from spanned s left join marked m on m.week = s.week
    on conflict (instance_id, week) do update set mark = excluded.mark, counted_at = excluded.counted_at
      where k.source = 'case_work' and k.mark is distinct from excluded.mark
        and not exists (select from marked m where m.week = k.week and m.erased)
    returning k.week)
  select array_agg(c.week) into dirty from changed c;
  if dirty is null then
    return 0;
  end if;
  delete from warning_count where instance_id = p_instance and week = any (dirty);
  insert into warning_count (instance_id, week, municipality_code, phenomenon, children)
  select p_instance, n.week, n.municipality_code, n.phenomenon, count(distinct n.child)::integer
    from app.warning_children(p_instance, p_phenomena, (select min(d) from unnest(dirty) d), (select max(d) + 7 from unnest(dirty) d)) n
   where n.week = any (dirty)
   group by 2, 3, 4;
  return cardinality(dirty);
end
$$;

-- Regions nobody has judged a week of yet; those that have ended are left alone.
create or replace function app.unjudged_instances(p_week date) returns table (instance_id uuid, key text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, i.key from instance i
   where i.kind = 'regional' and not exists (select from warning_run r where r.instance_id = i.id and r.week = p_week)
     and not app.has_ended(i.id) order by i.key
$$;

-- All a week is judged with: the municipalities, the teams of that week with theirs, the weeks before it that were counted, the counts, and who
-- was met in the weeks of the gate: which children (a number that means nothing elsewhere), and how many different ones in each area. Secret.
create or replace function app.warning_input(p_instance uuid, p_phenomena jsonb, p_week date, p_weeks integer, p_gate integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with team_area as (
    select 'team-' || t.key as area, array_agg(m.municipality_code order by m.municipality_code) as codes
      from team t join team_municipality m on m.instance_id = t.instance_id and m.team_id = t.id
     where t.instance_id = p_instance and m.valid_from <= p_week + 6 and (m.valid_until is null or m.valid_until > p_week + 6)
       and (t.valid_until is null or t.valid_until > p_week + 6)
     group by t.key),
  seen as (
    select c.week, c.municipality_code, c.phenomenon, c.child, 1 as children
      from app.warning_children(p_instance, p_phenomena, p_week - 7 * (p_gate - 1), p_week + 7) c
     where not exists (select from warning_week w where w.instance_id = p_instance and w.week = c.week and w.source = 'synthetic')
    union all
    -- Invented counts have no children to tell apart.
    select n.week, n.municipality_code, n.phenomenon, n.week || n.municipality_code, n.children
      from warning_count n join warning_week w on w.instance_id = n.instance_id and w.week = n.week and w.source = 'synthetic'
     where n.instance_id = p_instance and n.week between p_week - 7 * (p_gate - 1) and p_week),
  gate as (
    select g.area, g.phenomenon, sum(g.children)::integer as children from (
      select distinct a.area, s.phenomenon, s.child, s.children from seen s
        join (select area, codes from team_area union all select 'region', null) a on a.codes is null or s.municipality_code = any (a.codes)) g
     group by 1, 2)
  select jsonb_build_object(
    'municipalities', (select coalesce(jsonb_agg(m.code order by m.code), '[]') from municipality m where m.instance_id = p_instance),
    'teams', (select coalesce(jsonb_agg(jsonb_build_object('area', area, 'municipalities', codes) order by area), '[]') from team_area),
    'weeks', (select coalesce(jsonb_agg(jsonb_build_object('week', w.week, 'source', w.source) order by w.week), '[]') from warning_week w
               where w.instance_id = p_instance and w.week > p_week - 7 * p_weeks and w.week <= p_week),
    'counts', (select coalesce(jsonb_agg(jsonb_build_array(n.week, n.municipality_code, n.phenomenon, n.children)), '[]') from warning_count n
                where n.instance_id = p_instance and n.week > p_week - 7 * p_weeks and n.week <= p_week),
    'gate', (select coalesce(jsonb_agg(jsonb_build_array(area, phenomenon, children)), '[]') from gate),
    'met', (select coalesce(jsonb_agg(jsonb_build_array(s.week, s.municipality_code, s.phenomenon, s.child, s.children)), '[]')
              from (select week, municipality_code, phenomenon, children, dense_rank() over (order by child) as child from seen) s))
$$;

-- Keeps what was said of a week; the first time stands. @returns false when it was said already
create or replace function app.keep_warnings(p_instance uuid, p_week date, p_run jsonb, p_found jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  insert into warning_run (instance_id, week, series, unjudged, scans, unscanned, scan_seed, expected_false_alarms, missing_weeks, synthetic,
    judged_at)
  values (p_instance, p_week, (p_run ->> 'series')::smallint, (p_run ->> 'unjudged')::smallint, (p_run ->> 'scans')::smallint,
          (p_run ->> 'unscanned')::smallint, p_run ->> 'scanSeed', (p_run ->> 'expectedFalseAlarms')::numeric,
          (p_run ->> 'missingWeeks')::smallint, (p_run ->> 'synthetic')::boolean, (p_run ->> 'judgedAt')::timestamptz)
  on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into early_warning (instance_id, week, area, phenomenon, class, layer, position, coarser)
  select p_instance, p_week, f.area, f.phenomenon, f.class, f.layer, f.position, f.coarser
    from jsonb_to_recordset(p_found) as f (area text, phenomenon text, class text, layer text, position smallint, coarser boolean);
  insert into early_warning_municipality (instance_id, week, position, municipality_code)
  select p_instance, p_week, f.position, m.code
    from jsonb_to_recordset(p_found) as f (position smallint, municipalities jsonb)
   cross join jsonb_array_elements_text(f.municipalities) as m (code);
  return true;
end
$$;
revoke all on function app.warning_children(uuid, jsonb, date, date), app.count_warnings(uuid, jsonb, date, integer, timestamptz),
  app.unjudged_instances(date), app.warning_input(uuid, jsonb, date, integer, integer), app.keep_warnings(uuid, date, jsonb, jsonb) from public;
grant execute on function app.count_warnings(uuid, jsonb, date, integer, timestamptz), app.unjudged_instances(date),
  app.warning_input(uuid, jsonb, date, integer, integer), app.keep_warnings(uuid, date, jsonb, jsonb) to fairlead_upkeep;
