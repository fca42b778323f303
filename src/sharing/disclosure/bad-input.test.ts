import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { giveConsent, registerOf, tell, writeOwnNote, type Telling } from '#testing/disclosure.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

/*
 * What one may get wrong when telling: each is refused with a plain sentence that names the provision, in each language, and stands in the
 * access log with the same reason. Nothing is told.
 */
const team = 'Raseborgs ankarteam'
const suspect = { rule: 'd4_suspect_under_18/1', purpose: 'child_protection' }
const provision = /\b\d{1,4}\/\d{4}\b/
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let toSocial: string

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  toSocial = `register-${await registerOf(world, social)}`
})
afterAll(() => world.close())

type Refusal = { readonly reason: string; readonly detail: string }

/** The refusal, once it is known to be in the log and to have changed nothing. */
async function refusalOf(answer: Reply, operation: string, object: string): Promise<Refusal> {
  expect(answer.status).toBe(409)
  const { reason, detail } = answer.json<Refusal>()
  expect(detail).toMatch(provision)
  expect(detail).toMatch(/^\p{Lu}.*\.$/su)
  const { rows } = await world.admin.query<{ result: string; reason: string }>(
    `select result, reason from access_log where object_id = $1 and operation = $2 and result = 'refused' order by at desc limit 1`,
    [object, operation],
  )
  expect(rows).toEqual([{ result: 'refused', reason }])
  return { reason, detail }
}

/** Tries to tell a fresh note; nothing of it may be told. */
async function refusedTelling(who: Visitor, subject: string, telling: Telling): Promise<Refusal> {
  const entryId = await writeOwnNote(who, inCase.caseId, `kanarie ${randomUUID()}`, subject)
  const answer = await tell(who, world, inCase.caseId, entryId, telling)
  const { rows } = await world.admin.query('select from disclosure where entry_id = $1', [entryId])
  expect(rows).toHaveLength(0)
  return await refusalOf(answer, 'discloseEntry', entryId)
}

/** Changes the database, tries, and puts it back. */
async function during<Result>(
  change: string,
  back: string,
  values: unknown[],
  act: () => Promise<Result>,
): Promise<Result> {
  await world.admin.query(change, values)
  try {
    return await act()
  } finally {
    await world.admin.query(back, values)
  }
}

