import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, writeOwnNote } from '#testing/disclosure.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { writeText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { kindTexts } from '#sharing/log-request/log-answer.words.ts'

const team = 'Raseborgs ankarteam'
const secret = 'Elin äter dåligt.'
const open = 'Elin spelar fotboll.'
let world: World
let social: Visitor
let nurse: Visitor
let officer: Visitor
let inCase: TestCase
let today = ''

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-01T08:00:00Z')
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  officer = await world.signIn({ instance: social.persona.instance, function: 'data_protection_officer' })
  today = world.now.toISOString().slice(0, 10)
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world, { responsible: 'social_work', phase: 'assessment' })
})

/** The ban stands in the register of another authority than the one that answers. */
async function ban(subjects: readonly string[]): Promise<void> {
  const done = await nurse.change(`/cases/${inCase.caseId}/information-bans`, {
    visibility: 'own_register',
    guardianId: inCase.guardianIds[0],
    subjects,
    reason: 'fear_of_violence',
    outcome: 'followed',
    said: 'Säg inget till mamma.',
  })
  expect(done.status, done.body).toBe(200)
}

/** The package of somebody's request to see what is known of a person. */
async function packageFor(
  askedBy: string,
  personId: string = inCase.youthId,
): Promise<{ status: number; body: string }> {
  const asked = await social.change(`/cases/${inCase.caseId}/rights`, {
    kind: 'access',
    controllerId: await registerOf(world, social),
    personId,
    askedBy,
    receivedOn: today,
  })
  expect(asked.status, asked.body).toBe(200)
  const at = `/cases/${inCase.caseId}/rights/${asked.json<{ id: string }>().id}`
  const [review, file] = [await social.read(`${at}/package`), await social.page(`${at}/data.json`)]
  expect(review.status).toBe(file.status)
  return { status: file.status, body: review.body + file.body }
}

describe('what an authority knows of the young person', () => {
  beforeEach(async () => {
    await writeOwnNote(social, inCase.caseId, secret, 'mental_health')
    await writeOwnNote(social, inCase.caseId, open, 'concern_facts')
  })

  it('is given to the young person whole, whatever they keep from a guardian', async () => {
    await ban(['mental_health'])
    const { body } = await packageFor('self')
    for (const text of [secret, open]) expect(body).toContain(text)
  })

  it.each(['guardian', 'representative'])('is given to a %s without what the young person keeps', async (askedBy) => {
    expect((await packageFor(askedBy)).body).toContain(secret)
    await ban(['mental_health'])
    const { body } = await packageFor(askedBy)
    expect(body).toContain(open)
    for (const hidden of [secret, 'mental_health', 'information_ban', 'Säg inget'])
      expect([hidden, body.includes(hidden)]).toEqual([hidden, false])
  })

  it('tells somebody else no codes of rows that say of no subject what they are about, ban or no ban', async () => {
    await world.admin.query(
      `insert into cause (instance_id, id, case_id, team_id, category, description, actors, recorded_by)
       select instance_id, gen_random_uuid(), id, team_id, 'substances', 'Dricker.', '{x}', responsible_id
         from anchor_case where id = $1`,
      [inCase.caseId],
    )
    expect((await packageFor('self')).body).toContain('substances')
    const { body } = await packageFor('guardian')
    expect(body).not.toContain('substances')
    // The text waits for somebody who reads it through, as before.
    expect(body).toContain('Dricker.')
  })

  it('tells somebody else of no address where somebody is protected, wherever one was written down', async () => {
    await writeText(world, 'person.address', inCase.youthId, 'Tallgatan 7, Ekenäs')
    const notified = await social.change(`/cases/${inCase.caseId}/child-welfare-notifications`, {
      manner: 'notification',
      reason: 'Ungdomen har slagits två gånger den här månaden.',
      family: 'informed',
      sentOn: today,
      channel: 'secure_form',
    })
    expect(notified.status, notified.body).toBe(200)
    expect((await packageFor('guardian')).body).toContain('Tallgatan 7')
    const protection = { personId: inCase.youthId, period: 'until_further_notice', source: 'person' }
    const done = await social.change(`/cases/${inCase.caseId}/protected-identities`, {
      ...protection,
      decidedOn: '1.10.2026',
    })
    expect(done.status, done.body).toBe(200)
    expect((await packageFor('guardian')).body).not.toContain('Tallgatan')
    expect((await packageFor('self')).body).toContain('Tallgatan 7')
  })

  it('is not given to somebody else at all when they are not told that the young person takes part', async () => {
    await ban(['participation'])
    expect((await packageFor('self')).status).toBe(200)
    const refused = await packageFor('guardian')
    expect([refused.status, refused.body.includes(open)]).toEqual([409, false])
    expect((await packageFor('guardian', inCase.guardianIds[0])).status).toBe(409)
    // The other guardian's own data are their own.
    expect((await packageFor('guardian', inCase.guardianIds[1])).status).toBe(200)
  })
})

