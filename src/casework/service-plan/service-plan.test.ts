import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { newId } from '#kernel/ids.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { ACTIONS_MAX } from './service-plan.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let stranger: Visitor
let otherInstance: Visitor
let inCase: TestCase
let plan: string
let today: string

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  stranger = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  otherInstance = await world.signIn({ instance: 'helsingfors', profession: 'social_work' })
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

test('a draft says in the young person’s own words what they want, and who does what by when', async () => {
  const written = await social.submit(`${plan}/write`, {
    ...own,
    'actions.0.goal': 'Sova bättre',
    'actions.0.what': 'Telefonen bort kl. 21',
    'actions.0.who': 'Elin och pappa',
    'actions.0.dueOn': formatDate(addDays(today, 30), 'sv'),
  })
  expect(written.status).toBe(303)
  for (const member of [police, social, nurse, youthWorker]) {
    expect((await read(member)).draft).toMatchObject({ planNumber: 1, ownGoal: own.ownGoal, actions: [action()] })
    const page = await sv(member, plan)
    expect(page).toContain('Den ungas egna ord')
    expect(page).toContain('”Jag vill sluta vara arg &amp; &lt;less> hela tiden.”')
    expect(page).toContain(formatDate(addDays(today, 30), 'sv'))
  }
})

test('the form begins with the young person’s contact language', async () => {
  expect(await sv(social, `${plan}/write`)).toContain('<option value="sv" selected>')
})

test('a plan needs at least one whole action with a day that exists and has not passed', async () => {
  const form = `${plan}/write`
  const none = await social.submit(form, { ...own })
  expect(none.status).toBe(400)
  expect(none.body).toContain('field-actions-0-goal-error')
  expect(errorsOf(await social.change(plan, { actions: [] }))).toEqual([['/actions/0/goal', 'plan_needs_action']])
  expect(errorsOf(await social.change(plan, { actions: [action({ dueOn: '31.2.2027' })] }))).toEqual([
    ['/actions/0/dueOn', 'date_invalid'],
  ])
  expect(errorsOf(await social.change(plan, { actions: [{ goal: 'Bara ett mål' }] })).map(([path]) => path)).toEqual([
    '/actions/0/what',
    '/actions/0/who',
    '/actions/0/dueOn',
  ])
  expect(errorsOf(await social.change(plan, { ...own, ownGoalLanguage: '', actions: [action()] }))).toEqual([
    ['/ownGoalLanguage', 'choose_one'],
  ])
  const tooMany = Array.from({ length: ACTIONS_MAX + 1 }, () => action())
  expect(errorsOf(await social.change(plan, { actions: tooMany }))).toEqual([['/actions', 'too_many']])
})

test('a day that has passed is refused in the row where it stands, also when rows before it are empty, and the text stays', async () => {
  const refused = await social.submit(`${plan}/write`, {
    'actions.2.goal': 'Skolan',
    'actions.2.what': 'Möte med kuratorn',
    'actions.2.who': 'Elin',
    'actions.2.dueOn': '1.2.2020',
  })
  expect(refused.status).toBe(400)
  expect(refused.body).toContain('field-actions-2-dueOn-error')
  expect(refused.body).toContain('Möte med kuratorn')
  expect((await read(social)).draft).toBeNull()
})

test('a new version starts from what is left of the plan in force, which stays in force until the new one is agreed', async () => {
  await social.change(plan, { ...own, actions: [action(), action({ what: 'Klart redan' })] })
  const first = (await read(social)).draft
  await social.change(`${plan}/${first?.id ?? ''}/agree`, {
    agreements: [{ ...consent, agreedOn: today }],
    version: first?.version,
  })
  const done = (await read(social)).current?.actions[1]
  await social.change(`${plan}/${first?.id ?? ''}/actions/${done?.id ?? ''}/status`, { status: 'achieved', version: 1 })
  const left = (await read(social)).current?.actions[0]
  await social.change(`${plan}/${first?.id ?? ''}/actions/${left?.id ?? ''}/status`, {
    status: 'in_progress',
    version: 1,
  })

  const form = await sv(police, `${plan}/write`)
  expect(form).toContain('Telefonen bort kl. 21')
  expect(form).not.toContain('Klart redan')
  expect((await police.change(plan, { ...own, actions: [action(), action({ what: 'Simning' })] })).status).toBe(200)

  const between = await read(social)
  expect([between.current?.planNumber, between.draft?.planNumber]).toEqual([1, 2])
  expect(between.draft?.actions.map((each) => each.status)).toEqual(['in_progress', 'set'])
  await social.change(`${plan}/${between.draft?.id ?? ''}/agree`, {
    agreements: [{ ...consent, agreedOn: today }],
    version: between.draft?.version,
  })
  const after = await read(social)
  expect([after.current?.planNumber, after.draft, after.earlier.map((each) => each.planNumber)]).toEqual([2, null, [1]])
  const old = await social.read(`${plan}/${first?.id ?? ''}/sheet`)
  expect([old.status, old.json().reason]).toEqual([409, 'plan_replaced'])
})