describe('bad input to sharing', () => {
  it('an authority outside the agreement', async () => {
    await world.admin.query('create table kept_party as select * from agreement_party')
    const agency = `(select r.agency_id from professional p join register r on r.id = p.register_id and r.instance_id = p.instance_id where p.id = $1)`
    const { reason, detail } = await during(
      `delete from agreement_party where agency_id = ${agency}`,
      `insert into agreement_party select * from kept_party where agency_id = ${agency}`,
      [social.persona.id],
      () => refusedTelling(police, 'offence_facts', { recipient: toSocial, ...suspect }),
    )
    expect([reason, detail]).toEqual(['outside_agreement', expect.stringContaining('inte part i samarbetsavtalet')])
  })

  it('an expired agreement', async () => {
    const { reason, detail } = await during(
      `update agreement set valid_until = '2025-06-30' where instance_id = $1`,
      'update agreement set valid_until = null where instance_id = $1',
      [inCase.instanceId],
      () => refusedTelling(police, 'offence_facts', { recipient: toSocial, ...suspect }),
    )
    expect([reason, detail]).toEqual(['agreement_ended', expect.stringContaining('30.6.2025')])
  })

  it('an ended team membership', async () => {
    const { reason, detail } = await during(
      'update team_membership set valid_until = current_date where professional_id = $1',
      'update team_membership set valid_until = null where professional_id = $1',
      [social.persona.id],
      () => refusedTelling(police, 'offence_facts', { recipient: `person-${social.persona.id}`, ...suspect }),
    )
    expect([reason, detail]).toEqual([
      'recipient_left_team',
      expect.stringContaining(`${social.persona.name} arbetar inte längre i teamet`),
    ])
  })

  it('an ended team membership of the one who tells: the case itself is gone', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, 'kanarie', 'offence_facts')
    const answer = await during(
      'update team_membership set valid_until = current_date where professional_id = $1',
      'update team_membership set valid_until = null where professional_id = $1',
      [police.persona.id],
      () => tell(police, world, inCase.caseId, entryId, { recipient: toSocial, ...suspect }),
    )
    expect([403, 404]).toContain(answer.status)
    const { rows } = await world.admin.query(
      `select result from access_log where operation = 'discloseEntry' and object_id = $1`,
      [entryId],
    )
    expect(rows).toHaveLength(1)
  })

  it('a withdrawn consent', async () => {
    const toRegisterId = await registerOf(world, social)
    const consentId = await giveConsent(world, inCase, { toRegisterId, subjects: ['health'], recordedBy: nurse })
    await world.admin.query('update consent set withdrawn_at = now(), withdrawal_recorded_by = $2 where id = $1', [
      consentId,
      nurse.persona.id,
    ])
    const telling = { recipient: toSocial, rule: 'd14_consent_between_authorities/1', consentId }
    const { reason, detail } = await refusedTelling(nurse, 'health', telling)
    expect([reason, detail]).toEqual(['consent_withdrawn', expect.stringContaining('703/2023 58 §')])
  })

  it('a rule of another date', async () => {
    const { reason, detail } = await during(
      `update disclosure_rule set valid_until = '2020-01-01' where id = 'd4_suspect_under_18' and instance_id = $1`,
      `update disclosure_rule set valid_until = null where id = 'd4_suspect_under_18' and instance_id = $1`,
      [inCase.instanceId],
      () => refusedTelling(police, 'offence_facts', { recipient: toSocial, ...suspect }),
    )
    expect([reason, detail]).toEqual(['rule_not_in_force', expect.stringContaining('gäller inte i dag')])
    expect(detail).toContain('805/2011')
  })

  it('a purpose missing', async () => {
    const { reason, detail } = await refusedTelling(police, 'offence_facts', {
      recipient: toSocial,
      rule: suspect.rule,
      purpose: '',
    })
    expect([reason, detail]).toEqual(['purpose_missing', expect.stringContaining('703/2023 39 §')])
  })

  it('a recipient without the right profession', async () => {
    const reader = `(instance_id, register_kind, subject, profession) values ($1, 'social_care', 'offence_facts', 'social_counselling')`
    for (const recipient of [toSocial, `person-${social.persona.id}`]) {
      const { reason, detail } = await during(
        `insert into subject_reader ${reader}`,
        `delete from subject_reader where instance_id = $1 and subject = 'offence_facts'`,
        [inCase.instanceId],
        () => refusedTelling(police, 'offence_facts', { recipient, ...suspect }),
      )
      expect([reason, detail]).toEqual(['recipient_profession', expect.stringContaining('703/2023 9 §')])
      expect(detail).toContain(social.persona.name)
    }
  })

  it('a second withdrawal, of a consent and of a disclosure', async () => {
    const toRegisterId = await registerOf(world, social)
    const consentId = await giveConsent(world, inCase, { toRegisterId, subjects: ['health'], recordedBy: nurse })
    const path = `/cases/${inCase.caseId}/consents/${consentId}/withdraw`
    const withdrawal = { personId: inCase.youthId, version: 1 }
    expect((await nurse.change(path, withdrawal)).status).toBe(200)
    const again = await refusalOf(await nurse.change(path, { ...withdrawal, version: 2 }), 'withdrawConsent', consentId)
    expect(again).toMatchObject({ reason: 'consent_withdrawn', detail: expect.stringContaining('703/2023') as string })

    const entryId = await writeOwnNote(police, inCase.caseId, 'kanarie', 'offence_facts')
    const told = await tell(police, world, inCase.caseId, entryId, { recipient: toSocial, ...suspect })
    const { id } = told.json<{ id: string }>()
    const revoke = () =>
      police.change(`/cases/${inCase.caseId}/disclosures/${id}/revoke`, { reason: 'Gällde en annan.', version: 1 })
    expect((await revoke()).status).toBe(200)
    const second = await refusalOf(await revoke(), 'revokeDisclosure', id)
    expect(second).toMatchObject({
      reason: 'disclosure_revoked',
      detail: expect.stringContaining('703/2023') as string,
    })
  })

  it('says the same in Finnish and in English, with the provision', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, 'kanarie', 'offence_facts')
    for (const [language, said] of [
      ['fi', 'Valitse, mihin vastaanottaja saa käyttää tietoa'],
      ['en', 'Choose what the recipient may use the information for'],
    ]) {
      const form = `/cases/${inCase.caseId}/entries/${entryId}/share/${toSocial}`
      const until = new Date(world.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
      await police.page(`${form}?lang=${String(language)}`)
      const sent = await police.submit(`${form}?lang=${String(language)}`, {
        rule: suspect.rule,
        until,
        pseudonymised: 'no',
      })
      expect([sent.status, sent.body.includes(String(said)), provision.test(sent.body)]).toEqual([409, true, true])
    }
  })
})
