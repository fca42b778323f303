import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom, giveConsent, registerOf, tell, writeOwnNote, type Telling } from '#testing/disclosure.ts'
import { serverBefore } from '#testing/door.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const suspect = 'd4_suspect_under_18/1'
const consented = 'd14_consent_between_authorities/1'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let toSocial: string
let toPolice: string
let toHealth: string

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  toSocial = `register-${await registerOf(world, social)}`
  toPolice = `register-${await registerOf(world, police)}`
  toHealth = `register-${await registerOf(world, nurse)}`
})
afterAll(() => world.close())

const text = (): string => `kanarie ${randomUUID()}`

/** Tries to tell a fresh note; a refusal must stand in the log with the same reason. */
async function attempt(who: Visitor, subject: string, telling: Telling): Promise<Reply> {
  const entryId = await writeOwnNote(who, inCase.caseId, text(), subject)
  const answer = await tell(who, world, inCase.caseId, entryId, telling)
  if (answer.status !== 200) {
    const { rows } = await world.admin.query<{ result: string; reason: string }>(
      `select result, reason from access_log where object_id = $1 and operation = 'discloseEntry'`,
      [entryId],
    )
    expect(rows).toEqual([{ result: 'refused', reason: answer.json<{ reason: string }>().reason }])
    const { rows: told } = await world.admin.query('select from disclosure where entry_id = $1', [entryId])
    expect(told).toHaveLength(0)
  }
  return answer
}

const refused = (answer: Reply, reason: string, ...says: string[]): void => {
  expect([answer.status, answer.json<{ reason: string }>().reason]).toEqual([409, reason])
  const { detail } = answer.json<{ detail: string }>()
  for (const each of says) expect(detail).toContain(each)
}

/** Does something to the database, tries, and puts it back. */
async function during(
  change: string,
  back: string,
  values: readonly unknown[],
  act: () => Promise<void>,
): Promise<void> {
  await world.admin.query(change, [...values])
  try {
    await act()
  } finally {
    await world.admin.query(back, [...values])
  }
}