test('someone who saves the draft after a colleague did gets 412, keeps the text and sees the colleague’s draft', async () => {
  await social.change(plan, { actions: [action()] })
  const begun = await police.change(plan, { actions: [action({ what: 'Utan version' })] })
  expect(begun.status).toBe(412)
  expect((await nurse.change(plan, { actions: [action({ what: 'Sjukskötarens rad' })], version: 1 })).status).toBe(200)
  const row = {
    'actions.0.goal': 'Mål',
    'actions.0.what': 'Socialarbetarens rad',
    'actions.0.who': 'Elin',
    'actions.0.dueOn': today,
  }
  const incomplete = await social.submit(`${plan}/write`, { ...row, 'actions.0.who': '', version: '1' })
  expect(incomplete.status).toBe(400)
  expect(incomplete.body).toContain('name="version" value="1"')
  const late = await social.submit(`${plan}/write`, { ...row, version: '1' })
  expect(late.status).toBe(412)
  expect(late.body).toContain('Socialarbetarens rad')
  expect(late.body).toContain('Sjukskötarens rad')
})

test('a form for an earlier draft does not fit a later one', async () => {
  await agreedPlan()
  await social.change(plan, { actions: [action({ what: 'Andra planen' })] })
  const { current, draft } = await read(social)
  expect(draft?.version).toBeGreaterThan(current?.version ?? 0)
  expect((await police.change(plan, { actions: [action()], version: 1 })).status).toBe(412)
})

test('how an action has gone is said on the plan in force, and two at once do not overwrite each other', async () => {
  const { id } = (await social.change(plan, { actions: [action()] })).json<{ id: string }>()
  const draft = (await read(social)).draft
  const status = `${plan}/${id}/actions/${draft?.actions[0]?.id ?? ''}`
  const early = await social.change(`${status}/status`, { status: 'achieved', version: 1 })
  expect([early.status, early.json().reason]).toEqual([409, 'plan_not_agreed'])
  await social.change(`${plan}/${id}/agree`, { agreements: [{ ...consent, agreedOn: today }], version: draft?.version })
  expect((await youthWorker.submit(status, { status: 'partly_achieved' })).status).toBe(303)
  expect((await police.change(`${status}/status`, { status: 'achieved', version: 1 })).status).toBe(412)
  expect((await read(nurse)).current?.actions[0]).toMatchObject({ status: 'partly_achieved', version: 2 })
  expect(await sv(nurse, plan)).toContain('Delvis uppnått')
})

test('an action whose day has passed is shown as late until it is achieved', async () => {
  await agreedPlan({ dueOn: today })
  const then = world.now
  try {
    world.now = new Date(then.getTime() + 3 * 24 * 3600_000)
    expect(await sv(social, plan)).toContain('försenad')
  } finally {
    world.now = then
  }
})

test('an action of an agreed plan waits on the page of today of the members until it is done', async () => {
  const dueOf = async (who: Visitor) =>
    (await who.read('/today'))
      .json<{ actions: { caseId: string; what: string }[] }>()
      .actions.filter((each) => each.caseId === inCase.caseId)
  await social.change(plan, { actions: [action({ dueOn: today })] })
  expect(await dueOf(social)).toEqual([])
  const draft = (await read(social)).draft
  await social.change(`${plan}/${draft?.id ?? ''}/agree`, {
    agreements: [{ ...consent, agreedOn: today }],
    version: draft?.version,
  })
  expect(await dueOf(police)).toMatchObject([
    { what: 'Telefonen bort kl. 21', who: 'Elin och pappa', dueOn: today, caseNumber: inCase.number },
  ])
  expect(await dueOf(stranger)).toEqual([])
  await police.change(`${plan}/${draft?.id ?? ''}/actions/${draft?.actions[0]?.id ?? ''}/status`, {
    status: 'achieved',
    version: 1,
  })
  expect(await dueOf(police)).toEqual([])
})

test('in a closed case the plan is read but no longer written', async () => {
  inCase = await openTestCase(world, { phase: 'closed' })
  plan = `/cases/${inCase.caseId}/plan`
  expect((await social.page(plan)).status).toBe(200)
  expect(await sv(social, plan)).not.toContain('Börja planen')
  const refused = await social.change(plan, { actions: [action()] })
  expect([refused.status, refused.json().reason]).toEqual([409, 'state_closed'])
  const form = await social.submit(`${plan}/write`, {
    'actions.0.what': 'Sen text.',
    'actions.0.goal': 'm',
    'actions.0.who': 'v',
    'actions.0.dueOn': today,
  })
  expect(form.status).toBe(409)
  expect(form.body).toContain('Sen text.')
})

test('for another team, another instance and a case that does not exist the answer is the same 404', async () => {
  const id = await agreedPlan()
  const absent = `/cases/${newId()}/plan`
  for (const outsider of [stranger, otherInstance]) {
    for (const under of ['', `/${id}`, `/${id}/sheet`]) {
      const denied = await outsider.read(`${plan}${under}`)
      const missing = await outsider.read(`${absent}${under}`)
      expect([denied.status, denied.body]).toEqual([404, missing.body])
    }
    const denied = await outsider.change(plan, { actions: [action()] })
    const missing = await outsider.change(absent, { actions: [action()] })
    expect([denied.status, denied.body]).toEqual([404, missing.body])
  }
  const elsewhere = await openTestCase(world)
  expect((await social.read(`/cases/${elsewhere.caseId}/plan/${id}`)).status).toBe(404)
})

test('the same form sent twice begins one plan', async () => {
  const key = newId()
  const first = await social.change(plan, { actions: [action()] }, key)
  const second = await social.change(plan, { actions: [action()] }, key)
  expect([second.status, second.body]).toEqual([first.status, first.body])
  expect((await read(social)).draft).toMatchObject({ planNumber: 1, version: 1 })
})
