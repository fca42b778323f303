import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import { addDays, addMonths, helsinkiDay } from '#kernel/clock.ts'
import { syntheticPersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { sealedRow } from './demo-rows.ts'

/*
 * Life events, once in each instance of the demo: somebody who turns 18 in a few weeks, somebody without an identity code, and a case
 * that another team has been asked to take. Synthetic, as all of the demo.
 */

/** Open cases of the first workers of each team, in a lasting order. */
const openCases = `select c.instance_id, c.id, c.team_id, c.responsible_id, y.id as youth_id,
    row_number() over (partition by c.instance_id order by t.key, p.demo_order nulls last, c.number) as turn
  from anchor_case c
  join team t on t.instance_id = c.instance_id and t.id = c.team_id
  join professional p on p.instance_id = c.instance_id and p.id = c.responsible_id
  join person y on y.instance_id = c.instance_id and y.case_id = c.id and y.role = 'youth'
 where c.closed_at is null and not exists (select from protected_identity i where i.instance_id = c.instance_id and i.case_id = c.id)
   and not exists (select from case_restriction k where k.instance_id = c.instance_id and k.case_id = c.id)
   and not exists (select from person o where o.instance_id = y.instance_id and o.identity_index = y.identity_index and o.id <> y.id)`

type Coming = { instance_id: string; youth_id: string; register_id: string }

/** In each instance one young person turns 18 in so many days. The code says the day of birth, so it is another one. */
const DAYS_TO_GO = 24

type Options = { readonly now: Date; readonly secret: string; readonly vault: Vault }

async function letSomebodyGrowUp(client: pg.ClientBase, { now, secret, vault }: Options): Promise<void> {
  const birthDate = addMonths(addDays(helsinkiDay(now), DAYS_TO_GO), -12 * 18)
  const { rows } = await client.query<Coming>(
    `select o.instance_id, o.youth_id, y.register_id from (${openCases}) o
       join person y on y.instance_id = o.instance_id and y.id = o.youth_id where o.turn = 3 order by o.instance_id`,
  )
  for (const [index, row] of rows.entries()) {
    const code = syntheticPersonalIdentityCode(birthDate, () => (index + 1) / (rows.length + 1))
    const { instance_id, youth_id: id, register_id } = row
    const sealed = sealedRow(vault, 'person', { instance_id, id, register_id, personal_identity_code: code })
    await client.query(
      `update person set birth_date = $3, personal_identity_code = $4, identity_index = $5 where instance_id = $1 and id = $2`,
      [instance_id, id, birthDate, sealed['personal_identity_code'], identityIndex(secret, code)],
    )
  }
}

// Without a Finnish identity code: an identifier has to be given, and the code when it is known.
const arriveWithoutCode = `update person set personal_identity_code = null, identity_index = null
  where id in (select youth_id from (${openCases}) o where o.turn = 4)`

// Moved last week to the area of another team, which has not answered yet.
const moveAndOffer = `with moved as (
     select distinct on (o.instance_id) o.instance_id, o.id, o.team_id, o.responsible_id, m.team_id as to_team_id, m.municipality_code
       from (${openCases}) o
       join team_municipality m on m.instance_id = o.instance_id and m.team_id <> o.team_id and m.valid_until is null
      where o.turn = 5 order by o.instance_id, m.municipality_code
   ), noted as (
     insert into home_move (instance_id, id, case_id, team_id, moved_on, reach, to_code, recorded_by)
     select instance_id, gen_random_uuid(), id, team_id, $1::date - 7, 'inside', municipality_code, responsible_id from moved
   ), placed as (
     update anchor_case c set municipality_code = v.municipality_code, municipality_missing = null from moved v
      where c.instance_id = v.instance_id and c.id = v.id
   )
   insert into case_transfer (instance_id, id, case_id, from_team_id, to_team_id, moved_on, proposed_by)
   select instance_id, gen_random_uuid(), id, team_id, to_team_id, $1::date - 7, responsible_id from moved`

/** Lets life go on in a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedLifeEvents(client: pg.ClientBase, options: Options): Promise<void> {
  await letSomebodyGrowUp(client, options)
  await client.query(arriveWithoutCode)
  await client.query(moveAndOffer, [helsinkiDay(options.now)])
}
