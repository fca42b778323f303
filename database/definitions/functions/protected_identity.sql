-- Protections the actor may open now, in the cases they have entered: granted by somebody else, not taken back, not over.
create or replace function app.granted_protections() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct g.protection_id), '{}') from protected_grant g
   where g.instance_id = app.instance_id() and g.professional_id = app.professional_id() and g.case_id = any (app.entered_cases())
     and g.granted_at <= now() and now() < g.ends_at and g.revoked_at is null
$$;

-- Keeps a value apart, or another one in its place. A function, because whoever writes it may not read it.
create or replace function app.keep_protected(p_protection uuid, p_slot text, p_value bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  protection protected_identity%rowtype;
begin
  select * into protection from protected_identity p
   where p.instance_id = app.instance_id() and p.id = p_protection and p.case_id = any (app.entered_cases()) and p.ended_at is null;
  if not found then
    raise exception 'protection % is not live in a case of the actor', p_protection using errcode = '42501';
  end if;
  insert into protected_detail (instance_id, protection_id, slot, case_id, register_id, value, written_by)
  values (protection.instance_id, protection.id, p_slot, protection.case_id,
          (select r.id from register r where r.instance_id = protection.instance_id and r.kind = 'shared'), p_value, app.professional_id())
  on conflict (instance_id, protection_id, slot) do update
     set value = excluded.value, written_by = excluded.written_by, written_at = now();
end
$$;

-- The home municipality of a protected young person is nowhere but among what is kept apart: not in the contact, not in the case, nor in the
-- moves and the offers to other teams that were written before anybody was protected. A function, because neither is ever changed otherwise.
create or replace function app.hide_municipality(p_case uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update anchor_case set municipality_code = null, municipality_missing = 'protected'
   where instance_id = app.instance_id() and id = p_case and id = any (app.entered_cases());
  update referral set municipality_code = null, municipality_missing = 'protected'
   where instance_id = app.instance_id() and id = (select c.referral_id from anchor_case c where c.instance_id = app.instance_id() and c.id = p_case
                                                     and c.id = any (app.entered_cases()));
  update home_move set from_code = null, to_code = null, place = null, hidden = true
   where instance_id = app.instance_id() and case_id = p_case and case_id = any (app.entered_cases()) and not hidden;
  update case_transfer set hidden = true
   where instance_id = app.instance_id() and case_id = p_case and case_id = any (app.entered_cases()) and not hidden;
end
$$;

-- Whoever writes it and however: what is protected does not come back to where everybody of the case reads it.
create or replace function app.keep_person_protected() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if num_nonnulls(new.address, new.phone, new.email, new.school) > 0 and exists (
    select from protected_identity p where p.instance_id = new.instance_id and p.person_id = new.id and p.case_id = new.case_id and p.ended_at is null) then
    raise exception 'person % has a protected identity', new.id using errcode = '42501';
  end if;
  return new;
end
$$;
create or replace function app.keep_meeting_protected() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if new.place is not null and exists (
    select from protected_identity p where p.instance_id = new.instance_id and p.case_id = new.case_id and p.ended_at is null) then
    raise exception 'the place of meeting % is protected', new.id using errcode = '42501';
  end if;
  return new;
end
$$;
create or replace function app.keep_municipality_protected() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if new.municipality_code is not null and exists (
    select from protected_identity p join person y on y.instance_id = p.instance_id and y.id = p.person_id and y.role = 'youth'
     where p.instance_id = new.instance_id and p.case_id = new.id and p.ended_at is null) then
    raise exception 'the municipality of case % is protected', new.id using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function app.granted_protections(), app.keep_protected(uuid, text, bytea), app.hide_municipality(uuid),
  app.keep_person_protected(), app.keep_meeting_protected(), app.keep_municipality_protected() from public;
grant execute on function app.granted_protections(), app.keep_protected(uuid, text, bytea), app.hide_municipality(uuid) to fairlead_app;
create or replace trigger person_stays_protected before insert or update of address, phone, email, school on person
  for each row execute function app.keep_person_protected();
create or replace trigger meeting_stays_protected before insert or update of place on meeting
  for each row execute function app.keep_meeting_protected();
create or replace trigger municipality_stays_protected before update of municipality_code on anchor_case
  for each row execute function app.keep_municipality_protected();
