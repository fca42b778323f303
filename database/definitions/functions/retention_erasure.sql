-- Erasure in one job (X-22). Driven by the catalog: which rows belong to a part follows from the retention class in the comment of the
-- table, so a new table of a case is erased without being named here.

-- Where the comment of a table says its retention class.
create or replace function app.retention_class(p_table oid) returns text language sql stable set search_path = pg_catalog as $$
  select substring(obj_description(p_table, 'pg_class') from 'retention=(\S+)')
$$;

-- Tables whose rows stay when the shared work goes, until nothing else of the case is left.
create or replace function app.frame_tables() returns text[] language sql immutable set search_path = pg_catalog as $$
  select array['anchor_case', 'person', 'case_member']
$$;

-- Condition by which rows of a table belong to a part; null when the table has none.
create or replace function app.part_condition(p_table oid, p_kind text, p_class text) returns text
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  names text[];
  own_class text := app.retention_class(p_table);
  frame boolean := p_table::regclass::text = any (app.frame_tables());
begin
  select array_agg(attname::text) into names from pg_attribute where attrelid = p_table and attnum > 0 and not attisdropped;
  if p_kind = 'contact' then
    return case when 'referral_id' = any (names) and p_table <> 'anchor_case'::regclass then 'referral_id = $2' end;
  end if;
  if p_table in ('anchor_case'::regclass, 'access_log'::regclass) then
    return null;
  end if;
  -- With the frame goes what was written of the contact before it became a case.
  if p_class = 'frame' and own_class in ('shared_workspace', 'own_register', 'consent') and 'referral_id' = any (names) then
    return '(referral_id = (select c.referral_id from anchor_case c where c.instance_id = $1 and c.id = $2)'
      || case when 'case_id' = any (names) then ' or case_id = $2)' else ')' end;
  end if;
  if not 'case_id' = any (names) then
    return null;
  end if;
  return case
    when p_class = 'frame' and own_class in ('shared_workspace', 'own_register', 'consent') then 'case_id = $2'
    when p_class = 'own_register' and own_class = 'own_register' then 'case_id = $2 and register_id = $3'
    when p_class in ('shared_workspace', 'consent', '12y') and own_class = p_class and not frame then
      case when 'other_case_id' = any (names) then '$2 in (case_id, other_case_id)' else 'case_id = $2' end
  end;
end
$$;

