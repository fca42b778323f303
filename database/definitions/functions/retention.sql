-- Retention (X-22, docs/decisions/0018). A closed case has parts: what each authority wrote for itself, what the consents say, what the team
-- shares, the frame (persons and members), and the records of sharing that stay 12 years. Each part has the period its controller
-- chose; the frame goes when nothing else is left, the records of sharing last.

-- Days of a closed case that periods are counted from, as json; null where unknown.
create or replace function app.retention_facts(p_instance uuid, p_case uuid, p_register uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'case_closed', d.closed, 'matter_closed', d.closed,
    'case_registered', d.opened, 'report_registered', d.opened,
    'client_death', d.died, 'child_birth', d.born, 'age_18', (d.born + interval '18 years')::date,
    'consent_ended', coalesce((select max(coalesce(withdrawn_at, valid_until, c.closed_at)) from consent
                                where instance_id = p_instance and case_id = p_case), c.closed_at)::date,
    'last_entry', greatest(coalesce((select max(coalesce(e.corrected_at, e.written_at)) from entry e
                                      where e.instance_id = p_instance and e.case_id = p_case and e.register_id = p_register), c.opened_at)::date, d.opened),
    'log_event', greatest(d.closed,
      (select max(greatest(decided_at, answered_at, revoked_at)) from disclosure where instance_id = p_instance and case_id = p_case)::date,
      (select max(opened_at) from break_glass where instance_id = p_instance and case_id = p_case)::date),
    'closed_and_transferred', (select greatest(d.closed, t.confirmed_at::date) from register_transfer t
                                where t.instance_id = p_instance and t.case_id = p_case and t.register_id = p_register),
    -- Every authority that has had a member in the case has taken what it needs.
    'case_closed_and_parties_have_transferred', (
      select greatest(d.closed, max(t.confirmed_at)::date)
        from (select distinct p.register_id from case_member m
                join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
               where m.instance_id = p_instance and m.case_id = p_case and p.register_id is not null) party
        left join register_transfer t on t.instance_id = p_instance and t.case_id = p_case and t.register_id = party.register_id
      having count(*) = count(t.confirmed_at)))
    from anchor_case c
    left join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.role = 'youth'
    cross join lateral (select c.closed_at::date as closed, c.opened_at::date as opened, y.birth_date as born, y.died_on as died) d
   where c.instance_id = p_instance and c.id = p_case
$$;

-- The day on which a period has run out: the first way of counting whose day is known. Null: unknown, or a person decides.
create or replace function app.retention_due(p_counting jsonb, p_facts jsonb) returns date
language sql immutable set search_path = pg_catalog as $$
  select ((p_facts ->> (way ->> 'event'))::date
          + make_interval(months => coalesce((way ->> 'months')::int, 0), days => coalesce((way ->> 'days')::int, 0)))::date
    from jsonb_array_elements(p_counting) with ordinality as ways (way, place)
   where p_facts ->> (way ->> 'event') is not null
   order by place limit 1
$$;

-- The rule of a class for a controller on a day: its choice, and the other one once the controller has taken over what it needs.
create or replace function app.retention_rule_of(p_instance uuid, p_class text, p_kind text, p_transferred boolean)
returns setof retention_rule language sql stable security definer set search_path = pg_catalog, public as $$
  select r.* from retention_choice c
    join retention_rule r on r.instance_id = c.instance_id
     and r.id = case when p_transferred then coalesce(c.transferred_rule_id, c.rule_id) else c.rule_id end
   where c.instance_id = p_instance and c.class = p_class and c.register_kind in (p_kind, 'any')
     and c.valid_from <= app.today() and (c.valid_until is null or c.valid_until > app.today())
     and r.valid_from <= app.today() and (r.valid_until is null or r.valid_until > app.today())
   order by c.register_kind = 'any', c.valid_from desc, r.version desc limit 1
$$;

