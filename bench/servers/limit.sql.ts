import pg from 'pg'
import type { Database } from '../world/world.ts'

/*
 * What opening a case costs at least, honestly: one round trip that begins the request's context, reads under row-level
 * security everything the page of a case shows, writes the log row with the entries it returned and commits. It answers the
 * same information as `openCase`; only what may be done next is left out, because that is decided outside the database.
 */
const openCase = `
create schema if not exists bench;
create or replace function bench.open_case(p_token bytea, p_case uuid) returns text language plpgsql volatile as $$
declare
  actor constant jsonb := app.begin_request(p_token, '30 minutes', p_case);
  answer json;
  read_ids uuid[];
begin
  with entries as materialized (
    select e.id, e.kind, e.body, e.language, e.meeting_id, e.author_id, e.written_at, e.corrected_at, e.correction_reason, e.version,
           r.kind as register_kind, r.name as register_name, p.given_name, p.family_name, p.profession
      from entry e
      join register r on r.instance_id = e.instance_id and r.id = e.register_id
      join professional p on p.instance_id = e.instance_id and p.id = e.author_id
     where e.case_id = p_case order by e.written_at desc limit 30)
  select json_build_object(
      'case', row_to_json(head),
      'entries', (select json_agg(entries) from entries),
      'members', (select json_agg(x) from (
        select m.professional_id, p.given_name, p.family_name, p.profession, a.name as agency_name, m.added_value, m.joined_at
          from case_member m
          join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
          join agency a on a.instance_id = p.instance_id and a.id = p.agency_id
         where m.case_id = p_case and m.left_at is null order by m.joined_at, p.family_name) x),
      'persons', (select json_agg(x) from (
        select id, role, given_name, family_name, birth_date, personal_identity_code, custody, phone, email, address, school,
               mother_tongue, contact_language, interpreter_language, version
          from person where case_id = p_case
         order by array_position(array['youth', 'guardian', 'close_person'], role), family_name) x),
      'meetings', (select json_agg(x) from (
        select id, type, state, starts_at, place_kind, place from meeting where case_id = p_case order by starts_at) x),
      'areas', (select count(distinct area) from assessment_area where case_id = p_case),
      'youthView', exists (select from family_view where case_id = p_case and party = 'youth'),
      'causes', (select count(*) from cause where case_id = p_case and withdrawn_at is null),
      'plan', (select row_to_json(x) from (
        select p.id, p.state, (select count(*) from plan_action a where a.plan_id = p.id and a.case_id = p_case) as actions
          from service_plan p where p.case_id = p_case and p.state <> 'replaced' order by p.state limit 1) x),
      'services', (select json_agg(x) from (
        select s.id, s.service_type, s.provider, s.status, s.status_at, s.confirm_by, s.note, s.version, p.given_name, p.family_name
          from service_referral s join professional p on p.instance_id = s.instance_id and p.id = s.offered_by
         where s.case_id = p_case order by s.status_at desc) x),
      'steps', (select json_agg(x) from (
        select t.id, t.service_referral_id, t.status, t.happened_on, t.confirmed_by, t.reason, t.recorded_at, p.given_name, p.family_name
          from service_referral_step t join professional p on p.instance_id = t.instance_id and p.id = t.recorded_by
         where t.case_id = p_case order by t.happened_on desc, t.recorded_at desc) x),
      'followUps', (select json_agg(x) from (
        select f.id, f.what, f.due_on, f.responsible_id, f.done_on, f.outcome, f.version, r.given_name, r.family_name,
               s.given_name as set_given, s.family_name as set_family
          from follow_up f
          join professional r on r.instance_id = f.instance_id and r.id = f.responsible_id
          join professional s on s.instance_id = f.instance_id and s.id = f.set_by
         where f.case_id = p_case order by f.due_on, f.id) x),
      'deadlines', (select json_agg(x) from (
        select id, rule, statutory, start_on, due_on, completed_on, transferred_to, version
          from deadline where case_id = p_case order by due_on nulls first, rule) x),
      'deviations', (select json_agg(x) from (
        select step, reason, explanation, recorded_at from deviation where case_id = p_case order by recorded_at desc) x)),
    (select array_agg(id) from entries)
    into answer, read_ids
    from (select c.id, c.number, c.phase, c.team_id, c.referral_id, c.responsible_id, c.opened_at, c.closed_at, c.version,
                 t.name as team_name, r.given_name as responsible_given, r.family_name as responsible_family,
                 y.id as youth_id, y.given_name as youth_given, y.family_name as youth_family, y.birth_date as youth_birth
            from anchor_case c
            join team t on t.instance_id = c.instance_id and t.id = c.team_id
            join professional r on r.instance_id = c.instance_id and r.id = c.responsible_id
            left join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.team_id = c.team_id and y.role = 'youth'
           where c.id = p_case) head;
  if answer is null then return null; end if;
  insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, object_ids, result, request_id)
  values ((actor ->> 'instanceId')::uuid, (actor ->> 'professionalId')::uuid, (actor ->> 'agencyId')::uuid, actor ->> 'profession',
          'openCase', 'case', p_case, p_case, read_ids, 'allowed', gen_random_uuid());
  return answer::text;
end
$$;
grant usage on schema bench to fairlead_app;
grant execute on function bench.open_case(bytea, uuid) to fairlead_app;
`

/** Puts the function of the limit server into a bench database. */
export async function installLimit(database: Database): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    await client.query(openCase)
  } finally {
    await client.end()
  }
}
