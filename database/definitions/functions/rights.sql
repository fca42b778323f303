-- Rights of a person (X-21, U-11).

-- For which purpose a restricted text is read in this transaction (GDPR 18(2)); empty nearly always.
create or replace function app.stated_purpose() returns text language sql stable parallel safe
  return coalesce(pg_catalog.current_setting('app.stated_purpose', true), '');
grant execute on function app.stated_purpose() to fairlead_app;
create or replace function app.state_purpose(p_purpose text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.stated_purpose', p_purpose, true);
end
$$;

-- Whoever was told a text is told that it was corrected or taken back; by the database, so that no verb can forget it.
create or replace function app.notify_recipients() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'entry' then
    insert into correction_notice (instance_id, case_id, disclosure_id, from_register_id, to_register_id, kind)
    select d.instance_id, d.case_id, d.id, d.from_register_id, d.to_register_id,
           case when new.retracted_at is not null then 'retracted' else 'corrected' end
      from disclosure d where d.instance_id = new.instance_id and d.entry_id = new.id;
  else
    insert into correction_notice (instance_id, case_id, disclosure_id, from_register_id, to_register_id, kind)
    select new.instance_id, new.case_id, new.id, new.from_register_id, new.to_register_id, 'revoked'
     -- What ended because its text was taken back is told of once.
     where not exists (select from entry e where e.instance_id = new.instance_id and e.id = new.entry_id and e.retracted_at is not null);
  end if;
  return null;
end
$$;
drop trigger if exists entry_tells_recipients on entry;
create trigger entry_tells_recipients after update of version, retracted_at on entry for each row
  when (new.version <> old.version or new.retracted_at is not null and old.retracted_at is null) execute function app.notify_recipients();
drop trigger if exists disclosure_tells_recipient on disclosure;
create trigger disclosure_tells_recipient after update of revoked_at on disclosure for each row
  when (new.revoked_at is not null and old.revoked_at is null) execute function app.notify_recipients();

-- What was told of a restricted text stops being read, and is read again when the restriction ends (GDPR 18, 19).
create or replace function app.restrict_told() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update disclosed_text t set restricted_at = new.restricted_at from disclosure d
   where d.instance_id = new.instance_id and d.entry_id = new.id and t.instance_id = d.instance_id and t.disclosure_id = d.id;
  return null;
end
$$;
drop trigger if exists entry_restricts_told on entry;
create trigger entry_restricts_told after update of restricted_for on entry for each row
  when (new.restricted_for is distinct from old.restricted_for) execute function app.restrict_told();

-- Everything that one person or session touched in a time, from the log: kinds and ids, no content. For the data-protection officer.
create or replace function app.touched(p_professional uuid, p_session uuid, p_from timestamptz, p_until timestamptz)
returns table (operation text, object_kind text, result text, acts bigint, cases bigint, objects bigint, first_at timestamptz, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.operation, l.object_kind, l.result, count(*), count(distinct l.case_id),
         count(distinct coalesce(l.object_id, l.case_id)) + coalesce(sum(cardinality(l.object_ids)), 0), min(l.at), max(l.at)
    from access_log l
   where l.instance_id = app.instance_id() and 'data_protection_officer' = any (app.functions())
     and (l.professional_id = p_professional or l.session_id = p_session) and l.at >= p_from and l.at < p_until
   group by l.operation, l.object_kind, l.result order by max(l.at) desc, 1, 2, 3
$$;
-- The cases among them, with how often: whom a breach concerns.
create or replace function app.touched_cases(p_professional uuid, p_session uuid, p_from timestamptz, p_until timestamptz, p_limit integer)
returns table (case_id uuid, acts bigint, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.case_id, count(*), max(l.at) from access_log l
   where l.instance_id = app.instance_id() and 'data_protection_officer' = any (app.functions()) and l.case_id is not null
     and l.result = 'allowed' and (l.professional_id = p_professional or l.session_id = p_session) and l.at >= p_from and l.at < p_until
   group by l.case_id order by count(*) desc, l.case_id limit p_limit
$$;

-- Second pair of eyes of an export: the data-protection officer for what an administrator asked, and the other way round.
create or replace function app.approve_export(p_export uuid, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update instance_export x set approved_by = app.professional_id(), approved_at = now(), version = version + 1
   where x.instance_id = app.instance_id() and x.id = p_export and x.version = p_version and x.approved_by is null
     and x.asked_by <> app.professional_id()
     and exists (select from professional p where p.instance_id = x.instance_id and p.id = x.asked_by
                   and case when 'administrator' = any (p.functions) then 'data_protection_officer' else 'administrator' end
                     = any (app.functions()));
  return found;
end
$$;
revoke all on function app.state_purpose(text), app.notify_recipients(), app.restrict_told(), app.touched(uuid, uuid, timestamptz, timestamptz),
  app.touched_cases(uuid, uuid, timestamptz, timestamptz, integer), app.approve_export(uuid, integer) from public;
grant execute on function app.state_purpose(text), app.touched(uuid, uuid, timestamptz, timestamptz),
  app.touched_cases(uuid, uuid, timestamptz, timestamptz, integer), app.approve_export(uuid, integer) to fairlead_app;
