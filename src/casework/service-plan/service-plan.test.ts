import { beforeAll, expect, test } from 'vitest'
import { ownGoal, planning, spokenConsent, useCaseToPlan } from '#testing/plan.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { newId } from '#kernel/ids.ts'
import { openTestCase } from '#testing/case.ts'
import { type Visitor } from '#testing/world.ts'
import { ACTIONS_MAX } from './service-plan.ts'

const at = useCaseToPlan()
const { read, action, sv, errorsOf, agreedPlan } = planning(at)
let stranger: Visitor
let otherInstance: Visitor
beforeAll(async () => {
  stranger = await at.world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
  otherInstance = await at.world.signIn({ instance: 'helsingfors', profession: 'social_work' })
})

test('a draft says in the young person’s ownGoal words what they want, and who does what by when', async () => {
  const written = await at.social.submit(`${at.plan}/write`, {
    ...ownGoal,
    'actions.0.goal': 'Sova bättre',
    'actions.0.what': 'Telefonen bort kl. 21',
    'actions.0.who': 'Elin och pappa',
    'actions.0.dueOn': formatDate(addDays(at.today, 30), 'sv'),
  })
  expect(written.status).toBe(303)
  for (const member of [at.police, at.social, at.nurse, at.youthWorker]) {
    expect((await read(member)).draft).toMatchObject({ planNumber: 1, ownGoal: ownGoal.ownGoal, actions: [action()] })
    const page = await sv(member, at.plan)
    expect(page).toContain('Den ungas egna ord')
    expect(page).toContain('”Jag vill sluta vara arg &amp; &lt;less> hela tiden.”')
    expect(page).toContain(formatDate(addDays(at.today, 30), 'sv'))
  }
})

test('the form begins with the young person’s contact language', async () => {
  expect(await sv(at.social, `${at.plan}/write`)).toContain('<option value="sv" selected>')
})

test('a plan needs at least one whole action with a day that exists and has not passed', async () => {
  const form = `${at.plan}/write`
  const none = await at.social.submit(form, { ...ownGoal })
  expect(none.status).toBe(400)
  expect(none.body).toContain('field-actions-0-goal-error')
  expect(errorsOf(await at.social.change(at.plan, { actions: [] }))).toEqual([['/actions/0/goal', 'plan_needs_action']])
  expect(errorsOf(await at.social.change(at.plan, { actions: [action({ dueOn: '31.2.2027' })] }))).toEqual([
    ['/actions/0/dueOn', 'date_invalid'],
  ])
  expect(
    errorsOf(await at.social.change(at.plan, { actions: [{ goal: 'Bara ett mål' }] })).map(([path]) => path),
  ).toEqual(['/actions/0/what', '/actions/0/who', '/actions/0/dueOn'])
  expect(errorsOf(await at.social.change(at.plan, { ...ownGoal, ownGoalLanguage: '', actions: [action()] }))).toEqual([
    ['/ownGoalLanguage', 'choose_one'],
  ])
  const tooMany = Array.from({ length: ACTIONS_MAX + 1 }, () => action())
  expect(errorsOf(await at.social.change(at.plan, { actions: tooMany }))).toEqual([['/actions', 'too_many']])
})

test('a day that has passed is refused in the row where it stands, also when rows before it are empty, and the text stays', async () => {
  const refused = await at.social.submit(`${at.plan}/write`, {
    'actions.2.goal': 'Skolan',
    'actions.2.what': 'Möte med kuratorn',
    'actions.2.who': 'Elin',
    'actions.2.dueOn': '1.2.2020',
  })
  expect(refused.status).toBe(400)
  expect(refused.body).toContain('field-actions-2-dueOn-error')
  expect(refused.body).toContain('Möte med kuratorn')
  expect((await read(at.social)).draft).toBeNull()
})

