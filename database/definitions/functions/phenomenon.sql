-- Who reads the region's board of phenomena: whoever works in or coordinates a team, the leadership and the steering group.
create or replace function app.reads_board() returns boolean language sql stable parallel safe
  return pg_catalog.cardinality(app.teams()) > 0 or pg_catalog.cardinality(app.coordinated_teams()) > 0
    or app.functions() && '{leadership,steering_group}'::text[];
-- Teams whose confined phenomena the actor reads.
create or replace function app.own_teams() returns uuid[] language sql stable parallel safe
  return app.teams() || app.coordinated_teams();
revoke all on function app.reads_board(), app.own_teams() from public;
grant execute on function app.reads_board(), app.own_teams() to fairlead_app;

-- A signal joins a phenomenon. When its municipality, or its team, is new to it, the teams concerned get a notice (F-05): those that have
-- seen it, those of its municipalities and the responsible one; of what is confined the responsible team alone. Whoever joined it knows.
create or replace function app.note_spread() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  whole record;
  how text;
  today date := (now() at time zone 'Europe/Helsinki')::date;
begin
  -- Held, so that of two who join at once the second sees the first.
  select p.* into strict whole from phenomenon p where p.instance_id = new.instance_id and p.id = new.phenomenon_id for update;
  if not exists (select from phenomenon_signal s where s.instance_id = new.instance_id and s.phenomenon_id = new.phenomenon_id and s.id <> new.id) then
    return null;
  end if;
  if not exists (select from phenomenon_signal s where s.instance_id = new.instance_id and s.phenomenon_id = new.phenomenon_id
                    and s.id <> new.id and s.municipality_code = new.municipality_code) then
    how := 'municipality';
  elsif not exists (select from phenomenon_signal s where s.instance_id = new.instance_id and s.phenomenon_id = new.phenomenon_id
                       and s.id <> new.id and s.team_id = new.team_id) then
    how := 'team';
  else
    return null;
  end if;
  insert into phenomenon_notice (instance_id, team_id, kind, confined, phenomenon_id, signal_id, municipality_code, seen_at, seen_by)
  select new.instance_id, concerned.team_id, how, whole.confined, whole.id, new.id, new.municipality_code,
         case when concerned.team_id = any (app.coordinated_teams()) then now() end,
         case when concerned.team_id = any (app.coordinated_teams()) then app.professional_id() end
    from (select whole.team_id
          union select s.team_id from phenomenon_signal s where s.instance_id = new.instance_id and s.phenomenon_id = whole.id
          union select t.team_id from phenomenon_signal s
            join team_municipality t on t.instance_id = s.instance_id and t.municipality_code = s.municipality_code
             and t.valid_from <= today and (t.valid_until is null or t.valid_until > today)
           where s.instance_id = new.instance_id and s.phenomenon_id = whole.id) as concerned
   where not whole.confined or concerned.team_id = whole.team_id;
  return null;
end
$$;
drop trigger if exists phenomenon_signal_spread on phenomenon_signal;
create trigger phenomenon_signal_spread after update of phenomenon_id on phenomenon_signal for each row
  when (new.phenomenon_id is not null and old.phenomenon_id is distinct from new.phenomenon_id) execute function app.note_spread();

