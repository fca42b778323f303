-- Feedback without a way back (docs/decisions/0026). Whoever answers has functions and no table; what answers wait in, nobody reads.

-- What stands on the paper of a ticket: used, too old and never made all answer with nothing.
create or replace function app.find_feedback_ticket(p_hash bytea, p_today date)
returns table (instance_id uuid, audience text, team_name jsonb, instance_name jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.instance_id, t.audience, g.name, i.name
    from feedback_ticket t
    join team g on g.instance_id = t.instance_id and g.id = t.team_id
    join instance i on i.id = t.instance_id
   where t.code_hash = p_hash and t.valid_until >= p_today and not app.has_ended(t.instance_id)
$$;

-- Takes the ticket away and lays the answer into the pile. The answers of the same team and audience are written anew together with it, in
-- random order: none of them is the latest, by place or by transaction. Of two who send at once the second waits.
create or replace function app.give_feedback(p_hash bytea, p_today date, p_id uuid, p_answer bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  used feedback_ticket;
begin
  delete from feedback_ticket where code_hash = p_hash and valid_until >= p_today and not app.has_ended(instance_id) returning * into used;
  if not found then
    return false;
  end if;
  lock table feedback_pile in exclusive mode;
  with taken as (
    delete from feedback_pile p
     where p.instance_id = used.instance_id and p.team_id = used.team_id and p.audience = used.audience returning p.*)
  insert into feedback_pile (instance_id, id, team_id, audience, period, answer)
  select instance_id, id, team_id, audience, period, answer
    from (select instance_id, id, team_id, audience, period, answer from taken
          union all select used.instance_id, p_id, used.team_id, used.audience, used.period, p_answer::sealed) together
   order by gen_random_uuid();
  return true;
end
$$;

-- Tickets for a team of the actor's, and nothing else is remembered of them. They lie in the order of their hashes: random.
create or replace function app.make_feedback_tickets(
  p_id uuid, p_team uuid, p_audience text, p_period date, p_language text, p_easy boolean, p_valid_until date, p_hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not (p_team = any (app.teams()) or p_team = any (app.coordinated_teams())) then
    raise exception 'no tickets are made for team %', p_team using errcode = '42501';
  end if;
  insert into feedback_batch (instance_id, id, team_id, audience, period, language, easy, tickets, valid_until, made_by, made_on)
  values (app.instance_id(), p_id, p_team, p_audience, p_period, p_language, p_easy, cardinality(p_hashes), p_valid_until, app.professional_id(), app.today());
  insert into feedback_ticket (instance_id, code_hash, team_id, audience, period, valid_until)
  select app.instance_id(), each, p_team, p_audience, p_period, p_valid_until from unnest(p_hashes) each order by each;
end
$$;

-- Hourly: both tables are written anew from nothing, in random order and in one transaction, so that neither place, transaction number nor
-- what PostgreSQL leaves of removed rows tells which ticket an answer came with. Clears what nobody will ever see.
create or replace function app.mix_feedback(p_today date, p_first_period date, p_first_text date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  tickets feedback_ticket[];
  answers feedback_pile[];
begin
  lock table feedback_ticket, feedback_pile in access exclusive mode;
  tickets := array(select t from feedback_ticket t where t.valid_until >= p_today order by gen_random_uuid());
  truncate feedback_ticket;
  insert into feedback_ticket select each.* from unnest(tickets) each;
  answers := array(select p from feedback_pile p where p.period >= p_first_period order by gen_random_uuid());
  truncate feedback_pile;
  insert into feedback_pile select each.* from unnest(answers) each;
  delete from feedback_text t using feedback_result r
   where r.instance_id = t.instance_id and r.id = t.result_id and r.published_on < p_first_text;
end
$$;

-- The answers of groups that are over and large enough, never in the order they came.
create or replace function app.due_feedback(p_last_period date, p_least integer)
returns table (instance_id uuid, id uuid, team_id uuid, audience text, answer bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.instance_id, p.id, p.team_id, p.audience, p.answer::bytea
    from feedback_pile p
    join (select g.instance_id, g.team_id, g.audience from feedback_pile g where g.period <= p_last_period
           group by 1, 2, 3 having count(*) >= greatest(p_least, 5)) due
      on due.instance_id = p.instance_id and due.team_id = p.team_id and due.audience = p.audience
   where p.period <= p_last_period
   order by p.instance_id, p.team_id, p.audience, gen_random_uuid()
$$;

-- Turns the answers of one group into numbers and loose texts, all of the group at once.
create or replace function app.publish_feedback(
  p_instance uuid, p_team uuid, p_audience text, p_last_period date, p_today date, p_result uuid, p_ids uuid[], p_tallies jsonb, p_texts jsonb)
returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  counted record;
begin
  lock table feedback_pile in exclusive mode;
  with gone as (
    delete from feedback_pile p
     where p.instance_id = p_instance and p.team_id = p_team and p.audience = p_audience and p.period <= p_last_period and p.id = any (p_ids)
    returning p.period)
  select count(*)::integer as answers, min(period) as first_period, max(period) as last_period into counted from gone;
  if counted.answers <> cardinality(p_ids) or exists (
       select from feedback_pile p
        where p.instance_id = p_instance and p.team_id = p_team and p.audience = p_audience and p.period <= p_last_period and p.id <> all (p_ids)) then
    raise exception 'the pile is not what was counted' using errcode = '40001';
  end if;
  insert into feedback_result (instance_id, id, team_id, audience, first_period, last_period, answers, published_on)
  values (p_instance, p_result, p_team, p_audience, counted.first_period, p_last_period, counted.answers, p_today);
  insert into feedback_tally (instance_id, result_id, question, value, answers)
  select p_instance, p_result, t.question, t.value, t.answers
    from jsonb_to_recordset(p_tallies) as t (question text, value text, answers integer);
  insert into feedback_text (instance_id, id, result_id, team_id, question, body)
  select p_instance, t.id, p_result, p_team, t.question, decode(t.body, 'base64')::sealed
    from jsonb_to_recordset(p_texts) as t (id uuid, question text, body text)
   order by gen_random_uuid();
end
$$;

-- What is published for everybody (P-06).
create or replace function app.published_replies()
returns table (instance_key text, instance_name jsonb, id uuid, team_name jsonb, said jsonb, done jsonb, published_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.key, i.name, r.id, t.name, r.said, r.done, r.published_on
    from feedback_reply r
    join instance i on i.id = r.instance_id
    left join team t on t.instance_id = r.instance_id and t.id = r.team_id
   where r.published_on is not null and r.withdrawn_on is null
   order by i.key desc, r.published_on desc, r.id
$$;

revoke all on function app.find_feedback_ticket(bytea, date), app.give_feedback(bytea, date, uuid, bytea),
  app.make_feedback_tickets(uuid, uuid, text, date, text, boolean, date, bytea[]), app.mix_feedback(date, date, date),
  app.due_feedback(date, integer), app.publish_feedback(uuid, uuid, text, date, date, uuid, uuid[], jsonb, jsonb),
  app.published_replies() from public;
grant execute on function app.find_feedback_ticket(bytea, date), app.give_feedback(bytea, date, uuid, bytea), app.published_replies()
  to fairlead_feedback;
grant execute on function app.make_feedback_tickets(uuid, uuid, text, date, text, boolean, date, bytea[]) to fairlead_app;
grant execute on function app.mix_feedback(date, date, date), app.due_feedback(date, integer),
  app.publish_feedback(uuid, uuid, text, date, date, uuid, uuid[], jsonb, jsonb) to fairlead_upkeep;
