import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPool } from '#db/connection.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { hashOf } from '#testing/door.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

/** The database alone, past every verb: what a request of this person could do if the server forgot to ask. */
const team = 'Raseborgs ankarteam'
let world: World
let pool: ReturnType<typeof openPool>
let police: Visitor
let social: Visitor
let nurse: Visitor
let one: TestCase
let other: TestCase
let incident: string

beforeAll(async () => {
  world = await openWorld()
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  pool = openPool(url.href, 1, () => undefined)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(async () => {
  await pool.end()
  await world.close()
})
beforeEach(async () => {
  one = await openTestCase(world, { members: ['police', 'social_work'] })
  other = await openTestCase(world, { members: ['police', 'psychiatric_nursing'] })
  const made = await world.admin.query<{ id: string }>(
    `insert into incident (instance_id, id, team_id, happened_on, type, area, description, expires_on, recorded_by)
     values ($1, gen_random_uuid(), $2, current_date - 1, 'vandalism', 'centre', 'Rutor krossades.', current_date + 30, $3) returning id`,
    [one.instanceId, one.teamId, police.persona.id],
  )
  incident = made.rows[0]?.id ?? ''
})

/** Runs one statement as this person with all their own cases entered; nothing of it stays. */
async function as(who: Visitor, statement: string, values: readonly unknown[]): Promise<number | string> {
  const app = await pool.connect()
  try {
    await app.query('begin')
    await app.query(`select app.begin_request($1, '30 minutes', null, true, 'all')`, [hashOf(who)])
    return (await app.query(statement, [...values])).rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await app.query('rollback')
    app.release()
  }
}

const approve = () =>
  world.admin.query(`update incident set outcome = 'approved', reviewed_by = $2, reviewed_at = now() where id = $1`, [
    incident,
    social.persona.id,
  ])

describe('the database refuses by itself', () => {
  const household = `insert into household_link (instance_id, id, case_id, other_case_id, kind, linked_by)
    values ($1, gen_random_uuid(), least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 'siblings', $4)`

  it('a household link by somebody who is in one of the cases only, or in another’s name', async () => {
    const pair = [one.instanceId, one.caseId, other.caseId]
    expect(await as(police, household, [...pair, police.persona.id])).toBe(1)
    expect(await as(social, household, [...pair, social.persona.id])).toBe('42501')
    expect(await as(police, household, [...pair, social.persona.id])).toBe('42501')
  })

  it('a household link is no row for whoever is in one of the cases only', async () => {
    await world.admin.query(household, [one.instanceId, one.caseId, other.caseId, police.persona.id])
    const mine = 'select from household_link where $1::uuid in (case_id, other_case_id)'
    expect(await as(police, mine, [one.caseId])).toBe(1)
    expect(await as(social, mine, [one.caseId])).toBe(0)
    expect(await as(nurse, mine, [one.caseId])).toBe(0)
  })

  it('an incident that a second person has not approved, and a participant in another’s case', async () => {
    const takePart = `insert into incident_participant (instance_id, id, incident_id, case_id, role, added_by)
      values ($1, gen_random_uuid(), $2, $3, 'suspect', $4)`
    const mine = [one.instanceId, incident, one.caseId]
    expect(await as(social, takePart, [...mine, social.persona.id])).toBe('42501')
    const review = `update incident set outcome = 'approved', reviewed_by = $2, reviewed_at = now() where id = $1`
    expect(await as(police, review, [incident, police.persona.id])).toBe(0)
    expect(await as(social, review, [incident, nurse.persona.id])).toBe('42501')
    expect(await as(social, review, [incident, social.persona.id])).toBe(1)
    await approve()
    expect(await as(social, takePart, [...mine, social.persona.id])).toBe(1)
    expect(await as(nurse, takePart, [...mine, nurse.persona.id])).toBe('42501')
  })

  it('a participant is no row outside the case, and a second review changes nothing', async () => {
    await approve()
    await world.admin.query(
      `insert into incident_participant (instance_id, id, incident_id, case_id, role, added_by)
       values ($1, gen_random_uuid(), $2, $3, 'victim', $4)`,
      [one.instanceId, incident, other.caseId, police.persona.id],
    )
    const took = 'select from incident_participant where incident_id = $1'
    expect(await as(nurse, took, [incident])).toBe(1)
    expect(await as(social, took, [incident])).toBe(0)
    const again = `update incident set outcome = 'rejected', reviewed_by = $2, reviewed_at = now() where id = $1`
    expect(await as(nurse, again, [incident, nurse.persona.id])).toBe(0)
  })

  it('a question who takes the lead that was not written by asking', async () => {
    const made = `insert into lead_question (instance_id, id, question_id, side, team_id, referral_id, counterpart_id, counterpart_team_id)
      values ($1, gen_random_uuid(), gen_random_uuid(), 'asking', $2, $3, $4, $2)`
    expect(await as(police, made, [one.instanceId, one.teamId, one.referralId, social.persona.id])).toBe('42501')
    expect(await as(police, `select app.known_elsewhere('\\x00', $1)`, [one.referralId])).toBe('42501')
    expect(
      await as(nurse, `select from (select app.ask_if_known($1, $2) as said) a where said = 'asked'`, [
        one.caseId,
        one.referralId,
      ]),
    ).toBe(0)
  })

  it('a proposal that two are the same when their identity codes are not', async () => {
    const proposed = `insert into duplicate_link (instance_id, id, team_id, referral_id, case_id, other_referral_id, other_case_id, proposed_by)
      values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7)`
    const pair = [one.instanceId, one.teamId, one.referralId, one.caseId, other.referralId, other.caseId]
    expect(await as(police, proposed, [...pair, police.persona.id])).toBe('42501')
    await world.admin.query(`update person set identity_index = '\\x01' where id = any ($1)`, [
      [one.youthId, other.youthId],
    ])
    expect(await as(police, proposed, [...pair, police.persona.id])).toBe(1)
    expect(await as(social, proposed, [...pair, social.persona.id])).toBe('42501')
    await world.admin.query(
      `update person set register_id = (select id from register where instance_id = $2 and kind = 'police' limit 1) where id = $1`,
      [other.youthId, one.instanceId],
    )
    expect(await as(police, proposed, [...pair, police.persona.id])).toBe('42501')
  })
})
