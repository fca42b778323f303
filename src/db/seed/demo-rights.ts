import type pg from 'pg'

/*
 * What a person has asked for, what is kept and what went wrong, once in each instance of the demo: so that the pages of rights have
 * something on them. Synthetic, as all of the demo.
 */

const statements = [
  // An open request about the young person of a case, for social care, received by its worker a week ago.
  `insert into rights_request (instance_id, id, case_id, team_id, register_id, person_id, kind, asked_by, said, received_on, clock, due_on, recorded_by)
   select distinct on (c.instance_id) c.instance_id, gen_random_uuid(), c.id, c.team_id, p.register_id, y.id, 'access', 'self',
     'Jag vill se vad ni har skrivit om mig.', app.today() - 7, 'gdpr_12_3', (app.today() - 7 + interval '1 month')::date, p.id
     from anchor_case c
     join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null
     join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
     join register r on r.instance_id = p.instance_id and r.id = p.register_id and r.kind = 'social_care'
     join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.role = 'youth'
    where c.closed_at is null
    order by c.instance_id, p.demo_order nulls last,
      (select count(*) from entry e where e.instance_id = c.instance_id and e.case_id = c.id), c.id`,
  // A closed case that is kept because of a trial.
  `insert into legal_hold (instance_id, id, case_id, ground, reason, review_on, set_by)
   select distinct on (c.instance_id) c.instance_id, gen_random_uuid(), c.id, 'open_request', 'En rättegång om ersättning pågår.',
     app.today() + 365, p.id
     from anchor_case c
     join professional p on p.instance_id = c.instance_id and 'data_protection_officer' = any (p.functions)
    where c.closed_at is not null order by c.instance_id, c.id`,
  // A computer that was lost for a day.
  `insert into breach (instance_id, id, noticed_at, clock, due_at, professional_id, looked_from, looked_until, description, recorded_by)
   select distinct on (o.instance_id) o.instance_id, gen_random_uuid(), now() - interval '20 hours', 'gdpr_33_1', now() + interval '52 hours',
     w.id, now() - interval '3 days', now(), 'En bärbar dator glömdes på tåget.', o.id
     from professional o
     join professional w on w.instance_id = o.instance_id and 'worker' = any (w.functions)
    where 'data_protection_officer' = any (o.functions) order by o.instance_id, w.demo_order nulls last, w.id`,
]

/** Fills the pages of rights of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedRights(client: pg.ClientBase): Promise<void> {
  for (const statement of statements) await client.query(statement)
}
