import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { giveConsent, registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const suspect = 'd4_suspect_under_18/1'
const consented = 'd14_consent_between_authorities/1'
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

const canary = (): string => `kanarie ${randomUUID()}`

type Shared = { readonly text: string; readonly entryId: string; readonly disclosureId: string }
async function share(who: Visitor, subject: string, telling: Parameters<typeof tell>[4]): Promise<Shared> {
  const text = canary()
  const entryId = await writeOwnNote(who, inCase.caseId, text, subject)
  const told = await tell(who, world, inCase.caseId, entryId, telling)
  expect(told.body).toContain('"id"')
  return { text, entryId, disclosureId: told.json<{ id: string }>().id }
}
const shareOnD4 = () =>
  share(police, 'offence_facts', { recipient: toSocial, rule: suspect, purpose: 'child_protection' })

describe('what ends a disclosure is felt at the next request', () => {
  const sees = async (text: string): Promise<boolean> => {
    const page = (await social.page(`/cases/${inCase.caseId}`)).body
    const api = (await social.read(`/cases/${inCase.caseId}`)).body
    expect(page.includes(text)).toBe(api.includes(text))
    return page.includes(text)
  }
  const gone = async ({ text, disclosureId }: Shared): Promise<void> => {
    expect(await sees(text)).toBe(false)
    expect((await social.read(`/cases/${inCase.caseId}/received/${disclosureId}`)).status).toBe(404)
    expect((await social.page(`/cases/${inCase.caseId}/received/${disclosureId}/take-in`)).status).toBe(404)
  }

  it('withdrawal of the consent it rests on', async () => {
    const consentId = await giveConsent(world, inCase, {
      toRegisterId: await registerOf(world, social),
      subjects: ['health'],
      recordedBy: nurse,
    })
    const shared = await share(nurse, 'health', { recipient: toSocial, rule: consented, consentId })
    expect(await sees(shared.text)).toBe(true)
    await world.admin.query(`update consent set withdrawn_at = now(), withdrawal_recorded_by = $2 where id = $1`, [
      consentId,
      nurse.persona.id,
    ])
    await gone(shared)
    const told = await nurse.read(`/cases/${inCase.caseId}/disclosures/${shared.disclosureId}`)
    expect(told.json<{ disclosure: { state: string } }>().disclosure.state).toBe('consent_withdrawn')
  })

  it('revocation by the teller, once; the second time says who did it and when', async () => {
    const shared = await shareOnD4()
    const path = `/cases/${inCase.caseId}/disclosures/${shared.disclosureId}/revoke`
    expect((await social.change(path, { reason: 'inte min' })).status).toBe(404)
    expect((await police.change(path, { reason: 'fel ärende' })).status).toBe(200)
    await gone(shared)
    const again = await police.change(path, { reason: 'en gång till' })
    expect([again.status, again.json().reason]).toEqual([409, 'disclosure_revoked'])
    expect(again.body).toContain(police.persona.name)
    expect(again.body).toContain('703/2023')
  })

  it('the recipient declining, with a reason that the teller reads', async () => {
    const shared = await shareOnD4()
    const path = `/cases/${inCase.caseId}/received/${shared.disclosureId}/decline`
    expect((await social.submit(path, { reason: 'Hör inte till oss' })).status).toBe(303)
    await gone(shared)
    const told = (await police.page(`/cases/${inCase.caseId}/disclosures/${shared.disclosureId}`)).body
    expect(told).toContain('Hör inte till oss')
    expect(told).toContain('Avböjd')
  })

  it('the end of its time, the annulment of its rule, and a purpose that is no longer the recipient’s', async () => {
    for (const [ended, back] of [
      [`update disclosure set valid_until = now() where id = $1`, undefined],
      [
        `update disclosure_rule set annulled_at = now(), annulled_by = (select decided_by from disclosure where id = $1), annulment_reason = 'visade sig fel'
          where id = 'd4_suspect_under_18' and instance_id = (select instance_id from disclosure where id = $1)`,
        `update disclosure_rule set annulled_at = null, annulled_by = null, annulment_reason = null where id = 'd4_suspect_under_18'`,
      ],
      [`update disclosure set purpose = 'crime_investigation' where id = $1`, undefined],
    ] as const) {
      const shared = await shareOnD4()
      expect(await sees(shared.text)).toBe(true)
      await world.admin.query(ended, [shared.disclosureId])
      await gone(shared)
      if (back !== undefined) await world.admin.query(back)
    }
  })

  it('retraction of the note ends every disclosure of it in the same transaction, even past the application', async () => {
    const shared = await shareOnD4()
    const path = `/cases/${inCase.caseId}/entries/${shared.entryId}/retract`
    expect((await police.submit(path, { reason: 'gällde en annan' })).status).toBe(303)
    await gone(shared)
    const told = (await police.read(`/cases/${inCase.caseId}/disclosures/${shared.disclosureId}`)).body
    expect(told).toContain('gällde en annan')
    const page = (await police.page(`/cases/${inCase.caseId}/entries/${shared.entryId}`)).body
    expect(page).toContain('Återtagen')
    expect(page).not.toContain('/share')
    const again = await police.change(path, { reason: 'igen', version: 1 })
    expect([again.status, again.json().reason]).toEqual([409, 'entry_retracted'])

    const forgotten = await shareOnD4()
    await world.admin.query(
      `update entry set retracted_at = now(), retraction_reason = 'utanför programmet' where id = $1`,
      [forgotten.entryId],
    )
    await gone(forgotten)
    await expect(
      world.admin.query('update entry set retracted_at = null, retraction_reason = null where id = $1', [
        forgotten.entryId,
      ]),
    ).rejects.toThrow(/retracted/)
  })

  it('a new version of the rule changes nothing about what was told on the old one', async () => {
    const shared = await shareOnD4()
    await world.admin.query(
      `update disclosure_rule set valid_until = current_date where id = 'd4_suspect_under_18' and version = 1`,
    )
    expect(await sees(shared.text)).toBe(true)
    await world.admin.query(`update disclosure_rule set valid_until = null where id = 'd4_suspect_under_18'`)
  })
})