describe('who has read about the young person', () => {
  /** The answer of social care's part of a guardian's request. */
  async function answerFor(relation: string): Promise<{ status: number; body: string }> {
    const asked = await social.change(`/cases/${inCase.caseId}/log-requests`, {
      personId: inCase.youthId,
      askedBy: 'Maria Ankarstrand',
      relation,
      identityShown: 'document',
      receivedOn: today,
      language: 'sv',
    })
    const { rows } = await world.admin.query<{ id: string }>(
      `select t.id from log_request_part t join professional p on p.instance_id = t.instance_id and p.agency_id = t.agency_id
        where t.request_id = $1 and p.id = $2`,
      [asked.json<{ id: string }>().id, nurse.persona.id],
    )
    const part = rows[0]?.id ?? ''
    expect((await officer.change(`/log-requests/${part}`, { version: 1, decision: 'give' })).status).toBe(200)
    return await social.read(`/cases/${inCase.caseId}/log-requests/${part}/answer`)
  }

  it('is answered without a word of what protects them from somebody in the family', async () => {
    await nurse.page(`/cases/${inCase.caseId}`)
    await ban(['mental_health'])
    await nurse.page(`/cases/${inCase.caseId}/information-bans`)
    await nurse.page(`/cases/${inCase.caseId}/guardian-limits`)
    const { status, body } = await answerFor('guardian')
    expect(status).toBe(200)
    expect(body).toContain('Skrev eller ändrade: ärendets sida')
    for (const hidden of ['förbud', 'begränsning av en', 'vårdnadshavare'])
      expect([hidden, body.includes(hidden)]).toEqual([hidden, false])
    const protective = ['information_ban', 'guardian_limit', 'safety_plan', 'other_party', 'protected_detail']
    expect(new Set(protective.map((kind) => kindTexts[kind]))).toEqual(new Set([kindTexts['case']]))
  })

  it('is not taken out for a guardian who is not told that the young person takes part', async () => {
    await nurse.page(`/cases/${inCase.caseId}`)
    await ban(['participation'])
    expect((await answerFor('self')).status).toBe(200)
    const refused = await answerFor('guardian')
    expect([refused.status, refused.body.includes('ärendets sida')]).toEqual([409, false])
  })
})

describe('a letter that asks a guardian to a meeting', () => {
  it('is not made when they are not told that the young person takes part', async () => {
    const personIds = [inCase.youthId, ...inCase.guardianIds]
    const { id } = (await social.change(`/cases/${inCase.caseId}/meetings`, firstMeeting(inCase, { personIds }))).json<{
      id: string
    }>()
    const letter = async (personId: string): Promise<number> =>
      (await social.read(`/cases/${inCase.caseId}/meetings/${id}/letters/${personId}`)).status
    expect(await letter(inCase.guardianIds[0])).toBe(200)
    await ban(['participation'])
    expect([await letter(inCase.youthId), await letter(inCase.guardianIds[0])]).toEqual([200, 409])
    expect(await letter(inCase.guardianIds[1])).toBe(200)
  })
})
