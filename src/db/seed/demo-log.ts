import type pg from 'pg'

/*
 * Who has read about whom, once in each instance of the demo: a mother who asks, an alarm that waits for an answer and a row of the log
 * drawn for a second look. Synthetic, as all of the demo.
 */

const statements = [
  // Asked two weeks ago; one authority has refused, the others have not decided yet.
  `with asked as (
     insert into log_request (instance_id, id, case_id, team_id, person_id, asked_by, relation, identity_shown, received_on, due_on, language, registered_by)
     select distinct on (c.instance_id) c.instance_id, gen_random_uuid(), c.id, c.team_id, y.id, 'Modern', 'guardian', 'document',
            app.today() - 14, (app.today() - 14 + interval '2 months')::date, 'sv', p.id
       from anchor_case c
       join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null
       join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.profession = 'social_work'
       join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.role = 'youth'
      where c.closed_at is null and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id)
      order by c.instance_id, p.demo_order nulls last, c.number
     returning *), own as (
     select distinct a.instance_id, a.id as request_id, a.case_id, p.agency_id
       from asked a join case_member m on m.instance_id = a.instance_id and m.case_id = a.case_id
       join professional p on p.instance_id = m.instance_id and p.id = m.professional_id), placed as (
     select own.*, row_number() over (partition by own.request_id order by own.agency_id) as place, o.id as officer_id
       from own cross join lateral (select id from professional where instance_id = own.instance_id
                                       and 'data_protection_officer' = any (functions) order by id limit 1) o)
   insert into log_request_part (instance_id, id, request_id, case_id, agency_id, state, decided_by, decided_at, refusal)
   select instance_id, gen_random_uuid(), request_id, case_id, agency_id, case place when 1 then 'refused' else 'waiting' end,
          case place when 1 then officer_id end, case place when 1 then now() - interval '2 days' end,
          case place when 1 then 'Uppgifterna gäller en pågående utredning.' end
     from placed`,
  // First workers of each instance: an evening with many cases, and a row drawn at random.
  `insert into log_alarm (instance_id, kind, key, professional_id, first_at, last_at, events)
   select distinct on (p.instance_id) p.instance_id, 'many_cases', (app.today() - 1)::text, p.id, now() - interval '25 hours',
          now() - interval '24 hours', 31
     from professional p where 'worker' = any (p.functions) and p.active order by p.instance_id, p.demo_order nulls last, p.id`,
  `with read as (
     insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, result, request_id)
     select distinct on (p.instance_id) p.instance_id, p.id, p.agency_id, p.profession, 'readToday', 'today', 'allowed', gen_random_uuid()
       from professional p where 'worker' = any (p.functions) and p.active order by p.instance_id, p.demo_order nulls last, p.id
     returning *)
   insert into log_sample_row (instance_id, id, sample_id, log_id, logged_at, professional_id, drawn_by)
   select r.instance_id, gen_random_uuid(), gen_random_uuid(), r.id, r.at, r.professional_id, o.id
     from read r cross join lateral (select id from professional where instance_id = r.instance_id
                                        and 'data_protection_officer' = any (functions) order by id limit 1) o`,
]

/** Fills the desks of the log in a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedLog(client: pg.ClientBase): Promise<void> {
  for (const statement of statements) await client.query(statement)
}
