-- A release from being asked for to being published. The upkeep role builds and audits: what it needs of the counts it gets here, and a
-- request never does. Publishing and withdrawing are somebody's click, in their own name (docs/decisions/0036).

-- What waits to be built or audited, the oldest first.
create or replace function app.picture_work() returns table (instance_id uuid, id uuid, work text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.instance_id, r.id, case when r.state = 'waiting' then 'build' else 'audit' end from picture_release r
   where (r.state = 'waiting' or r.state = 'built' and r.audit_asked_at is not null) and not app.has_ended(r.instance_id)
   order by coalesce(r.audit_asked_at, r.asked_at), r.id
$$;

-- Asked for on the command line, in nobody's name; nothing where there is one of that name. And the same for its audit.
create or replace function app.ask_for_picture(p_instance uuid, p_label text, p_period text, p_kind text) returns uuid
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into picture_release (instance_id, label, period, kind, state, asked_at) values (p_instance, p_label, p_period, p_kind, 'waiting', now())
  on conflict do nothing returning id
$$;
create or replace function app.ask_for_audit(p_instance uuid, p_label text) returns uuid
language sql volatile security definer set search_path = pg_catalog, public as $$
  update picture_release set audit_asked_at = now(), version = version + 1
   where instance_id = p_instance and label = p_label and state = 'built' returning id
$$;

create or replace function app.newest_built(p_instance uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select label from picture_release where instance_id = p_instance and state = 'built' order by built_at desc, label desc limit 1
$$;
create or replace function app.picture_standing(p_instance uuid, p_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('label', label, 'state', state, 'whyNot', why_not, 'verdict', findings, 'stepsGivenUp', steps_given_up)
    from picture_release where instance_id = p_instance and id = p_id
$$;

-- The numbers of a release, as a release file has them.
create or replace function app.picture_numbers(p_instance uuid, p_id uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_array(c.area, c.phenomenon, c.period, c.age_band, c.shown)), '[]')
    from published_cell c where c.instance_id = p_instance and c.release_id = p_id
$$;

-- A release that was built, with the counts it was drawn from.
create or replace function app.picture_shown(p_release picture_release) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('id', (p_release).id, 'label', (p_release).label, 'period', (p_release).period, 'parameters', (p_release).parameters,
    'lattice', (p_release).lattice, 'drawn', (p_release).drawn, 'revises', (p_release).revises, 'stepsGivenUp', (p_release).steps_given_up,
    'numbers', app.picture_numbers((p_release).instance_id, (p_release).id),
    'counts', (select b.counts from picture_basis b where b.instance_id = (p_release).instance_id and b.release_id = (p_release).id))
$$;

-- All a release is built and audited with: borders with their days, inhabitants, counts, and the releases that were ever shown, the newest
-- `p_together` of them and all of the same year.
create or replace function app.picture_input(p_instance uuid, p_id uuid, p_together integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'release', jsonb_build_object('id', r.id, 'label', r.label, 'period', r.period, 'kind', r.kind, 'state', r.state, 'drawn', r.drawn,
      'askedAt', r.asked_at),
    'own', case when r.lattice is not null then app.picture_shown(r) end,
    'municipalities', (select coalesce(jsonb_agg(m.code order by m.code), '[]') from municipality m where m.instance_id = p_instance),
    'teams', (select coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'municipality', m.municipality_code, 'from', m.valid_from,
                'until', m.valid_until) order by m.valid_from, t.key, m.municipality_code), '[]')
                from team_municipality m join team t on t.instance_id = m.instance_id and t.id = m.team_id where m.instance_id = p_instance),
    'population', (select coalesce(jsonb_object_agg(v.municipality_code, v.value), '{}')
                     from (select distinct on (e.municipality_code) e.municipality_code, e.value from external_value e
                            where e.instance_id = p_instance and e.indicator = 'population_10_17' and e.municipality_code is not null
                              and e.year <= left(r.period, 4)::integer
                            order by e.municipality_code, e.year desc) as v),
    'periods', (select coalesce(jsonb_agg(jsonb_build_object('period', k.period, 'source', k.source, 'countedAt', k.counted_at,
                  'frozen', k.frozen_at is not null, 'corrected', k.corrected_at is not null) order by k.period), '[]')
                  from picture_period k where k.instance_id = p_instance),
    'counts', (select coalesce(jsonb_agg(jsonb_build_array(c.municipality_code, c.phenomenon, c.period, c.age_band, c.children)), '[]')
                 from picture_count c where c.instance_id = p_instance and left(c.period, 4) = left(r.period, 4)),
    'corrections', (select coalesce(jsonb_agg(jsonb_build_array(c.municipality_code, c.phenomenon, c.period, c.age_band, c.children)), '[]')
                      from picture_correction c where c.instance_id = p_instance and left(c.period, 4) = left(r.period, 4)),
    'shown', (select coalesce(jsonb_agg(app.picture_shown(s) order by s.published_at, s.label), '[]') from (
                select * from (select *, row_number() over (order by e.published_at desc, e.label desc) as place from picture_release e
                                where e.instance_id = p_instance and e.published_at is not null and e.id <> r.id) as n
                 where n.place <= p_together or left(n.period, 4) = left(r.period, 4)) as o
              join picture_release s on s.instance_id = p_instance and s.id = o.id))
    from picture_release r where r.instance_id = p_instance and r.id = p_id
