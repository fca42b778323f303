import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let inCase: TestCase
let plan: string
let today: string

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
})
beforeEach(async () => {
  inCase = await openTestCase(world)
  plan = `/cases/${inCase.caseId}/plan`
  today = helsinkiDay(world.now)
})
afterAll(() => world.close())

type Action = { id: string; goal: string; what: string; who: string; dueOn: string; status: string; version: number }
type Plan = {
  id: string
  planNumber: number
  version: number
  ownGoal: string | null
  actions: Action[]
  agreements: { givenBy: string }[]
}
type Plans = { current: Plan | null; draft: Plan | null; earlier: Plan[] }
const read = async (who: Visitor): Promise<Plans> => (await who.read(plan)).json<Plans>()
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body
const errorsOf = (reply: Reply) =>
  reply.json<{ errors: { path: string; code: string }[] }>().errors.map((each) => [each.path, each.code])

const action = (over: object = {}) => ({
  goal: 'Sova bättre',
  what: 'Telefonen bort kl. 21',
  who: 'Elin och pappa',
  dueOn: addDays(today, 30),
  ...over,
})
const own = { ownGoal: 'Jag vill sluta vara arg & <less> hela tiden.', ownGoalLanguage: 'sv' }
const consent = { givenBy: 'youth', method: 'oral_witnessed', capacity: 'understands' }

/** Writes and agrees a first plan. @returns its id. */
async function agreedPlan(over: object = {}): Promise<string> {
  const { id } = (await social.change(plan, { ...own, actions: [action(over)] })).json<{ id: string }>()
  const { draft } = await read(social)
  await social.change(`${plan}/${id}/agree`, { agreements: [{ ...consent, agreedOn: today }], version: draft?.version })
  return id
}

test('the plan sheet is refused before anybody has agreed, and nothing of the plan is in the answer', async () => {
  const { id } = (await social.change(plan, { ...own, actions: [action()] })).json<{ id: string }>()
  const refused = await social.read(`${plan}/${id}/sheet`)
  expect([refused.status, refused.json().reason]).toEqual([409, 'plan_not_agreed'])
  const page = await social.page(`${plan}/${id}/sheet?lang=sv`)
  expect(page.status).toBe(409)
  expect(page.body).toContain('Samtycke till planen har inte antecknats')
  expect(page.body).not.toContain('Telefonen')
})

test('when the young person and a guardian have agreed, the plan is in force and says who agreed and how', async () => {
  await social.change(plan, { ...own, actions: [action()] })
  const { draft } = await read(social)
  const agreed = await nurse.submit(`${plan}/${draft?.id ?? ''}/agree`, {
    'agreements.0.givenBy': 'youth',
    'agreements.0.method': 'oral_witnessed',
    'agreements.0.capacity': 'understands',
    'agreements.0.agreedOn': formatDate(today, 'sv'),
    'agreements.1.givenBy': 'guardian_one',
    'agreements.1.method': 'written',
    'agreements.1.capacity': 'adult',
    'agreements.1.agreedOn': formatDate(today, 'sv'),
  })
  expect(agreed.status).toBe(303)
  const { current, draft: none } = await read(police)
  expect(none).toBeNull()
  expect(current?.agreements.map((each) => each.givenBy).sort()).toEqual(['guardian_one', 'youth'])
  const page = await sv(police, plan)
  expect(page).toContain('Den unga själv: muntligt, antecknat på mötet, förstår vad saken betyder')
})

test('agreement needs a person and no day in the future, and is given once', async () => {
  const { id } = (await social.change(plan, { actions: [action()] })).json<{ id: string }>()
  const agree = (agreements: object[]) => social.change(`${plan}/${id}/agree`, { agreements, version: 1 })
  expect(errorsOf(await agree([]))).toEqual([['/agreements/0/givenBy', 'plan_needs_agreement']])
  expect(errorsOf(await agree([{ ...consent, agreedOn: addDays(today, 1) }]))).toEqual([
    ['/agreements/0/agreedOn', 'date_in_future'],
  ])
  expect(errorsOf(await agree([{ givenBy: 'youth', agreedOn: today }])).map(([path]) => path)).toEqual([
    '/agreements/0/method',
    '/agreements/0/capacity',
  ])
  expect((await agree([{ ...consent, agreedOn: today }])).status).toBe(200)
  const again = await agree([{ ...consent, agreedOn: today }])
  expect([again.status, again.json().reason]).toEqual([409, 'plan_already_agreed'])
})

test('the sheet for the family is one page in plain Swedish, Finnish or English, with the own words first', async () => {
  const id = await agreedPlan()
  const day = formatDate(addDays(today, 30), 'sv')
  const texts = {
    sv: ['Vår plan', 'Det här säger du själv', 'Det här gör vi', 'Vem gör det'],
    fi: ['Meidän suunnitelmamme', 'Näin sanot itse', 'Näin teemme', 'Kuka tekee'],
    en: ['Our plan', 'This is what you say yourself', 'What we will do', 'Who does it'],
  }
  for (const [language, expected] of Object.entries(texts)) {
    const sheet = (await youthWorker.page(`${plan}/${id}/sheet?language=${language}&for=${inCase.youthId}`)).body
    expect(sheet).toContain(`<html lang="${language}"`)
    // A language link of the page frame changes the sheet too.
    expect(sheet).not.toMatch(/href="[^"]*language=\w\w&amp;lang=/)
    for (const text of [...expected, 'Elin Provström', inCase.number, 'Telefonen bort kl. 21', 'Elin och pappa', day])
      expect(sheet).toContain(text)
    expect(sheet.indexOf('”Jag vill sluta vara arg')).toBeGreaterThan(0)
    expect(sheet.indexOf('”Jag vill sluta vara arg')).toBeLessThan(sheet.indexOf('Telefonen'))
  }
})

test('without a chosen language the sheet is in the young person’s contact language', async () => {
  const id = await agreedPlan()
  await world.admin.query(`update person set contact_language = 'fi' where id = $1`, [inCase.youthId])
  expect((await social.read(`${plan}/${id}/sheet?for=${inCase.youthId}`)).json()).toMatchObject({
    language: 'fi',
    ownGoal: own.ownGoal,
    caseNumber: inCase.number,
  })
  expect(await sv(social, plan)).toContain(`${plan}/${id}/sheet?language=fi`)
})
