import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom, giveConsent, registerOf } from '#testing/disclosure.ts'
import { asGuestOf, type GuestBrowser } from '#testing/guest.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { DAYS_SHOWN, type OwnPageAct } from './own-page-acts.ts'

let world: World
let social: Visitor
let police: Visitor
let nurse: Visitor
let inCase: TestCase
let youth: GuestBrowser
let start: Date

beforeAll(async () => {
  world = await openWorld()
  start = world.now
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.now = start
  inCase = await openTestCase(world, { responsible: 'social_work', phase: 'follow_up' })
  await world.admin.query('delete from sign_in_attempt')
  const date = dayFrom(world, 7)
  expect((await police.change(`/cases/${inCase.caseId}/meetings`, firstMeeting(inCase, { date }))).status).toBe(200)
  youth = await asGuestOf(world, social, inCase, inCase.youthId)
})

const actsOf = async (who: Visitor): Promise<Pick<OwnPageAct, 'kind' | 'times'>[]> =>
  (await who.read('/today'))
    .json<{ ownPages: OwnPageAct[] }>()
    .ownPages.filter((each) => each.caseId === inCase.caseId)
    .map(({ kind, times }) => ({ kind, times }))
const write = async (readBy: string): Promise<void> => {
  const words = 'Det här ska inte stå på I dag.'
  expect((await youth.submit('/mina/ord/skriv', { words, language: 'sv', readBy })).status).toBe(303)
}

test('new own words are on Today of the responsible worker, without the words, for so many days', async () => {
  await write('everyone')
  await write('everyone')
  expect(await actsOf(social)).toEqual([{ kind: 'own_words', times: 2 }])
  for (const other of [police, nurse]) expect(await actsOf(other)).toEqual([])
  const page = (await social.page('/?lang=sv')).body
  expect(page).toContain(`href="/cases/${inCase.caseId}/own-words"`)
  expect(page).toContain('Nya egna ord, 2 gånger')
  expect(page).not.toMatch(/ska inte stå på|Provström/)
  const { rows } = await world.admin.query<{ object_ids: string[] }>(
    `select object_ids from access_log where operation = 'readToday' and professional_id = $1 order by at desc limit 1`,
    [social.persona.id],
  )
  expect(rows[0]?.object_ids).toContain(inCase.caseId)
  world.now = new Date(start.getTime() + (DAYS_SHOWN + 1) * 86_400_000)
  expect(await actsOf(social)).toEqual([])
})

test('words for one authority alone are told to that authority, not to who answers for the case', async () => {
  await write(await registerOf(world, police))
  expect(await actsOf(police)).toEqual([{ kind: 'own_words', times: 1 }])
  for (const other of [social, nurse]) expect(await actsOf(other)).toEqual([])
})

test('words that were taken back are nothing to read', async () => {
  await write('everyone')
  const { rows } = await world.admin.query<{ id: string }>('select id from family_view where case_id = $1', [
    inCase.caseId,
  ])
  expect((await youth.submit(`/mina/ord/${rows[0]?.id ?? ''}`)).status).toBe(303)
  expect(await actsOf(social)).toEqual([])
})

test('what is said of a released text waits for the authority that released it', async () => {
  const text = { personId: inCase.youthId, subject: 'health', body: 'Du sover dåligt.', language: 'sv' }
  const released = await nurse.change(`/cases/${inCase.caseId}/released-texts`, text)
  const { id } = released.json<{ id: string }>()
  const remark = { kind: 'correction', body: 'Bättre nu.', language: 'sv' }
  expect((await youth.submit(`/mina/vet-redan/${id}/ratta`, remark)).status).toBe(303)
  expect(await actsOf(nurse)).toEqual([{ kind: 'remark', times: 1 }])
  for (const other of [social, police]) expect(await actsOf(other)).toEqual([])
  expect((await nurse.page('/?lang=sv')).body).toContain(`href="/cases/${inCase.caseId}/released-texts"`)
})

test('a consent taken back on the own page is on Today of the responsible worker, and its page says who did it', async () => {
  const consent = await giveConsent(world, inCase, {
    toRegisterId: await registerOf(world, police),
    subjects: ['health'],
    recordedBy: nurse,
  })
  expect(await actsOf(social)).toEqual([])
  expect((await youth.submit(`/mina/samtycken/${consent}`)).status).toBe(303)
  expect(await actsOf(social)).toEqual([{ kind: 'consent_withdrawn', times: 1 }])
  for (const other of [police, nurse]) expect(await actsOf(other)).toEqual([])
  const page = (await nurse.page(`/cases/${inCase.caseId}/consents/${consent}?lang=sv`)).body
  expect(page).toContain('av personen på sin egen sida')
})

test('somebody outside the case is told nothing', async () => {
  await write('everyone')
  const outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  expect(await actsOf(outsider)).toEqual([])
})
