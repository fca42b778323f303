-- What ends on the day a young person turns 18 (C-35). Asked of the birth date in each statement: no job has to have run. The day begins at
-- midnight in Helsinki; one born on 29 February is of age on 28 February, as the server counts (src/kernel/clock.ts).
create or replace function app.is_of_age(p_birth_date date) returns boolean
language sql stable parallel safe
  return coalesce((p_birth_date + interval '18 years')::date <= (statement_timestamp() at time zone 'Europe/Helsinki')::date, false);

-- Is the young person of a case of age? Only for cases the actor has entered; and for triggers, which run without an actor too.
create or replace function app.youth_is_of_age(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from person y where y.case_id = p_case and y.role = 'youth' and app.is_of_age(y.birth_date)
                   and (app.instance_id() is null or y.instance_id = app.instance_id() and p_case = any (app.entered_cases())))
$$;

-- Must somebody choose how the case of an adult goes on, before it does? The last choice holds, until the end of its last day.
create or replace function app.must_choose_of_age(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select app.youth_is_of_age(p_case) and not coalesce((
    select o.until >= (statement_timestamp() at time zone 'Europe/Helsinki')::date from of_age_choice o
     where o.case_id = p_case and o.instance_id = app.instance_id() order by o.chosen_at desc, o.id desc limit 1), false)
$$;

-- The case goes on: another phase, a meeting, a plan, a service, a follow-up. Not without the choice. What is written past a request (a
-- restore, the demo) has no actor and is not asked.
create or replace function app.refuse_silent_continuation() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  of_case uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if app.instance_id() is not null and app.must_choose_of_age(of_case) then
    raise exception 'case % does not go on before somebody has chosen how: the young person is of age', of_case using errcode = '42501';
  end if;
  return new;
end
$$;

-- A consent that rests on a guardian ends when the young person comes of age, whatever was agreed (361/1983 § 3); at once, where the
-- birthday turns out to have been before it was recorded.
create or replace function app.end_guardian_consent() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  of_age timestamptz;
begin
  select ((y.birth_date + interval '18 years')::date)::timestamp at time zone 'Europe/Helsinki' into of_age
    from person y where y.instance_id = new.instance_id and y.id = new.person_id and y.role = 'youth';
  if new.decided_by not in ('youth', 'adult_client') and of_age is not null then
    new.valid_until := least(new.valid_until, greatest(of_age, new.recorded_at + interval '1 microsecond'));
  end if;
  return new;
end
$$;
-- The same when the birth date becomes known, or another, afterwards.
create or replace function app.end_guardian_consents() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update consent c set valid_until = least(c.valid_until, greatest(((new.birth_date + interval '18 years')::date)::timestamp at time zone 'Europe/Helsinki',
                                                                  c.recorded_at + interval '1 microsecond'))
   where c.instance_id = new.instance_id and c.person_id = new.id and c.decided_by not in ('youth', 'adult_client') and c.withdrawn_at is null;
  return null;
end
$$;

-- A guardian asks for nothing in the name of an adult, and no answer is handed out to them.
create or replace function app.refuse_guardian_of_adult() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from person y where y.instance_id = new.instance_id and y.id = new.person_id and y.role = 'youth' and app.is_of_age(y.birth_date)) then
    raise exception 'person % is of age: no guardian asks for them', new.person_id using errcode = '42501';
  end if;
  return new;
end
$$;
create or replace function app.refuse_handout_to_guardian_of_adult() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if exists (select from log_request_part t join log_request q on q.instance_id = t.instance_id and q.id = t.request_id and q.relation = 'guardian'
               join person y on y.instance_id = q.instance_id and y.id = q.person_id and y.role = 'youth' and app.is_of_age(y.birth_date)
              where t.instance_id = new.instance_id and t.id = new.part_id) then
    raise exception 'the answer % is not handed out to the guardian of an adult', new.part_id using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function app.is_of_age(date), app.youth_is_of_age(uuid), app.must_choose_of_age(uuid), app.refuse_silent_continuation(), app.end_guardian_consent(),
  app.end_guardian_consents(), app.refuse_guardian_of_adult(), app.refuse_handout_to_guardian_of_adult() from public;
grant execute on function app.is_of_age(date), app.youth_is_of_age(uuid), app.must_choose_of_age(uuid) to fairlead_app;
create or replace trigger anchor_case_goes_on before update of phase on anchor_case for each row
  when (new.phase <> 'closed' and new.phase <> old.phase) execute function app.refuse_silent_continuation('id');
create or replace trigger meeting_goes_on before insert on meeting for each row execute function app.refuse_silent_continuation('case_id');
create or replace trigger service_plan_goes_on before insert on service_plan for each row execute function app.refuse_silent_continuation('case_id');
create or replace trigger service_referral_goes_on before insert on service_referral for each row execute function app.refuse_silent_continuation('case_id');
create or replace trigger follow_up_goes_on before insert on follow_up for each row execute function app.refuse_silent_continuation('case_id');
create or replace trigger consent_of_guardian_ends before insert or update of decided_by, given_at, valid_until on consent
  for each row execute function app.end_guardian_consent();
create or replace trigger birth_date_ends_consents after update of birth_date on person for each row
  when (new.role = 'youth' and new.birth_date is not null and new.birth_date is distinct from old.birth_date) execute function app.end_guardian_consents();
create or replace trigger log_request_of_adult before insert on log_request for each row
  when (new.relation = 'guardian') execute function app.refuse_guardian_of_adult();
create or replace trigger rights_request_of_adult before insert on rights_request for each row
  when (new.asked_by = 'guardian') execute function app.refuse_guardian_of_adult();
create or replace trigger log_handout_of_adult before insert on log_handout for each row execute function app.refuse_handout_to_guardian_of_adult();
