-- What deserves a second look in the sealed log (S-05). Thresholds come as data (log-alarm-rules.json); the job runs as the role that seals and
-- learns nothing: it is told how many alarms are new. `p_reading` matches the operations that only look.
-- Who read about whom in the last day, with both family names, that of the person sealed: only the server can compare them.
create or replace function app.surnames_met() returns table (
  instance_id uuid, professional_id uuid, professional_name text, person_id uuid, person_name sealed)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.instance_id, p.id, p.family_name, q.id, q.family_name
    from (select distinct l.instance_id, l.professional_id, l.case_id from access_log l
           where l.at >= now() - interval '26 hours' and l.case_id is not null and l.result = 'allowed') as l
    join professional p on p.instance_id = l.instance_id and p.id = l.professional_id
    join person q on q.instance_id = l.instance_id and q.case_id = l.case_id and q.family_name is not null
$$;

-- `p_namesakes`: pairs of a professional and a person with the same family name, as the server found them.
create or replace function app.raise_log_alarms(p_rules jsonb, p_reading text, p_namesakes jsonb) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  before bigint;
  since constant timestamptz := now() - interval '26 hours';
  threshold record;
begin
  select count(*) into before from log_alarm;
  for threshold in select r.kind, r.count, r.minutes, r.days from jsonb_to_recordset(p_rules) as r (kind text, count integer, minutes integer, days integer)
  loop
    if threshold.kind = 'own_relative' then
      -- Tried to read where they have said that they have a conflict of interest: the case stayed closed.
      insert into log_alarm (instance_id, kind, key, professional_id, case_id, first_at, last_at, events)
      select l.instance_id, threshold.kind, l.case_id::text || ' ' || l.at::date::text, l.professional_id, l.case_id, min(l.at), max(l.at), count(*)
        from access_log l
       where l.at >= since and l.case_id is not null and exists (
         select from conflict_of_interest c
          where c.instance_id = l.instance_id and c.professional_id = l.professional_id and c.ended_at is null
            and (c.case_id = l.case_id or exists (
              select from person q where q.instance_id = l.instance_id and q.case_id = l.case_id and q.identity_index = c.identity_index)))
       group by l.instance_id, l.professional_id, l.case_id, l.at::date
      on conflict do nothing;
    elsif threshold.kind = 'same_surname' then
      insert into log_alarm (instance_id, kind, key, professional_id, case_id, first_at, last_at, events)
      select l.instance_id, threshold.kind, l.case_id::text, l.professional_id, l.case_id, min(l.at), max(l.at), count(*)
        from access_log l
       where l.at >= since and l.case_id is not null and l.result = 'allowed' and exists (
         select from jsonb_to_recordset(p_namesakes) as n (professional_id uuid, person_id uuid)
           join person q on q.instance_id = l.instance_id and q.id = n.person_id and q.case_id = l.case_id
          where n.professional_id = l.professional_id)
       group by l.instance_id, l.professional_id, l.case_id
      on conflict do nothing;
    elsif threshold.kind = 'no_task' then
      -- Opened on one day only, long enough ago, and never wrote anything; the responsible worker answers for the whole.
      insert into log_alarm (instance_id, kind, key, professional_id, case_id, first_at, last_at, events)
      select l.instance_id, threshold.kind, l.case_id::text, l.professional_id, l.case_id, min(l.at), max(l.at), count(*)
        from access_log l
       where l.at >= now() - make_interval(days => threshold.days + 2) and l.case_id is not null and l.result = 'allowed'
         -- Whoever came by a link reads what is their own.
         and l.professional_id is not null
         and not exists (select from anchor_case c where c.instance_id = l.instance_id and c.id = l.case_id and c.responsible_id = l.professional_id)
         and not exists (select from meeting_participant m where m.instance_id = l.instance_id and m.case_id = l.case_id and m.professional_id = l.professional_id)
       group by l.instance_id, l.professional_id, l.case_id
      having max(l.at) < now() - make_interval(days => threshold.days) and bool_and(l.operation ~ p_reading) and count(distinct l.at::date) = 1
         and not exists (select from access_log o where o.instance_id = l.instance_id and o.case_id = l.case_id and o.professional_id = l.professional_id
                           and o.at < now() - make_interval(days => threshold.days + 2))
      on conflict do nothing;
    elsif threshold.kind = 'many_cases' then
      insert into log_alarm (instance_id, kind, key, professional_id, first_at, last_at, events)
      select distinct on (l.instance_id, l.professional_id, l.at::date)
             l.instance_id, threshold.kind, l.at::date::text, l.professional_id, l.at - make_interval(mins => threshold.minutes), l.at, near.cases
        from access_log l
        cross join lateral (
          select count(distinct o.case_id)::integer as cases from access_log o
           where o.instance_id = l.instance_id and o.professional_id = l.professional_id and o.result = 'allowed'
             and o.at > l.at - make_interval(mins => threshold.minutes) and o.at <= l.at) near
       where l.at >= since and l.result = 'allowed' and l.case_id is not null
         and (l.instance_id, l.professional_id) in (
           select b.instance_id, b.professional_id from access_log b where b.at >= since - make_interval(mins => threshold.minutes) and b.result = 'allowed'
            group by b.instance_id, b.professional_id having count(distinct b.case_id) >= threshold.count)
         and near.cases >= threshold.count
       order by l.instance_id, l.professional_id, l.at::date, l.at
      on conflict do nothing;
    elsif threshold.kind = 'search_without_opening' then
      insert into log_alarm (instance_id, kind, key, professional_id, first_at, last_at, events)
      select l.instance_id, threshold.kind, extract(epoch from date_trunc('hour', l.at))::bigint::text, l.professional_id, min(l.at), max(l.at), count(*)
        from access_log l
       where l.at >= since and l.at < now() - make_interval(mins => threshold.minutes) and l.result = 'allowed' and l.case_id is null
         and l.operation in ('listCases', 'listReferrals', 'searchPersons') and cardinality(l.object_ids) > 0
         and not exists (
           select from access_log o
            where o.instance_id = l.instance_id and o.professional_id = l.professional_id and o.at >= l.at
              and o.at < l.at + make_interval(mins => threshold.minutes) and (o.case_id = any (l.object_ids) or o.object_id = any (l.object_ids)))
       group by l.instance_id, l.professional_id, date_trunc('hour', l.at)
      having count(*) >= threshold.count
      on conflict do nothing;
    elsif threshold.kind = 'many_misses' then
      insert into log_alarm (instance_id, kind, key, professional_id, first_at, last_at, events)
      select l.instance_id, threshold.kind, extract(epoch from date_trunc('hour', l.at))::bigint::text, l.professional_id, min(l.at), max(l.at), count(*)
        from access_log l
       where l.at >= since and l.result = 'not_found' and l.professional_id is not null
       group by l.instance_id, l.professional_id, date_trunc('hour', l.at)
      having count(*) >= threshold.count
      on conflict do nothing;
    end if;
  end loop;
  return (select count(*) from log_alarm) - before;
end
$$;
revoke all on function app.raise_log_alarms(jsonb, text, jsonb), app.surnames_met() from public;
grant execute on function app.raise_log_alarms(jsonb, text, jsonb), app.surnames_met() to fairlead_seal;
