-- Is the same young person known to somebody else (C-05)? The asker learns only whom to contact: the coordinator of the other team, never
-- a number, a fact, or whether it is a contact or a case. The other team learns as much of the asker.

-- Neither asked about nor told of: a case kept to a circle, and a young person whose municipality is protected (661/2009 § 36).
create or replace function app.kept_quiet(p_case uuid, p_referral uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from case_restriction k where k.instance_id = app.instance_id() and k.case_id = p_case and k.ended_at is null)
    or exists (select from referral r where r.instance_id = app.instance_id() and r.id = p_referral and r.municipality_missing = 'protected')
$$;

-- The present coordinator of a team who is not the actor; else somebody who works with the matter, so that an answer always has a person.
create or replace function app.team_contact(p_team uuid, p_worker uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.professional_id from team_membership m join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
   where m.instance_id = app.instance_id() and m.team_id = p_team and (m.role = 'coordinator' or m.professional_id = p_worker)
     and m.professional_id <> app.professional_id()
     and m.valid_from <= (now() at time zone 'Europe/Helsinki')::date
     and (m.valid_until is null or m.valid_until > (now() at time zone 'Europe/Helsinki')::date)
   order by m.role = 'coordinator' desc, m.professional_id limit 1
$$;

-- Live contacts and cases of other teams, or of other people in the same team, about the young person with this index that the actor
-- cannot see. Only names that have been opened to their team: what lies in one authority's register is told by that authority alone.
-- Not where the worker there, or whom one would be sent to, has a conflict of interest with either side; nor the actor with that side.
create or replace function app.known_elsewhere(p_index bytea, p_referral uuid)
returns table (team_id uuid, referral_id uuid, case_id uuid, contact_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.team_id, o.referral_id, o.case_id, w.contact_id
    from person o
    join register g on g.instance_id = o.instance_id and g.id = o.register_id and g.kind = 'shared'
    join referral r on r.instance_id = o.instance_id and r.id = o.referral_id
    left join anchor_case c on c.instance_id = o.instance_id and c.id = o.case_id
    cross join lateral (select coalesce(c.responsible_id, r.receiver_id) as worker_id,
                               app.team_contact(o.team_id, coalesce(c.responsible_id, r.receiver_id)) as contact_id) w
   where o.instance_id = app.instance_id() and o.role = 'youth' and o.identity_index = p_index and o.referral_id <> p_referral
     and (case when o.case_id is null then r.state = 'waiting' and not (o.team_id = any (app.teams()))
               else c.phase <> 'closed' and not (o.case_id = any (app.entered_cases())) end)
     and not app.kept_quiet(o.case_id, o.referral_id) and w.contact_id is not null
     and o.referral_id <> all (app.barred_referrals()) and coalesce(o.case_id <> all (app.conflicted_cases()), true)
     and not exists (
       select from conflict_of_interest k
        where k.instance_id = app.instance_id() and k.ended_at is null and k.professional_id in (w.worker_id, w.contact_id)
          and (k.identity_index = p_index or k.case_id in (
            select p.case_id from person p where p.instance_id = k.instance_id and p.referral_id in (p_referral, o.referral_id))))
$$;

-- Asks about the young person of a case or a contact (exactly one is given), and shows the question to each team that knows them. Says
-- 'asked' whether or not anybody does; 'no_code' and 'kept_quiet' are about the asker's own side. A team is asked once.
create or replace function app.ask_if_known(p_case uuid, p_referral uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  own record;
  other record;
  question uuid;
begin
  select p.identity_index, p.referral_id, p.case_id, p.team_id into own
    from person p
    join register g on g.instance_id = p.instance_id and g.id = p.register_id and g.kind = 'shared'
   where p.instance_id = app.instance_id() and p.role = 'youth' and p.team_id is not null
     and (case when p_case is not null then p.case_id = p_case and p_case = any (app.entered_cases())
               else p.referral_id = p_referral and p.case_id is null and p.team_id = any (app.teams())
                 and p_referral <> all (app.barred_referrals()) end);
  if not found or own.identity_index is null then
    return 'no_code';
  end if;
  if app.kept_quiet(own.case_id, own.referral_id) then
    return 'kept_quiet';
  end if;
  -- Two who ask about each other at the same time ask one after the other.
  perform pg_advisory_xact_lock(hashtextextended(encode(own.identity_index, 'hex'), 0));
  for other in
    select distinct on (k.team_id) k.* from app.known_elsewhere(own.identity_index, own.referral_id) k
     where not exists (
       select from lead_question a join lead_question b on b.instance_id = a.instance_id and b.question_id = a.question_id and b.side <> a.side
        where a.instance_id = app.instance_id() and a.referral_id = own.referral_id
          and b.referral_id in (select n.referral_id from app.known_elsewhere(own.identity_index, own.referral_id) n where n.team_id = k.team_id))
     order by k.team_id, k.case_id nulls last, k.referral_id
  loop
    question := gen_random_uuid();
    insert into lead_question (instance_id, id, question_id, side, team_id, referral_id, case_id, counterpart_id, counterpart_team_id)
    values (app.instance_id(), gen_random_uuid(), question, 'asking', own.team_id, own.referral_id, own.case_id, other.contact_id, other.team_id),
           (app.instance_id(), gen_random_uuid(), question, 'asked', other.team_id, other.referral_id, other.case_id, app.professional_id(), own.team_id);
  end loop;
  return 'asked';
end
$$;

-- One side says who takes the lead; both rows get the answer, only the own one the name. False: there is nothing to answer.
create or replace function app.answer_lead_question(p_id uuid, p_lead text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  own lead_question%rowtype;
begin
  select * into own from lead_question q
   where q.instance_id = app.instance_id() and q.id = p_id
     and (q.case_id = any (app.entered_cases())
       or q.case_id is null and q.team_id = any (app.teams()) and q.referral_id <> all (app.barred_referrals()));
  if not found then
    return false;
  end if;
  update lead_question q
     set lead = case p_lead when 'together' then 'together' when 'own' then own.side
                            else case own.side when 'asking' then 'asked' else 'asking' end end,
         answered_side = own.side, answered_at = now(), version = q.version + 1,
         answered_by = case when q.id = own.id then app.professional_id() end
   where q.instance_id = own.instance_id and q.question_id = own.question_id and q.lead is null;
  return found;
end
$$;

-- A contact with a question or a link becomes a case: they go along, as everything of the contact does.
create or replace function app.take_links_into_case() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update lead_question set case_id = new.id where instance_id = new.instance_id and referral_id = new.referral_id;
  update duplicate_link set case_id = new.id where instance_id = new.instance_id and referral_id = new.referral_id;
  update duplicate_link set other_case_id = new.id where instance_id = new.instance_id and other_referral_id = new.referral_id;
  return null;
end
$$;
-- Of a contact that was not selected only the minimum stays (C-12): its questions and links go; that they were asked stays in the log.
create or replace function app.drop_links_of_contact() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  delete from lead_question where instance_id = new.instance_id and referral_id = new.id;
  delete from duplicate_link where instance_id = new.instance_id and new.id in (referral_id, other_referral_id);
  return null;
end
$$;
revoke all on function app.kept_quiet(uuid, uuid), app.team_contact(uuid, uuid), app.known_elsewhere(bytea, uuid),
  app.ask_if_known(uuid, uuid), app.answer_lead_question(uuid, text), app.take_links_into_case(),
  app.drop_links_of_contact() from public;
grant execute on function app.ask_if_known(uuid, uuid), app.answer_lead_question(uuid, text) to fairlead_app;
create or replace trigger anchor_case_takes_links after insert on anchor_case for each row execute function app.take_links_into_case();
create or replace trigger referral_drops_links after update of state on referral for each row
  when (new.state = 'not_selected' and old.state <> 'not_selected') execute function app.drop_links_of_contact();
