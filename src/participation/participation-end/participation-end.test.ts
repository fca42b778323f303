import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { giveConsent, registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let outsider: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T07:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
})

const at = (part = ''): string => `/cases/${inCase.caseId}${part}`
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${at(path)}?lang=sv`)).body
const declined = { kind: 'declined', saidBy: 'youth', saidOn: '22.11.2026' }
const end = (fields: object = declined): Promise<Reply> => social.change(at('/participation/end'), fields)
const stop = async (fields: object = declined): Promise<void> => {
  expect((await end(fields)).status).toBe(200)
}
type State = {
  current: { version: number } | null
  earlier: object[]
  failedInARow: number
  attempts: object[]
  can: string[]
}
const state = async (who: Visitor = social): Promise<State> => (await who.read(at('/participation'))).json<State>()
const refused = (reply: Reply): [number, string] => [reply.status, reply.json<{ reason: string }>().reason]
const codesOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const attempt = (fields: object = {}): Promise<Reply> =>
  police.change(at('/contact-attempts'), {
    personId: inCase.guardianIds[0],
    triedOn: '20.11.2026',
    time: '14.05',
    means: 'phone',
    outcome: 'no_answer',
    ...fields,
  })

describe('attempts to reach the family', () => {
  it('are recorded with when, whom, how and how it went, and counted until somebody answers', async () => {
    expect((await attempt()).status).toBe(200)
    expect(
      (await attempt({ triedOn: '21.11.2026', means: 'letter', note: 'Hör av sig efter klockan 16.' })).status,
    ).toBe(200)
    expect(await state()).toMatchObject({ failedInARow: 2, attempts: [{ means: 'letter' }, { means: 'phone' }] })
    const page = await sv(social, '/participation')
    for (const text of ['Anna Provström', '20.11.2026 kl. 14.05', 'inget svar', 'Hör av sig efter klockan 16.'])
      expect(page).toContain(text)
    await attempt({ triedOn: '22.11.2026', time: '8.30', outcome: 'reached' })
    expect((await state()).failedInARow).toBe(0)
  })

  it('are of somebody in the case, and not in the future', async () => {
    const other = await openTestCase(world)
    expect(codesOf(await attempt({ personId: other.youthId }))).toEqual(['/personId choose_one'])
    expect(codesOf(await attempt({ triedOn: '23.11.2026' }))).toEqual(['/triedOn date_in_future'])
    expect((await outsider.change(at('/contact-attempts'), {})).status).toBe(400)
    expect((await outsider.read(at('/participation'))).status).toBe(404)
  })

  it('are needed, or a reason, before a family counts as not reached', async () => {
    const notReached = { kind: 'not_reached', saidOn: '22.11.2026' }
    expect(codesOf(await end(notReached))).toEqual(['/note required'])
    for (const time of ['9.00', '12.00', '15.00']) await attempt({ time })
    await stop(notReached)
    expect(await sv(police, '')).toContain('Familjen har inte nåtts.')
  })
})

describe('a family that says no', () => {
  it('is asked who said it, and not why', async () => {
    expect(codesOf(await end({ kind: 'declined', saidOn: '22.11.2026' }))).toEqual(['/saidBy choose_one'])
    expect(codesOf(await end({ ...declined, saidOn: '23.11.2026' }))).toEqual(['/saidOn date_in_future'])
    await stop()
    expect(refused(await end())).toEqual([409, 'participation_ended'])
  })

  it('ends consents and what was told on them, cancels planned meetings with the reason, and says so on every page', async () => {
    const consent = await giveConsent(world, inCase, {
      toRegisterId: await registerOf(world, social),
      subjects: ['health'],
      recordedBy: nurse,
    })
    const note = await writeOwnNote(nurse, inCase.caseId, 'Sover dåligt sedan i somras.', 'health')
    const told = await tell(nurse, world, inCase.caseId, note, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd14_consent_between_authorities/1',
      consentId: consent,
    })
    expect([told.status, told.body]).toEqual([200, expect.any(String)])
    expect(await sv(social, '')).toContain('Sover dåligt')
    const meeting = (await police.change(at('/meetings'), firstMeeting(inCase, { date: '26.11.2026' }))).json<{
      id: string
    }>().id

    const ended = (await end()).json<{ consents: number; meetings: number }>()
    expect(ended).toMatchObject({ consents: 1, meetings: 1 })
    expect(await sv(social, '')).not.toContain('Sover dåligt')
    expect(await sv(police, `/meetings/${meeting}`)).toContain('Familjen tackar nej till Ankararbetet')
    expect(await sv(police, '/meetings')).toContain('Familjen har tackat nej till Ankararbetet.')
    expect(await sv(nurse, `/consents/${consent}`)).toContain('Återkallat')
  })

  it('has somebody to turn to all the same: the case is handed over with a note, and nothing else is written by it', async () => {
    await stop()
    const { version } = (await police.read(at())).json<{ case: { version: number } }>().case
    const note = 'Byter den som svarar, från måndag.'
    const done = await police.change(at('/hand-over'), { professionalId: social.persona.id, note, version })
    expect(done.status, done.body).toBe(200)
    expect(await sv(social, '')).toContain(note)
    const after = { visibility: 'case_team', body: 'Något annat.', language: 'sv' }
    expect(refused(await social.change(at('/entries'), after))).toEqual([409, 'state_not_taking_part'])
  })

  it('stops the shared work: no meeting, plan, consent or shared text, whoever asks', async () => {
    await stop()
    const shared = { visibility: 'case_team', body: 'Till alla.', language: 'sv' }
    expect(refused(await police.change(at('/entries'), shared))).toEqual([409, 'state_not_taking_part'])
    expect(refused(await police.change(at('/meetings'), firstMeeting(inCase, { date: '26.11.2026' })))).toEqual([
      409,
      'state_not_taking_part',
    ])
    const plan = { actions: [{ goal: 'Skola', what: 'Möte', who: 'Skolan', dueOn: '1.12.2026' }] }
    expect(refused(await social.change(at('/plan'), plan))).toEqual([409, 'state_not_taking_part'])
    const asked = await nurse.change(at('/consents'), {
      subjects: ['school'],
      toRegisterId: 'outside',
      toAuthority: 'school',
      toName: 'Hangö högstadium',
      purpose: 'joint_support',
      explained: 'Vad och varför.',
      language: 'sv',
    })
    expect(refused(asked)).toEqual([409, 'state_not_taking_part'])
    const area = { area: 'school', visibility: 'case_team', worry: 1, strength: 1, source: 'young_person' }
    expect((await social.change(at('/assessment/areas'), area)).status).not.toBe(200)
    const page = await police.submit(at('/entries/new'), shared)
    expect([page.status, page.body.includes('Familjen är inte med.')]).toEqual([409, true])
    expect(page.body).toContain('Till alla.')
  })

  it('leaves each authority its own track in its own compartment', async () => {
    await stop()
    const own = await writeOwnNote(police, inCase.caseId, 'Förundersökningen fortsätter.', 'offence_facts')
    expect((await police.read(at(`/entries/${own}`))).status).toBe(200)
    expect((await social.read(at(`/entries/${own}`))).status).toBe(404)
    const duty = await tell(police, world, inCase.caseId, own, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd4_suspect_under_18/1',
      purpose: 'child_protection',
    })
    expect(duty.status).toBe(200)
    expect(await sv(social, '/participation')).toContain('Polisens utredning, socialvårdens bedömning')
  })

  it('can begin again with a new yes; what ended does not come back by itself', async () => {
    await stop({ ...declined, kind: 'withdrawn', note: 'Orkar inte just nu.' })
    const { current } = await state()
    const yes = { by: 'youth', method: 'oral_witnessed', on: '22.11.2026', version: current?.version }
    expect(codesOf(await social.change(at('/participation/begin'), { ...yes, on: '21.11.2026' }))).toEqual([
      '/on begun_before_end',
    ])
    expect((await social.change(at('/participation/begin'), yes)).status).toBe(200)
    expect(refused(await social.change(at('/participation/begin'), yes))).toEqual([409, 'participation_goes_on'])
    expect(await state()).toMatchObject({ current: null, earlier: [{ kind: 'withdrawn', begunBy: 'youth' }] })
    const shared = { visibility: 'case_team', body: 'Nu igen.', language: 'sv' }
    expect((await police.change(at('/entries'), shared)).status).toBe(200)
    expect(await sv(police, '')).not.toContain('Familjen har slutat')
  })

  it('says no also while somebody else plans: of two at once one meets the other', async () => {
    const both = await Promise.all([end(), end()])
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
  })
})