test('a new version starts from what is left of the plan in force, which stays in force until the new one is agreed', async () => {
  await at.social.change(at.plan, { ...ownGoal, actions: [action(), action({ what: 'Klart redan' })] })
  const first = (await read(at.social)).draft
  await at.social.change(`${at.plan}/${first?.id ?? ''}/agree`, {
    agreements: [{ ...spokenConsent, agreedOn: at.today }],
    version: first?.version,
  })
  const done = (await read(at.social)).current?.actions[1]
  await at.social.change(`${at.plan}/${first?.id ?? ''}/actions/${done?.id ?? ''}/status`, {
    status: 'achieved',
    version: 1,
  })
  const left = (await read(at.social)).current?.actions[0]
  await at.social.change(`${at.plan}/${first?.id ?? ''}/actions/${left?.id ?? ''}/status`, {
    status: 'in_progress',
    version: 1,
  })

  const form = await sv(at.police, `${at.plan}/write`)
  expect(form).toContain('Telefonen bort kl. 21')
  expect(form).not.toContain('Klart redan')
  expect(
    (await at.police.change(at.plan, { ...ownGoal, actions: [action(), action({ what: 'Simning' })] })).status,
  ).toBe(200)

  const between = await read(at.social)
  expect([between.current?.planNumber, between.draft?.planNumber]).toEqual([1, 2])
  expect(between.draft?.actions.map((each) => each.status)).toEqual(['in_progress', 'set'])
  await at.social.change(`${at.plan}/${between.draft?.id ?? ''}/agree`, {
    agreements: [{ ...spokenConsent, agreedOn: at.today }],
    version: between.draft?.version,
  })
  const after = await read(at.social)
  expect([after.current?.planNumber, after.draft, after.earlier.map((each) => each.planNumber)]).toEqual([2, null, [1]])
  const old = await at.social.read(`${at.plan}/${first?.id ?? ''}/sheet`)
  expect([old.status, old.json().reason]).toEqual([409, 'plan_replaced'])
})

test('someone who saves the draft after a colleague did gets 412, keeps the text and sees the colleague’s draft', async () => {
  await at.social.change(at.plan, { actions: [action()] })
  const begun = await at.police.change(at.plan, { actions: [action({ what: 'Utan version' })] })
  expect(begun.status).toBe(412)
  expect(
    (await at.nurse.change(at.plan, { actions: [action({ what: 'Sjukskötarens rad' })], version: 1 })).status,
  ).toBe(200)
  const row = {
    'actions.0.goal': 'Mål',
    'actions.0.what': 'Socialarbetarens rad',
    'actions.0.who': 'Elin',
    'actions.0.dueOn': at.today,
  }
  const incomplete = await at.social.submit(`${at.plan}/write`, { ...row, 'actions.0.who': '', version: '1' })
  expect(incomplete.status).toBe(400)
  expect(incomplete.body).toContain('name="version" value="1"')
  const late = await at.social.submit(`${at.plan}/write`, { ...row, version: '1' })
  expect(late.status).toBe(412)
  expect(late.body).toContain('Socialarbetarens rad')
  expect(late.body).toContain('Sjukskötarens rad')
})

test('a form for an earlier draft does not fit a later one', async () => {
  await agreedPlan()
  await at.social.change(at.plan, { actions: [action({ what: 'Andra planen' })] })
  const { current, draft } = await read(at.social)
  expect(draft?.version).toBeGreaterThan(current?.version ?? 0)
  expect((await at.police.change(at.plan, { actions: [action()], version: 1 })).status).toBe(412)
})

test('how an action has gone is said on the plan in force, and two at once do not overwrite each other', async () => {
  const { id } = (await at.social.change(at.plan, { actions: [action()] })).json<{ id: string }>()
  const draft = (await read(at.social)).draft
  const status = `${at.plan}/${id}/actions/${draft?.actions[0]?.id ?? ''}`
  const early = await at.social.change(`${status}/status`, { status: 'achieved', version: 1 })
  expect([early.status, early.json().reason]).toEqual([409, 'plan_not_agreed'])
  await at.social.change(`${at.plan}/${id}/agree`, {
    agreements: [{ ...spokenConsent, agreedOn: at.today }],
    version: draft?.version,
  })
  expect((await at.youthWorker.submit(status, { status: 'partly_achieved' })).status).toBe(303)
  expect((await at.police.change(`${status}/status`, { status: 'achieved', version: 1 })).status).toBe(412)
  expect((await read(at.nurse)).current?.actions[0]).toMatchObject({ status: 'partly_achieved', version: 2 })
  expect(await sv(at.nurse, at.plan)).toContain('Delvis uppnått')
})

