import type pg from 'pg'

/*
 * A guardian with a protected identity, once in each instance of the demo, and a colleague who may open where they live. The values are
 * sealed with the rest of the demo's texts. Synthetic, as all of the demo.
 */

const protectOne = `
  with chosen as (
    select distinct on (c.instance_id) c.instance_id, gen_random_uuid() as id, c.id as case_id, c.team_id, g.id as person_id,
           c.responsible_id, m.professional_id as colleague_id, r.id as register_id
      from anchor_case c
      join person g on g.instance_id = c.instance_id and g.case_id = c.id and g.role = 'guardian'
      join case_member m on m.instance_id = c.instance_id and m.case_id = c.id and m.left_at is null and m.professional_id <> c.responsible_id
      join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
      join register r on r.instance_id = c.instance_id and r.kind = 'shared'
     where c.closed_at is null
       and not exists (select from meeting t where t.instance_id = c.instance_id and t.case_id = c.id and t.place is not null)
       and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id)
     order by c.instance_id, p.demo_order nulls last, c.number, g.id
  ), hidden as (
    update person p set address = null, phone = null, email = null, school = null, version = p.version + 1
      from chosen d where p.instance_id = d.instance_id and p.id = d.person_id
  ), decided as (
    insert into protected_identity (instance_id, id, case_id, team_id, person_id, period, source, decided_on, recorded_by)
    select instance_id, id, case_id, team_id, person_id, 'until_further_notice', 'document', app.today() - 40, responsible_id from chosen
  ), kept as (
    insert into protected_detail (instance_id, protection_id, slot, case_id, register_id, value, written_by)
    select d.instance_id, d.id, v.slot, d.case_id, d.register_id, app.unsealed(v.said), d.responsible_id
      from chosen d cross join (values ('address', 'Provgränden 7'), ('phone', '040 0000077')) as v (slot, said)
  )
  insert into protected_grant (instance_id, id, protection_id, case_id, professional_id, reason, granted_by, ends_at)
  select instance_id, gen_random_uuid(), id, case_id, colleague_id, app.unsealed('Ordnar skjuts till mötet.'), responsible_id, now() + interval '60 days'
    from chosen`

/** Protects one guardian of each instance. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedProtected(client: pg.ClientBase): Promise<void> {
  await client.query(protectOne)
}
