-- Counting for the regional picture, as the upkeep role: nobody who serves requests can (docs/decisions/0036).

-- The instances there is something to count in: the regions that work; what has ended is counted no more.
create or replace function app.picture_instances() returns table (instance_id uuid, key text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, i.key from instance i where i.kind = 'regional' and not app.has_ended(i.id) order by i.key
$$;

-- By quarter of the received day in Finland: what the counts depend on, as one mark. A row that is changed has another xmin, a row that is
-- gone is not there; moving the whole database to another one makes all quarters be counted once more, to the same numbers.
create or replace function app.picture_marks(p_instance uuid, p_rules jsonb) returns table (period text, mark text, erased boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  with gone as (select object_id from erasure_ledger where instance_id = p_instance),
  youth as (
    select p.referral_id, sum(hashtextextended(p.id || ' ' || p.xmin || ' ' || coalesce(i.xmin::text, ''), 0)) as state
      from person p
      left join protected_identity i on i.instance_id = p.instance_id and i.person_id = p.id and i.ended_at is null
     where p.instance_id = p_instance and p.role = 'youth'
     group by p.referral_id)
  select to_char(s.quarter, 'YYYY"-Q"Q'), md5(p_rules::text || count(*) || sum(s.state)), bool_or(s.erased)
    from (select date_trunc('quarter', r.received_at at time zone 'Europe/Helsinki') as quarter,
                 hashtextextended(r.id || ' ' || r.xmin || ' ' || coalesce(d.xmin::text, '') || ' ' || coalesce(y.state::text, ''), 0) as state,
                 r.id in (select object_id from gone) or coalesce(c.id in (select object_id from gone), false) as erased
            from referral r
            -- Erased: what is left of the contact has no details.
            left join referral_detail d on d.instance_id = r.instance_id and d.referral_id = r.id
            left join anchor_case c on c.instance_id = r.instance_id and c.referral_id = r.id
            left join youth y on y.referral_id = r.id
           where r.instance_id = p_instance) as s
   group by s.quarter
$$;

-- Distinct children by place in these quarters. A child is the same by the index of its identity code; without one, by the contacts that
-- were said to continue each other. Protected (S-06) and unknown municipalities are places of their own.
create or replace function app.picture_children(p_instance uuid, p_rules jsonb, p_periods text[])
returns table (period text, municipality_code text, phenomenon text, age_band text, children integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive quarter as (
    select q as period, first at time zone 'Europe/Helsinki' as first, (first + interval '3 months') at time zone 'Europe/Helsinki' as after
      from unnest(p_periods) q
     cross join lateral (select make_timestamp(left(q, 4)::integer, right(q, 1)::integer * 3 - 2, 1, 0, 0, 0) as first) f),
  contact as (
    select r.id, r.previous_referral_id, q.period,
           case when r.municipality_missing = 'protected' or exists (
                  select from person p join protected_identity i on i.instance_id = p.instance_id and i.person_id = p.id and i.ended_at is null
                   where p.instance_id = r.instance_id and p.referral_id = r.id and p.role = 'youth') then 'protected'
                else coalesce(r.municipality_code, 'unknown') end as place,
           d.concern_reasons || d.triggers as about, d.age,
           (select min(encode(p.identity_index, 'hex')) from person p
             where p.instance_id = r.instance_id and p.referral_id = r.id and p.role = 'youth') as identity
      from quarter q
      join referral r on r.instance_id = p_instance and r.received_at >= q.first and r.received_at < q.after
      join referral_detail d on d.instance_id = r.instance_id and d.referral_id = r.id),
  chain as (
    select c.id, c.id as first, c.previous_referral_id as before, 0 as step from contact c
    union all
    select n.id, r.id, r.previous_referral_id, n.step + 1 from chain n
      join referral r on r.instance_id = p_instance and r.id = n.before where n.step < 100),
  first as (select distinct on (id) id, first from chain order by id, step desc),
  known as (
    select c.*, coalesce(c.identity, min(c.identity) over (partition by f.first), f.first::text) as child
      from contact c join first f on f.id = c.id),
  rule as materialized (
    select p.key, array(select jsonb_array_elements_text(p.value)) as codes from jsonb_each(p_rules -> 'phenomena') p)
  select k.period, k.place, p.key, b.code, count(distinct k.child)::integer
    from known k
    join rule p on k.about && p.codes
    join jsonb_to_recordset(p_rules -> 'bands') as b (code text, "from" integer, until integer, unknown boolean)
      on k.age between b."from" and b.until or k.age is null and b.unknown
   group by 1, 2, 3, 4
$$;

-- Counts the quarters whose contacts have changed since they were counted, all of an instance or nothing; twice gives the same. What was shown
-- stays as it was shown: a change there waits as a correction. Of a quarter of which something was erased nothing is taken away, and one that was
-- shown by other age bands is not corrected: the same children by two sets of bands would be two versions of one number.
-- @returns the quarters that were counted
create or replace function app.count_picture(p_instance uuid, p_rules jsonb, p_now timestamptz) returns text[]
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  dirty text[];
  standing text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('picture/' || p_instance, 0));
  with marked as (select * from app.picture_marks(p_instance, p_rules)),
  spanned as (
    select to_char(q, 'YYYY"-Q"Q') as period
      from (select min(m.period) as first from marked m) as f
      cross join generate_series(to_date(left(f.first, 4), 'YYYY') + (right(f.first, 1)::integer - 1) * interval '3 months',
        (p_now at time zone 'Europe/Helsinki')::timestamp, interval '3 months') as q),
  every_period as (select period from spanned union select period from marked),
  changed as (
    insert into picture_period as k (instance_id, period, source, mark, counted_at)
    select p_instance, e.period, 'case_work', coalesce(m.mark, md5(p_rules::text)), p_now
      from every_period e left join marked m on m.period = e.period
    on conflict (instance_id, period) do update set mark = excluded.mark, counted_at = excluded.counted_at
      where k.source = 'case_work' and k.mark is distinct from excluded.mark
    returning k.period, k.frozen_at)
  select array_agg(c.period order by c.period) filter (where c.frozen_at is null),
         array_agg(c.period order by c.period) filter (where c.frozen_at is not null
           and not exists (select from marked m where m.period = c.period and m.erased)
           and not exists (select from picture_count n where n.instance_id = p_instance and n.period = c.period
             and n.age_band not in (select b ->> 'code' from jsonb_array_elements(p_rules -> 'bands') b)))
    into dirty, standing from changed c;
  if dirty is not null then
    delete from picture_count where instance_id = p_instance and period = any (dirty);
    insert into picture_count select p_instance, n.period, n.municipality_code, n.phenomenon, n.age_band, n.children, p_now
      from app.picture_children(p_instance, p_rules, dirty) n;
  end if;
  if standing is not null then
    delete from picture_correction where instance_id = p_instance and period = any (standing);
    insert into picture_correction select p_instance, n.period, n.municipality_code, n.phenomenon, n.age_band, n.children, p_now
      from app.picture_children(p_instance, p_rules, standing) n;
    update picture_period k set corrected_at = case when exists (
        (select municipality_code, phenomenon, age_band, children from picture_count where instance_id = p_instance and period = k.period
         except select municipality_code, phenomenon, age_band, children from picture_correction where instance_id = p_instance and period = k.period)
        union all
        (select municipality_code, phenomenon, age_band, children from picture_correction where instance_id = p_instance and period = k.period
         except select municipality_code, phenomenon, age_band, children from picture_count where instance_id = p_instance and period = k.period))
      then p_now end
     where k.instance_id = p_instance and k.period = any (standing);
  end if;
  return coalesce(dirty, '{}') || coalesce(standing, '{}');
end
$$;
revoke all on function app.picture_instances(), app.picture_marks(uuid, jsonb), app.picture_children(uuid, jsonb, text[]),
  app.count_picture(uuid, jsonb, timestamptz) from public;
grant execute on function app.picture_instances(), app.count_picture(uuid, jsonb, timestamptz) to fairlead_upkeep;