$$;

-- The key of the draw, sealed; and the first one that is made stays.
create or replace function app.picture_keys(p_instance uuid) returns table (id uuid, value bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.id, k.value::bytea from picture_key k where k.instance_id = p_instance
$$;
create or replace function app.add_picture_key(p_instance uuid, p_id uuid, p_value bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into picture_key (instance_id, id, value) values (p_instance, p_id, p_value) on conflict do nothing
$$;

-- Nothing can be published: the release says why, and has no number.
create or replace function app.refuse_picture(p_instance uuid, p_id uuid, p_why jsonb, p_findings jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update picture_release set state = 'refused', why_not = p_why, findings = p_findings, lattice = null, version = version + 1,
         audited_at = case when audit_asked_at is not null then now() end
   where instance_id = p_instance and id = p_id and state in ('waiting', 'built');
  if found then
    delete from published_cell where instance_id = p_instance and release_id = p_id;
    delete from picture_basis where instance_id = p_instance and release_id = p_id;
  end if;
end
$$;

-- A table that was drawn, not yet audited. `p_release` is a release file, `p_counts` the counts it was drawn from.
create or replace function app.keep_picture(p_instance uuid, p_id uuid, p_release jsonb, p_counts jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update picture_release r set state = 'built', built_at = now(), version = version + 1, lattice = p_release -> 'lattice',
         parameters = p_release ->> 'parameters', steps_given_up = (p_release ->> 'stepsGivenUp')::smallint, revises = p_release ->> 'revises',
         drawn = array(select jsonb_array_elements_text(p_release -> 'drawn')),
         synthetic = exists (select from picture_period k join jsonb_array_elements(p_release -> 'lattice' -> 'period' -> 'members') m
                                on m ->> 'code' = k.period where k.instance_id = p_instance and k.source = 'synthetic')
   where r.instance_id = p_instance and r.id = p_id and r.state = 'waiting';
  if not found then
    return;
  end if;
  insert into published_cell (instance_id, release_id, area, phenomenon, period, age_band, shown)
  select p_instance, p_id, n ->> 0, n ->> 1, n ->> 2, n ->> 3, (n ->> 4)::integer from jsonb_array_elements(p_release -> 'numbers') as n;
  insert into picture_basis (instance_id, release_id, counts) values (p_instance, p_id, p_counts);
end
$$;
create or replace function app.pass_picture(p_instance uuid, p_id uuid, p_findings jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  update picture_release set state = 'audited', audited_at = now(), findings = p_findings, version = version + 1
   where instance_id = p_instance and id = p_id and state = 'built' and audit_asked_at is not null
$$;

-- What is shown stands: the counts of its quarters are from now on those it was drawn from.
create or replace function app.freeze_picture(p_instance uuid, p_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  periods text[] := (select drawn from picture_release where instance_id = p_instance and id = p_id);
begin
  delete from picture_count where instance_id = p_instance and period = any (periods);
  insert into picture_count (instance_id, period, municipality_code, phenomenon, age_band, children, counted_at)
  select p_instance, split_part(c.key, '|', 3), split_part(c.key, '|', 1), split_part(c.key, '|', 2), split_part(c.key, '|', 4), c.value::integer, now()
    from picture_basis b cross join jsonb_each_text(b.counts) c
   where b.instance_id = p_instance and b.release_id = p_id and split_part(c.key, '|', 3) = any (periods) and c.value <> '0';
  delete from picture_correction where instance_id = p_instance and period = any (periods);
  -- Without a mark it is counted again the next time: what came meanwhile is a correction.
  update picture_period set frozen_at = coalesce(frozen_at, now()), corrected_at = null, mark = null
   where instance_id = p_instance and period = any (periods);
end
$$;

-- Shows an audited release. @returns false when it is another version by now, or something was shown after it was built: then it is drawn
-- around what stands no longer, and has to be built again.
create or replace function app.publish_picture(p_id uuid, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  own uuid := app.instance_id();
begin
  if cardinality(app.coordinated_teams()) = 0 then
    raise exception 'only a coordinator publishes the picture' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('picture/' || own, 0));
  update picture_release r set state = 'published', published_at = now(), published_by = app.professional_id(), version = r.version + 1
   where r.instance_id = own and r.id = p_id and r.version = p_version and r.state = 'audited'
     and not exists (select from picture_release o where o.instance_id = own and o.published_at > r.built_at);
  if not found then
    return false;
  end if;
  perform app.freeze_picture(own, p_id);
  return true;
end
$$;

-- Takes a release back: it is shown to nobody any more. What was never shown leaves no numbers.
create or replace function app.withdraw_picture(p_id uuid, p_version integer, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  own uuid := app.instance_id();
begin
  if cardinality(app.coordinated_teams()) = 0 then
    raise exception 'only a coordinator withdraws the picture' using errcode = '42501';
  end if;
  update picture_release set state = 'withdrawn', withdrawn_at = now(), withdrawn_by = app.professional_id(), withdrawn_reason = p_reason,
         version = version + 1
   where instance_id = own and id = p_id and version = p_version and state not in ('withdrawn', 'refused');
  if not found then
    return false;
  end if;
  delete from published_cell c using picture_release r
   where c.instance_id = own and c.release_id = p_id and r.instance_id = own and r.id = p_id and r.published_at is null;
  delete from picture_basis b using picture_release r
   where b.instance_id = own and b.release_id = p_id and r.instance_id = own and r.id = p_id and r.published_at is null;
  return true;
end
$$;

revoke all on function app.picture_work(), app.ask_for_picture(uuid, text, text, text), app.ask_for_audit(uuid, text),
  app.newest_built(uuid), app.picture_standing(uuid, uuid), app.picture_numbers(uuid, uuid), app.picture_input(uuid, uuid, integer), app.picture_shown(picture_release), app.picture_keys(uuid), app.add_picture_key(uuid, uuid, bytea), app.refuse_picture(uuid, uuid, jsonb, jsonb),
  app.keep_picture(uuid, uuid, jsonb, jsonb), app.pass_picture(uuid, uuid, jsonb), app.freeze_picture(uuid, uuid),
  app.publish_picture(uuid, integer), app.withdraw_picture(uuid, integer, text) from public;
grant execute on function app.picture_work(), app.newest_built(uuid), app.picture_standing(uuid, uuid), app.ask_for_picture(uuid, text, text, text), app.ask_for_audit(uuid, text),
  app.picture_input(uuid, uuid, integer), app.picture_keys(uuid), app.add_picture_key(uuid, uuid, bytea),
  app.refuse_picture(uuid, uuid, jsonb, jsonb), app.keep_picture(uuid, uuid, jsonb, jsonb), app.pass_picture(uuid, uuid, jsonb) to fairlead_upkeep;
grant execute on function app.publish_picture(uuid, integer), app.withdraw_picture(uuid, integer, text) to fairlead_app;