test('an action whose day has passed is shown as late until it is achieved', async () => {
  await agreedPlan({ dueOn: at.today })
  const then = at.world.now
  try {
    at.world.now = new Date(then.getTime() + 3 * 24 * 3600_000)
    expect(await sv(at.social, at.plan)).toContain('försenad')
  } finally {
    at.world.now = then
  }
})

test('an action of an agreed plan waits on the page of today of the members until it is done', async () => {
  const dueOf = async (who: Visitor) =>
    (await who.read('/today'))
      .json<{ actions: { caseId: string; what: string }[] }>()
      .actions.filter((each) => each.caseId === at.inCase.caseId)
  await at.social.change(at.plan, { actions: [action({ dueOn: at.today })] })
  expect(await dueOf(at.social)).toEqual([])
  const draft = (await read(at.social)).draft
  await at.social.change(`${at.plan}/${draft?.id ?? ''}/agree`, {
    agreements: [{ ...spokenConsent, agreedOn: at.today }],
    version: draft?.version,
  })
  expect(await dueOf(at.police)).toMatchObject([
    { what: 'Telefonen bort kl. 21', who: 'Elin och pappa', dueOn: at.today, caseNumber: at.inCase.number },
  ])
  expect(await dueOf(stranger)).toEqual([])
  await at.police.change(`${at.plan}/${draft?.id ?? ''}/actions/${draft?.actions[0]?.id ?? ''}/status`, {
    status: 'achieved',
    version: 1,
  })
  expect(await dueOf(at.police)).toEqual([])
})

test('in a closed case the plan is read but no longer written', async () => {
  at.inCase = await openTestCase(at.world, { phase: 'closed' })
  at.plan = `/cases/${at.inCase.caseId}/plan`
  expect((await at.social.page(at.plan)).status).toBe(200)
  expect(await sv(at.social, at.plan)).not.toContain('Börja planen')
  const refused = await at.social.change(at.plan, { actions: [action()] })
  expect([refused.status, refused.json().reason]).toEqual([409, 'state_closed'])
  const form = await at.social.submit(`${at.plan}/write`, {
    'actions.0.what': 'Sen text.',
    'actions.0.goal': 'm',
    'actions.0.who': 'v',
    'actions.0.dueOn': at.today,
  })
  expect(form.status).toBe(409)
  expect(form.body).toContain('Sen text.')
})

test('for another team, another instance and a case that does not exist the answer is the same 404', async () => {
  const id = await agreedPlan()
  const absent = `/cases/${newId()}/plan`
  for (const outsider of [stranger, otherInstance]) {
    for (const under of ['', `/${id}`, `/${id}/sheet`]) {
      const denied = await outsider.read(`${at.plan}${under}`)
      const missing = await outsider.read(`${absent}${under}`)
      expect([denied.status, denied.body]).toEqual([404, missing.body])
    }
    const denied = await outsider.change(at.plan, { actions: [action()] })
    const missing = await outsider.change(absent, { actions: [action()] })
    expect([denied.status, denied.body]).toEqual([404, missing.body])
  }
  const elsewhere = await openTestCase(at.world)
  expect((await at.social.read(`/cases/${elsewhere.caseId}/plan/${id}`)).status).toBe(404)
})

test('the same form sent twice begins one plan', async () => {
  const key = newId()
  const first = await at.social.change(at.plan, { actions: [action()] }, key)
  const second = await at.social.change(at.plan, { actions: [action()] }, key)
  expect([second.status, second.body]).toEqual([first.status, first.body])
  expect((await read(at.social)).draft).toMatchObject({ planNumber: 1, version: 1 })
})