-- Why a case must be kept for now, whatever its periods say; null when nothing does.
create or replace function app.held_because(p_instance uuid, p_case uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(
    (select h.ground from legal_hold h where h.instance_id = p_instance and h.case_id = p_case and h.lifted_at is null
      order by h.set_at limit 1),
    (select 'open_request' from rights_request q where q.instance_id = p_instance and q.case_id = p_case and q.outcome is null limit 1),
    (select 'restriction' from entry e where e.instance_id = p_instance and e.case_id = p_case and e.restricted_for is not null limit 1))
$$;

drop function if exists app.retention_parts(uuid, uuid);
-- Parts that are still there, of one closed case or contact or of all: with their rule, the day they are due, and what holds them.
create or replace function app.retention_parts(p_instance uuid, p_object uuid default null)
returns table (object_kind text, object_id uuid, class text, register_id uuid, rule_id text, rule_version smallint, due_on date, held text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with closed as (
    select c.id from anchor_case c
     where c.instance_id = p_instance and c.closed_at is not null and c.erased_at is null and (p_object is null or c.id = p_object)
  ), parts as (
    select c.id, 'own_register' as class, r.id as register_id, r.kind from closed c
      join lateral (select distinct p.register_id from case_member m
                      join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
                     where m.instance_id = p_instance and m.case_id = c.id) party on true
      join register r on r.instance_id = p_instance and r.id = party.register_id
    union all select c.id, each.class, null, 'any' from closed c, (values ('consent'), ('shared_workspace')) as each (class)
  ), left_over as (
    select p.*, f.facts from parts p
      cross join lateral (select app.retention_facts(p_instance, p.id, p.register_id) as facts) f
     where not exists (select from erasure_ledger l where l.instance_id = p_instance and l.object_id = p.id and l.class = p.class
                         and l.register_id is not distinct from p.register_id)
  ), counted as (
    select o.id, o.class, o.register_id, r.id as rule_id, r.version, app.retention_due(r.counting, o.facts) as due_on
      from left_over o
      left join lateral app.retention_rule_of(p_instance, o.class, o.kind,
        o.facts ->> case when o.register_id is null then 'case_closed_and_parties_have_transferred' else 'closed_and_transferred' end is not null) r on true
  ), frames as (
    -- The frame waits for everything else; a part whose day is unknown keeps it.
    select c.id, max(p.due_on) as due_on, coalesce(bool_and(p.due_on is not null) filter (where p.class is not null), true) as known from closed c
      left join counted p on p.id = c.id group by c.id
  ), records as (
    select c.id, r.id as rule_id, r.version, app.retention_due(r.counting, app.retention_facts(p_instance, c.id, null)) as due_on
      from anchor_case c
      join lateral app.retention_rule_of(p_instance, '12y', 'any', false) r on true
     where c.instance_id = p_instance and c.erased_at is not null and (p_object is null or c.id = p_object)
       and not exists (select from erasure_ledger l where l.instance_id = p_instance and l.object_id = c.id and l.class = '12y')
  ), contacts as (
    select f.id, max(s.decided_at)::date as decided_on from referral f
      join screening_decision s on s.instance_id = f.instance_id and s.referral_id = f.id
     where f.instance_id = p_instance and f.state = 'not_selected' and (p_object is null or f.id = p_object)
       and not exists (select from erasure_ledger l where l.instance_id = p_instance and l.object_id = f.id)
     group by f.id
  )
  select 'case', id, class, register_id, rule_id, version, due_on, app.held_because(p_instance, id) from counted
  union all select 'case', f.id, 'frame', null, r.id, r.version, case when f.known then coalesce(f.due_on, app.today()) end,
                   app.held_because(p_instance, f.id)
    from frames f join lateral app.retention_rule_of(p_instance, 'shared_workspace', 'any', true) r on true
  union all select 'case', id, '12y', null, rule_id, version, due_on, app.held_because(p_instance, id) from records
  union all select 'contact', c.id, 'contact', null, r.id, r.version,
                   app.retention_due(r.counting, jsonb_build_object('screening_decision', c.decided_on)), null
    from contacts c join lateral app.retention_rule_of(p_instance, 'contact', 'any', false) r on true
$$;

-- Those who keep the periods: the data-protection officer and the leadership. Nobody else learns that a case is on a list.
create or replace function app.keeps_retention() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(app.functions() && array['data_protection_officer', 'leadership'], false)
$$;

-- For the page of the keepers: every part with what would go, the earliest first, those without a known day last.
create or replace function app.list_retention(p_limit integer)
returns table (object_kind text, object_id uuid, class text, register_id uuid, rule_id text, rule_version smallint, due_on date, held text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.* from app.retention_parts(app.instance_id()) p where app.keeps_retention()
   order by p.due_on nulls last, p.object_id, p.class, p.register_id limit p_limit
$$;
revoke all on function app.retention_facts(uuid, uuid, uuid), app.retention_due(jsonb, jsonb), app.retention_rule_of(uuid, text, text, boolean),
  app.held_because(uuid, uuid), app.retention_parts(uuid, uuid), app.keeps_retention(), app.list_retention(integer) from public;
grant execute on function app.list_retention(integer), app.keeps_retention() to fairlead_app;