describe('telling is refused with a sentence, its provision, and a row in the log', () => {
  it('when the rule says no: the police’s request alone opens nothing of social care (D8, KHO:2021:13)', async () => {
    const answer = await attempt(social, 'social_client', { recipient: toPolice, rule: 'd8_police_request_social/1' })
    refused(answer, 'rule_denies', 'KHO:2021:13', '703/2023', 'I stället', 'samtycke')
  })

  it('when no rule of the catalogue speaks of it', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, text(), 'third_person')
    const asked = await police.submit(`/cases/${inCase.caseId}/entries/${entryId}/share`, { recipient: toHealth })
    expect(asked.status).toBe(409)
    expect(asked.body).toContain('621/1999')
    refused(await attempt(police, 'third_person', { recipient: toHealth, rule: suspect }), 'rule_other')
  })

  it('when the rule is of another day, annulled, or not in force yet', async () => {
    const telling = { recipient: toSocial, rule: suspect, purpose: 'child_protection' }
    const rule = [inCase.instanceId]
    const where = `where id = 'd4_suspect_under_18' and instance_id = $1`
    await during(
      `update disclosure_rule set valid_until = '2020-01-01' ${where}`,
      `update disclosure_rule set valid_until = null ${where}`,
      rule,
      async () => {
        refused(await attempt(police, 'offence_facts', telling), 'rule_not_in_force', '1.1.2014–1.1.2020', '805/2011')
      },
    )
    await during(
      `update disclosure_rule set annulled_at = now(), annulled_by = '${police.persona.id}', annulment_reason = 'visade sig fel' ${where}`,
      `update disclosure_rule set annulled_at = null, annulled_by = null, annulment_reason = null ${where}`,
      rule,
      async () => {
        refused(await attempt(police, 'offence_facts', telling), 'rule_annulled', '805/2011')
      },
    )
    const entryId = await writeOwnNote(police, inCase.caseId, text(), 'offence_facts')
    const none = await tell(police, world, inCase.caseId, entryId, { ...telling, rule: 'd4_suspect_under_18/9' })
    expect([none.status, none.body]).toEqual([400, expect.stringContaining('choose_one')])
  })

  it('in production as long as nobody has verified the rule', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, text(), 'offence_facts')
    const { server, close } = await serverBefore(world, {
      operations: (await import('../../rooms.ts')).operations,
      mode: 'production',
    })
    const answer = await server.inject({
      method: 'POST',
      url: `/api/v1/cases/${inCase.caseId}/entries/${entryId}/disclosures`,
      headers: { cookie: police.cookie, 'idempotency-key': randomUUID() },
      payload: {
        recipient: toSocial,
        rule: suspect,
        purpose: 'child_protection',
        until: dayFrom(world, 30),
        version: 1,
      },
    })
    await close()
    expect([answer.statusCode, answer.json<{ reason: string }>().reason]).toEqual([409, 'rule_unverified'])
  })

  it('when the authority is outside the agreement, or the agreement has ended', async () => {
    const telling = { recipient: toSocial, rule: suspect, purpose: 'child_protection' }
    const party = [inCase.instanceId, social.persona.id]
    const agency = `(select r.agency_id from professional p join register r on r.id = p.register_id and r.instance_id = p.instance_id where p.id = $2)`
    await world.admin.query('create table kept as select * from agreement_party')
    await during(
      `delete from agreement_party where instance_id = $1 and agency_id = ${agency}`,
      `insert into agreement_party select * from kept where instance_id = $1 and agency_id = ${agency}`,
      party,
      async () => {
        refused(await attempt(police, 'offence_facts', telling), 'outside_agreement', '621/1999 29 §')
      },
    )
    await world.admin.query('drop table kept')
    await during(
      `update agreement set valid_until = '2025-06-30' where instance_id = $1`,
      `update agreement set valid_until = null where instance_id = $1`,
      [inCase.instanceId],
      async () => {
        refused(await attempt(police, 'offence_facts', telling), 'agreement_ended', '30.6.2025', '621/1999 29 §')
      },
    )
  })

  it('when the recipient has left the team, is not in the case, or is one’s own authority', async () => {
    const person = { recipient: `person-${social.persona.id}`, rule: suspect, purpose: 'child_protection' }
    await during(
      `update team_membership set valid_until = current_date where professional_id = $1`,
      `update team_membership set valid_until = null where professional_id = $1`,
      [social.persona.id],
      async () => {
        refused(await attempt(police, 'offence_facts', person), 'recipient_left_team', social.persona.name, '906/2019')
      },
    )
    const stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    const recipient = `person-${stranger.persona.id}`
    refused(await attempt(police, 'offence_facts', { ...person, recipient }), 'recipient_not_in_case', '906/2019 16 §')
    refused(await attempt(police, 'offence_facts', { ...person, recipient: toPolice }), 'own_authority', '703/2023')
  })

  it('when the recipient’s profession does not read such information', async () => {
    await during(
      `insert into subject_reader (instance_id, register_kind, subject, profession) values ($1, 'social_care', 'offence_facts', 'social_counselling')`,
      `delete from subject_reader where instance_id = $1 and subject = 'offence_facts'`,
      [inCase.instanceId],
      async () => {
        for (const recipient of [toSocial, `person-${social.persona.id}`]) {
          const answer = await attempt(police, 'offence_facts', {
            recipient,
            rule: suspect,
            purpose: 'child_protection',
          })
          refused(answer, 'recipient_profession', social.persona.name, '703/2023 9 §')
        }
      },
    )
  })

  it('when the purpose is missing, or not one of the recipient’s', async () => {
    const telling = { recipient: toSocial, rule: suspect }
    refused(await attempt(police, 'offence_facts', { ...telling, purpose: '' }), 'purpose_missing', '703/2023 39 §')
    const answer = await attempt(police, 'offence_facts', { ...telling, purpose: 'crime_investigation' })
    refused(answer, 'purpose_not_recipients', 'utredning av brott', '5.1 b')
  })

  it('when the consent is missing, withdrawn, over, or about something else', async () => {
    const telling = { recipient: toSocial, rule: consented }
    refused(await attempt(nurse, 'health', telling), 'consent_missing', '621/1999', 'samtycke')
    const toRegisterId = await registerOf(world, social)
    const consentId = await giveConsent(world, inCase, { toRegisterId, subjects: ['health'], recordedBy: nurse })
    expect((await attempt(nurse, 'health', { ...telling, consentId })).status).toBe(200)
    const other = await attempt(nurse, 'substances', { ...telling, consentId })
    refused(other, 'consent_other', '703/2023 58 §')
    refused(await attempt(nurse, 'health', { ...telling, consentId, purpose: 'care' }), 'consent_other')
    const elsewhere = await attempt(nurse, 'health', { ...telling, recipient: toPolice, consentId })
    refused(elsewhere, 'consent_other')
    await world.admin.query(`update consent set valid_until = now() where id = $1`, [consentId])
    refused(await attempt(nurse, 'health', { ...telling, consentId }), 'consent_expired', '621/1999 26 §')
    await world.admin.query(
      `update consent set valid_until = null, withdrawn_at = now(), withdrawal_recorded_by = $2 where id = $1`,
      [consentId, nurse.persona.id],
    )
    refused(await attempt(nurse, 'health', { ...telling, consentId }), 'consent_withdrawn', '703/2023 58 §')
  })

  it('when the text is everybody’s already, taken back, or the case is closed', async () => {
    const shared = await police.change(`/cases/${inCase.caseId}/entries`, {
      visibility: 'case_team',
      body: text(),
      language: 'sv',
    })
    const { id } = shared.json<{ id: string }>()
    const telling = { recipient: toSocial, rule: suspect, purpose: 'child_protection' }
    refused(await tell(police, world, inCase.caseId, id, telling), 'not_own_register', '703/2023 4 §')
    const retracted = await writeOwnNote(police, inCase.caseId, text(), 'offence_facts')
    await police.change(`/cases/${inCase.caseId}/entries/${retracted}/retract`, { reason: 'fel person', version: 1 })
    refused(await tell(police, world, inCase.caseId, retracted, telling), 'entry_retracted')
    const closed = await openTestCase(world)
    const note = await writeOwnNote(police, closed.caseId, text(), 'offence_facts')
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [closed.caseId],
    )
    const late = await tell(police, world, closed.caseId, note, telling)
    expect([late.status, late.json().reason]).toEqual([409, 'state_closed'])
  })

  it('in the form itself when a statement of necessity or an end is missing', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, text(), 'offence_facts')
    const answer = await tell(police, world, inCase.caseId, entryId, {
      recipient: toSocial,
      rule: 'd5_prevent_danger/1',
      purpose: 'prevent_threat',
      necessity: '',
    })
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining('necessity_missing')])
    const past = await tell(police, world, inCase.caseId, entryId, {
      recipient: toSocial,
      rule: suspect,
      purpose: 'child_protection',
      until: dayFrom(world, -1),
    })
    expect([past.status, past.body]).toEqual([400, expect.stringContaining('date_in_past')])
  })
})