-- Free texts in what stays 12 years: the record says who was told what kind of thing and why by which rule; words about the person go.
create or replace function app.blank_texts(p_instance uuid, p_case uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  each record;
begin
  for each in
    select c.oid::regclass as name,
           -- Of a sealed text the mark stays that there was one (0028-sealed.sql).
           string_agg(format('%1$I = case when %1$I is null then null else %2$L::%3$s end', col.attname,
             case col.atttypid when 'sealed'::regtype then '\x02' else 'Erased when its retention ended.' end, col.atttypid::regtype), ', ') as blanks
      from pg_class c join pg_attribute col on col.attrelid = c.oid and col.attnum > 0 and not col.attisdropped
       and col.atttypid in ('text'::regtype, 'sealed'::regtype)
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and app.retention_class(c.oid) = '12y'
       and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id')
       and col_description(c.oid, col.attnum) ~ '^privacy=(text|other|identity)'
     group by c.oid
  loop
    execute format('update %s set %s where instance_id = $1 and case_id = $2', each.name, each.blanks) using p_instance, p_case;
  end loop;
end
$$;

-- Lets go of rows that are about to be erased: what stays points to them no longer.
create or replace function app.let_go(p_instance uuid, p_object uuid, p_register uuid, p_table oid, p_condition text, p_going oid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  each record;
begin
  for each in
    select f.conrelid::regclass as holder, own.attname as own_column, target.attname as target_column
      from pg_constraint f
      cross join lateral unnest(f.conkey, f.confkey) as pair (own_number, target_number)
      join pg_attribute own on own.attrelid = f.conrelid and own.attnum = pair.own_number and not own.attnotnull
      join pg_attribute target on target.attrelid = f.confrelid and target.attnum = pair.target_number
     where f.contype = 'f' and f.confrelid = p_table and f.conrelid <> all (p_going)
       and own.attname not in ('instance_id', 'case_id', 'team_id', 'register_id', 'version')
  loop
    execute format('update %s set %I = null%s where instance_id = $1 and %I in (select %I from %s where instance_id = $1 and %s)',
      each.holder, each.own_column,
      case when each.holder = 'disclosure'::regclass and each.own_column = 'entry_id' then ', entry_version = null, text_erased_at = now()' else '' end,
      each.own_column, each.target_column, p_table::regclass, p_condition)
      using p_instance, p_object, p_register;
  end loop;
end
$$;

-- Erases one part of a case, or all of a contact that became none. Rows that others of a kept part need stay without their words.
-- Returns how many rows went. Nobody who serves requests may call it: only the job and the replay of the ledger.
create or replace function app.erase_part(p_instance uuid, p_kind text, p_object uuid, p_class text, p_register uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  going oid[];
  remaining oid[];
  each oid;
  condition text;
  gone bigint;
  total bigint := 0;
  before integer;
begin
  -- What is due goes from an instance that has ended too (app.refuse_ended_instance).
  perform set_config('app.erasing', p_instance::text, true);
  select coalesce(array_agg(c.oid order by c.relname), '{}') into going from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
     and app.part_condition(c.oid, p_kind, p_class) is not null;
  if p_class = 'frame' then
    perform app.blank_texts(p_instance, p_object);
  end if;
  if p_class <> '12y' then
    delete from draft d where d.instance_id = p_instance
       and (d.case_id = p_object or p_kind = 'contact' and strpos(d.form, p_object::text) > 0);
    -- Sealed answers do not say which case they are about; they are kept for requests that are made twice, and those come at once.
    delete from idempotency_key k where k.instance_id = p_instance and k.created_at < now() - interval '1 hour';
    delete from guest_idempotency_key k where k.instance_id = p_instance and k.created_at < now() - interval '1 hour';
  end if;
  remaining := going;
  foreach each in array going loop
    perform app.let_go(p_instance, p_object, p_register, each, app.part_condition(each, p_kind, p_class), going);
  end loop;
  -- In the order that foreign keys allow: what fails is tried again after the others.
  loop
    before := cardinality(remaining);
    foreach each in array remaining loop
      condition := app.part_condition(each, p_kind, p_class);
      begin
        execute format('delete from %s where instance_id = $1 and %s', each::regclass, condition) using p_instance, p_object, p_register;
        get diagnostics gone = row_count;
        total := total + gone;
        remaining := array_remove(remaining, each);
      exception when foreign_key_violation then
        null;
      end;
    end loop;
    exit when cardinality(remaining) = 0 or cardinality(remaining) = before;
  end loop;
  -- A plan stays while somebody's agreement to it does, without its words.
  if p_class = 'shared_workspace' and remaining = array['service_plan'::regclass::oid] then
    update service_plan set own_goal = null, own_goal_language = null where instance_id = p_instance and case_id = p_object;
  elsif cardinality(remaining) > 0 then
    raise exception 'rows of % cannot be erased', (select string_agg(t::regclass::text, ', ') from unnest(remaining) as t);
  end if;
  if p_class = 'frame' then
    update anchor_case set erased_at = now(), closing_note = null, municipality_code = null, previous_case_id = null
     where instance_id = p_instance and id = p_object and erased_at is null;
    update referral set municipality_code = null, previous_referral_id = null
     where instance_id = p_instance and id = (select referral_id from anchor_case where instance_id = p_instance and id = p_object);
  elsif p_kind = 'contact' then
    update referral set municipality_code = null, previous_referral_id = null where instance_id = p_instance and id = p_object;
  end if;
  perform set_config('app.erasing', '', true);
  return total;
end
$$;

-- How many rows a part has now, for the list.
create or replace function app.count_part(p_instance uuid, p_kind text, p_object uuid, p_class text, p_register uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  each record;
  found bigint;
  total bigint := 0;
begin
  for each in
    select c.oid::regclass as name, app.part_condition(c.oid, p_kind, p_class) as condition from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
  loop
    if each.condition is not null then
      execute format('select count(*) from %s where instance_id = $1 and %s', each.name, each.condition)
        into found using p_instance, p_object, p_register;
      total := total + found;
    end if;
  end loop;
  return total;
end
$$;

-- Makes the list of what is due today and not held, at most so many parts. Null when nothing is, or when a list waits already.
create or replace function app.make_erasure_list(p_limit integer) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  made uuid := gen_random_uuid();
  items integer;
begin
  if not app.keeps_retention() or exists (select from erasure_list where instance_id = app.instance_id() and state in ('proposed', 'approved')) then
    return null;
  end if;
  insert into erasure_list (instance_id, id, as_of, made_by) values (app.instance_id(), made, app.today(), app.professional_id());
  insert into erasure_item (instance_id, list_id, position, object_kind, object_id, class, register_id, rule_id, rule_version, due_on, row_count)
  select app.instance_id(), made, row_number() over (order by p.due_on, p.object_id, p.class = 'frame', p.class, p.register_id),
         p.object_kind, p.object_id, p.class, p.register_id, p.rule_id, p.rule_version, p.due_on,
         app.count_part(app.instance_id(), p.object_kind, p.object_id, p.class, p.register_id)
    from app.retention_parts(app.instance_id()) p
   where p.due_on <= app.today() and p.held is null
   -- A case is on the list with all that is due of it.
   order by p.due_on, p.object_id, p.class = 'frame', p.class, p.register_id limit p_limit;
  get diagnostics items = row_count;
  if items = 0 then
    delete from erasure_list where instance_id = app.instance_id() and id = made;
    return null;
  end if;
  return made;
end
$$;

-- One person's approval. Returns what the list is afterwards, or null when it is not theirs to approve (again).
create or replace function app.approve_erasure(p_list uuid, p_version integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  outcome text;
begin
  if not app.keeps_retention() then
    return null;
  end if;
  update erasure_list set
     first_approved_by = coalesce(first_approved_by, app.professional_id()),
     first_approved_at = coalesce(first_approved_at, now()),
     second_approved_by = case when first_approved_by is not null then app.professional_id() end,
     second_approved_at = case when first_approved_by is not null then now() end,
     state = case when first_approved_by is not null then 'approved' else state end,
     version = version + 1
   where instance_id = app.instance_id() and id = p_list and state = 'proposed' and version = p_version
     and first_approved_by is distinct from app.professional_id()
  returning state into outcome;
  return outcome;
end
$$;

create or replace function app.withdraw_erasure(p_list uuid, p_version integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update erasure_list set state = 'withdrawn', withdrawn_by = app.professional_id(), first_approved_by = null, first_approved_at = null,
     version = version + 1
   where instance_id = app.instance_id() and id = p_list and state = 'proposed' and version = p_version and app.keeps_retention();
  return found;
end
$$;

-- Carries out one approved list. What is held or no longer due by now stays, and the list says so. Returns the number of parts erased.
create or replace function app.carry_out(p_instance uuid, p_list uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  each record;
  verdict text;
  erased integer := 0;
begin
  perform from erasure_list where instance_id = p_instance and id = p_list and state = 'approved'
     and second_approved_by <> first_approved_by for update;
  if not found then
    return 0;
  end if;
  for each in select * from erasure_item where instance_id = p_instance and list_id = p_list order by position loop
    select case when p.held is not null then 'held' when p.due_on is null or p.due_on > app.today() then 'not_due' else 'erased' end
      into verdict from app.retention_parts(p_instance, each.object_id) p
     where p.class = each.class and p.register_id is not distinct from each.register_id;
    verdict := coalesce(verdict, 'not_due');
    -- The frame goes only when nothing else is left to go.
    if verdict = 'erased' and each.class = 'frame' and exists (
      select from app.retention_parts(p_instance, each.object_id) p where p.class not in ('frame', '12y')) then
      verdict := 'not_due';
    end if;
    if verdict = 'erased' then
      perform app.erase_part(p_instance, each.object_kind, each.object_id, each.class, each.register_id);
      insert into erasure_ledger (instance_id, object_kind, object_id, class, register_id, list_id, due_on)
      values (p_instance, each.object_kind, each.object_id, each.class, each.register_id, p_list, each.due_on);
      erased := erased + 1;
    end if;
    update erasure_item set outcome = verdict where instance_id = p_instance and list_id = p_list and position = each.position;
    verdict := null;
  end loop;
  update erasure_list set state = 'done', done_at = now(), version = version + 1 where instance_id = p_instance and id = p_list;
  return erased;
end
$$;

-- By one of the keepers, or by the hourly upkeep for every list that has been approved.
create or replace function app.carry_out_erasure(p_list uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  return case when app.keeps_retention() then app.carry_out(app.instance_id(), p_list) else 0 end;
end
$$;
create or replace function app.carry_out_erasures() returns integer
language sql volatile security definer set search_path = pg_catalog, public as $$
  select coalesce(sum(app.carry_out(l.instance_id, l.id)), 0)::integer from erasure_list l where l.state = 'approved'
$$;

-- A case by its number, for the person who puts it on hold without reading it. Null for everybody else.
create or replace function app.case_to_hold(p_number text) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from anchor_case where instance_id = app.instance_id() and number = p_number and erased_at is null
     and 'data_protection_officer' = any (app.functions())
$$;
revoke all on function app.retention_class(oid), app.frame_tables(), app.part_condition(oid, text, text), app.blank_texts(uuid, uuid),
  app.let_go(uuid, uuid, uuid, oid, text, oid[]), app.erase_part(uuid, text, uuid, text, uuid), app.count_part(uuid, text, uuid, text, uuid),
  app.make_erasure_list(integer), app.approve_erasure(uuid, integer), app.withdraw_erasure(uuid, integer), app.carry_out(uuid, uuid),
  app.carry_out_erasure(uuid), app.carry_out_erasures(), app.case_to_hold(text) from public;
grant execute on function app.make_erasure_list(integer), app.approve_erasure(uuid, integer), app.withdraw_erasure(uuid, integer),
  app.carry_out_erasure(uuid), app.case_to_hold(text) to fairlead_app;
grant execute on function app.carry_out_erasures() to fairlead_upkeep;