-- A coordinator of the responsible team, or of the team that saw it, joins a signal they read to a phenomenon, or takes it out again. What
-- is confined is joined within its team alone. False when there is nothing to join.
create or replace function app.join_signal(p_signal uuid, p_phenomenon uuid, p_today date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update phenomenon_signal s set phenomenon_id = p.id, joined_on = p_today, version = s.version + 1
    from phenomenon p
   where s.instance_id = app.instance_id() and s.id = p_signal and s.phenomenon_id is null and s.withdrawn_on is null
     and p.instance_id = s.instance_id and p.id = p_phenomenon and p.closed_on is null and p.confined = s.confined
     and (p.team_id = any (app.coordinated_teams()) or s.team_id = any (app.coordinated_teams()))
     and (not s.confined or s.team_id = p.team_id);
  return found;
end
$$;
create or replace function app.part_signal(p_signal uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update phenomenon_signal s set phenomenon_id = null, joined_on = null, version = s.version + 1
    from phenomenon p
   where s.instance_id = app.instance_id() and s.id = p_signal
     and p.instance_id = s.instance_id and p.id = s.phenomenon_id and p.closed_on is null
     and (p.team_id = any (app.coordinated_teams()) or s.team_id = any (app.coordinated_teams()));
  return found;
end
$$;
revoke all on function app.join_signal(uuid, uuid, date), app.part_signal(uuid) from public;
grant execute on function app.join_signal(uuid, uuid, date), app.part_signal(uuid) to fairlead_app;

-- What stays within a team is told within it at once, from the first signal.
create or replace function app.note_confined_signal() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  insert into phenomenon_notice (instance_id, team_id, kind, confined, signal_id, municipality_code)
  values (new.instance_id, new.team_id, 'confined_signal', true, new.id, new.municipality_code);
  return null;
end
$$;
drop trigger if exists phenomenon_signal_confined on phenomenon_signal;
create trigger phenomenon_signal_confined after insert on phenomenon_signal for each row
  when (new.confined) execute function app.note_confined_signal();
revoke all on function app.note_spread(), app.note_confined_signal() from public;

-- Coordinators who want a mail and whose teams have notices that nobody has seen: each once, whatever waits. The notices are held until the
-- end of the transaction and count as taken up.
create or replace function app.take_phenomenon_mails(p_limit integer) returns table (
  instance_id uuid, notice_id uuid, professional_id uuid, language text, address bytea)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  today date := (now() at time zone 'Europe/Helsinki')::date;
begin
  return query
    with taken as (
      update phenomenon_notice n set mailed_at = now()
        from (select d.instance_id, d.id from phenomenon_notice d where d.mailed_at is null and not app.has_ended(d.instance_id)
               order by d.made_at limit p_limit for update skip locked) as due
       where n.instance_id = due.instance_id and n.id = due.id
      returning n.instance_id, n.id, n.team_id, n.seen_at)
    select distinct on (t.instance_id, w.professional_id) t.instance_id, t.id, w.professional_id, p.language, w.address::bytea
      from taken t
      join team_membership m on m.instance_id = t.instance_id and m.team_id = t.team_id and m.role = 'coordinator'
       and m.valid_from <= today and (m.valid_until is null or m.valid_until > today)
      join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
      join phenomenon_mail w on w.instance_id = p.instance_id and w.professional_id = p.id and w.address is not null
     where t.seen_at is null;
end
$$;
create or replace function app.queue_phenomenon_mail(
  p_instance uuid, p_notice uuid, p_id uuid, p_kind text, p_language text, p_address bytea, p_link bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into outbox (instance_id, id, kind, channel, language, about_id, address, link)
  values (p_instance, p_id, p_kind, 'mail', p_language, p_notice, p_address, p_link)
$$;
revoke all on function app.take_phenomenon_mails(integer),
  app.queue_phenomenon_mail(uuid, uuid, uuid, text, text, bytea, bytea) from public;
grant execute on function app.take_phenomenon_mails(integer),
  app.queue_phenomenon_mail(uuid, uuid, uuid, text, text, bytea, bytea) to fairlead_upkeep;

-- Times and minutes of prevention work and of consultations in [from, until), by team, type and profession: for whoever reads the board,
-- of the whole region, without a word of what was said. `times` of a profession are those it took part in; the row without a
-- profession has all of them.
create or replace function app.count_prevention(p_from date, p_until date) returns table (
  team_id uuid, type text, profession text, times integer, minutes integer, reached integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select w.team_id, w.type, h.profession, count(distinct w.id)::integer, sum(h.minutes)::integer,
         case when h.profession is null then (
           select sum(a.reached)::integer from prevention_work a
            where a.instance_id = app.instance_id() and a.team_id = w.team_id and a.type = w.type and a.held_on >= p_from and a.held_on < p_until) end
    from prevention_work w join prevention_work_hours h on h.instance_id = w.instance_id and h.work_id = w.id
   where w.instance_id = app.instance_id() and app.reads_board() and w.held_on >= p_from and w.held_on < p_until
   group by grouping sets ((w.team_id, w.type, h.profession), (w.team_id, w.type))
  union all
  select c.team_id, 'consultation', c.profession, count(*)::integer, sum(c.minutes)::integer, null::integer
    from consultation c
   where c.instance_id = app.instance_id() and app.reads_board() and c.asked_on >= p_from and c.asked_on < p_until
   group by grouping sets ((c.team_id, c.profession), (c.team_id))
$$;
revoke all on function app.count_prevention(date, date) from public;
grant execute on function app.count_prevention(date, date) to fairlead_app;
