import type pg from 'pg'

/*
 * What administrators of the demo have done: who has been introduced to what, a person who has left, and a function that waits for a
 * second person. Made up, as everybody in the demo (S-09); ids follow from the names, so that the same demo has the same rows.
 */

const ofAdministrators = `
  from professional a join professional p on p.instance_id = a.instance_id and p.agency_id = a.agency_id and p.id <> a.id
 where 'administrator' = any (a.functions)`

const statements = [
  `insert into professional (instance_id, id, agency_id, register_id, profession, given_name, family_name, title, functions, language, phone, active)
   select a.instance_id, md5('left ' || a.id)::uuid, a.agency_id, r.id, 'social_work', 'Nina', 'Bojlykta',
          '{"sv": "socialarbetare", "fi": "sosiaalityöntekijä", "en": "social worker"}', '{worker}', 'sv', '040 00 99', false
     from professional a join register r on r.instance_id = a.instance_id and r.agency_id = a.agency_id and r.kind = 'social_care'
    where 'administrator' = any (a.functions)`,
  `insert into right_change (instance_id, id, professional_id, agency_id, change, valid_until, reason, made_by)
   select p.instance_id, md5('disabled ' || p.id)::uuid, p.id, p.agency_id, 'disabled', app.today(), 'Har gått till en annan tjänst.', a.id
   ${ofAdministrators} and not p.active`,
  `insert into induction (instance_id, id, professional_id, agency_id, kind, completed_on, confirmed_by)
   select p.instance_id, md5(kind || p.id)::uuid, p.id, p.agency_id, kind, '2025-01-15', a.id
   from professional a join professional p on p.instance_id = a.instance_id and p.agency_id = a.agency_id and p.id <> a.id and p.active
     and p.register_id is not null
   cross join unnest(array['own_job', 'others_jobs', 'legislation', 'data_protection']) as kind where 'administrator' = any (a.functions)`,
  `insert into right_proposal (instance_id, id, professional_id, agency_id, function, team_id, share_percent, valid_from, reason, proposed_by)
   select distinct on (a.id) p.instance_id, md5('proposal ' || a.id)::uuid, p.id, p.agency_id, 'coordinator', m.team_id, 20, app.today(),
          'Ersätter koordinatorn under ledigheten.', a.id
   from professional a join professional p on p.instance_id = a.instance_id and p.agency_id = a.agency_id and p.id <> a.id and p.active
   join team_membership m on m.instance_id = p.instance_id and m.professional_id = p.id and m.role = 'worker' and m.valid_until is null
   where 'administrator' = any (a.functions) order by a.id, p.demo_order`,
]

/** Writes what administrators have done. */
export async function seedPeople(client: pg.ClientBase): Promise<void> {
  for (const statement of statements) await client.query(statement)
}
