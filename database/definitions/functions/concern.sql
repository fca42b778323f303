-- Everything a stranger can do: the role fairlead_public has these functions and nothing else. None of them lists what somebody wrote; what
-- is read is named by a hash that only its writer can make.

-- Where one can write to, and where one no longer can, with where to turn instead: municipalities with their team of today and how the public reaches it; the last row, without a municipality, is
-- where a contact goes that names none. Public facts, and the ids that the row to send needs.
drop function if exists app.concern_places();
create or replace function app.concern_places() returns table (
  ended jsonb, instance_id uuid, case_prefix text, shared_register_id uuid, municipality_code text, municipality_name jsonb,
  team_id uuid, team_name jsonb, phone text, email text, hours jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.turn_to || jsonb_build_object('instance', i.name), i.id, i.case_prefix, g.id, m.code, m.name, t.id, t.name, t.contact_phone, t.contact_email, t.contact_hours
    from municipality m
    join instance i on i.id = m.instance_id
    join register g on g.instance_id = i.id and g.kind = 'shared'
    left join instance_ending e on e.instance_id = i.id and e.state = 'in_force'
    left join team_municipality c on c.instance_id = m.instance_id and c.municipality_code = m.code and e.id is null
      and c.valid_from <= (now() at time zone 'Europe/Helsinki')::date
      and (c.valid_until is null or c.valid_until > (now() at time zone 'Europe/Helsinki')::date)
    left join team t on t.instance_id = c.instance_id and t.id = c.team_id
  union all
  (select e.turn_to || jsonb_build_object('instance', i.name), i.id, i.case_prefix, g.id, null, null, null, null, null, null, null
     from instance i join register g on g.instance_id = i.id and g.kind = 'shared'
     left join instance_ending e on e.instance_id = i.id and e.state = 'in_force'
    order by e.id is not null, i.receives_unplaced desc, i.created_at, i.key limit 1)
$$;

-- Keeps a half-filled form. False when so many are kept already that somebody must be filling the database.
create or replace function app.save_concern(p_hash bytea, p_content bytea, p_lifetime interval) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update concern_draft set content = p_content, saved_at = now(), expires_at = now() + least(p_lifetime, interval '14 days')
   where code_hash = p_hash;
  if found then
    return true;
  end if;
  if (select count(*) from (select from concern_draft limit 20000) as kept) >= 20000 then
    return false;
  end if;
  insert into concern_draft (code_hash, content, expires_at) values (p_hash, p_content, now() + least(p_lifetime, interval '14 days'))
  on conflict (code_hash) do update set content = excluded.content, saved_at = now(), expires_at = excluded.expires_at;
  return true;
end
$$;
create or replace function app.read_concern(p_hash bytea) returns bytea
language sql stable security definer set search_path = pg_catalog, public as $$
  select content from concern_draft where code_hash = p_hash and expires_at > now()
$$;
create or replace function app.forget_concern(p_hash bytea) returns void
language sql volatile security definer set search_path = pg_catalog, public as $$
  delete from concern_draft where code_hash = p_hash
$$;

-- Sends a contact to the team of its municipality; without one it waits where the coordinators see it. Texts come sealed, as base64. False
-- when the same form has been sent before: a second click, or a receipt that was lost on the way.
create or replace function app.send_concern(p_draft bytea, p_code bytea, p_facts jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  sent_instance uuid := (p_facts ->> 'instance')::uuid;
  sent_referral uuid := (p_facts ->> 'referral')::uuid;
  sent_register uuid;
  sent_team uuid;
  sent_number text;
  youth jsonb := p_facts -> 'youth';
begin
  perform pg_advisory_xact_lock(hashtextextended('concern:' || encode(p_code, 'hex'), 0));
  if exists (select from concern where code_hash = p_code) then
    delete from concern_draft where code_hash = p_draft;
    return false;
  end if;
  select g.id into strict sent_register from register g where g.instance_id = sent_instance and g.kind = 'shared';
  select c.team_id into sent_team from team_municipality c
   where c.instance_id = sent_instance and c.municipality_code = p_facts ->> 'municipality'
     and c.valid_from <= (now() at time zone 'Europe/Helsinki')::date
     and (c.valid_until is null or c.valid_until > (now() at time zone 'Europe/Helsinki')::date);
  select drawn.candidate into strict sent_number
    from jsonb_array_elements_text(p_facts -> 'numbers') with ordinality as drawn (candidate, position)
   where not exists (select from referral r where r.instance_id = sent_instance and r.number = drawn.candidate)
     and not exists (select from anchor_case c where c.instance_id = sent_instance and c.number = drawn.candidate)
   order by drawn.position limit 1;
  insert into referral (instance_id, id, team_id, number, state, received_at, channel, receiver_id, urgency, municipality_code, municipality_missing)
  values (sent_instance, sent_referral, sent_team, sent_number, 'waiting', now(), 'web', null, p_facts ->> 'urgency', p_facts ->> 'municipality',
          case when p_facts ->> 'municipality' is null then 'unknown' end);
  insert into referral_detail (instance_id, referral_id, team_id, register_id, source, source_contact, triggers, target_criteria, concern_reasons, age, need)
  values (sent_instance, sent_referral, sent_team, sent_register, p_facts ->> 'source', decode(p_facts ->> 'sourceContact', 'base64')::sealed,
          array[p_facts ->> 'trigger'], '{}', '{}', (p_facts ->> 'age')::smallint, decode(p_facts ->> 'need', 'base64')::sealed);
  insert into concern (instance_id, referral_id, team_id, register_id, reporter, language, answers, code_hash)
  values (sent_instance, sent_referral, sent_team, sent_register, p_facts ->> 'reporter', p_facts ->> 'language',
          decode(p_facts ->> 'answers', 'base64')::sealed, p_code);
  if jsonb_typeof(youth) = 'object' then
    insert into person (instance_id, id, referral_id, team_id, register_id, role, given_name, family_name, phone, email, school, contact_language)
    values (sent_instance, (youth ->> 'id')::uuid, sent_referral, sent_team, sent_register, 'youth',
            decode(youth ->> 'givenName', 'base64')::sealed, decode(youth ->> 'familyName', 'base64')::sealed,
            decode(youth ->> 'phone', 'base64')::sealed, decode(youth ->> 'email', 'base64')::sealed,
            decode(youth ->> 'school', 'base64')::sealed, youth ->> 'language');
  end if;
  insert into deadline (instance_id, id, referral_id, team_id, rule, statutory, start_on, due_on)
  select sent_instance, gen_random_uuid(), sent_referral, sent_team, d.rule, d.statutory, d.start_on, d.due_on
    from jsonb_to_recordset(p_facts -> 'deadlines') as d (rule text, statutory boolean, start_on date, due_on date);
  delete from concern_draft where code_hash = p_draft;
  return true;
end
$$;

-- X-13: whether it has been received or dealt with, and how to reach who deals with it. Nothing of what it says, and not how it ended.
create or replace function app.concern_status(p_code bytea) returns table (
  sent_at timestamptz, handled boolean, team_name jsonb, phone text, email text, hours jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.sent_at, r.state <> 'waiting', t.name, t.contact_phone, t.contact_email, t.contact_hours
    from concern c
    join referral r on r.instance_id = c.instance_id and r.id = c.referral_id
    left join team t on t.instance_id = r.instance_id and t.id = r.team_id
   where c.code_hash = p_code
$$;

revoke all on function app.concern_places(), app.save_concern(bytea, bytea, interval), app.read_concern(bytea), app.forget_concern(bytea),
  app.send_concern(bytea, bytea, jsonb), app.concern_status(bytea) from public;
grant execute on function app.concern_places(), app.save_concern(bytea, bytea, interval), app.read_concern(bytea), app.forget_concern(bytea),
  app.send_concern(bytea, bytea, jsonb), app.concern_status(bytea) to fairlead_public;
