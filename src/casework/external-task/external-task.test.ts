import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { dayFrom } from '#testing/disclosure.ts'
import { asExternal, inviteSchool, type Invited } from '#testing/external.ts'
import { testSchool } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const HOME = '/mina/inbjudan'
let world: World
let social: Visitor
let outsider: Visitor
let inCase: TestCase
let invited: Invited
let planId = ''

type Action = {
  id: string
  what: string
  version: number
  externalTask: { id: string; doneAt: string | null; note: string | null; version: number } | null
}

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  outsider = await world.signIn({ team: 'Esbo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

const school = { goal: 'Tillbaka till skolan', what: 'Träffas en gång i veckan', who: 'Kuratorn' }
const home = { goal: 'Sova bättre', what: 'Telefonen bort om natten', who: 'Elin' }
const base = (): string => `/cases/${inCase.caseId}/plan`

/** Writes a plan and puts it into force. @returns its id */
async function agreed(actions: readonly object[]): Promise<string> {
  const dueOn = dayFrom(world, 30)
  const { draft } = (await social.read(base())).json<{ draft: { version: number } | null }>()
  const written = await social.change(base(), {
    actions: actions.map((each) => ({ ...each, dueOn })),
    ...(draft === null ? {} : { version: draft.version }),
  })
  const { id } = written.json<{ id: string }>()
  const { version } = (await social.read(`${base()}/${id}`)).json<{ plan: { version: number } }>().plan
  const agreements = [{ givenBy: 'guardian_one', method: 'written', capacity: 'adult', agreedOn: dayFrom(world, 0) }]
  const said = await social.change(`${base()}/${id}/agree`, { agreements, version })
  expect(said.status, said.body).toBe(200)
  return id
}
const actionOf = async (what: string): Promise<Action> => {
  const { current } = (await social.read(base())).json<{ current: { actions: Action[] } }>()
  const found = current.actions.find((each) => each.what === what)
  if (found === undefined) throw new Error('no such action')
  return found
}
const taskPath = (action: Action, part = ''): string => `${base()}/${planId}/actions/${action.id}/external-task${part}`
const give = async (participantId = invited.schoolId, who = social) => {
  const action = await actionOf(school.what)
  return await who.change(taskPath(action), { participantId, version: action.version })
}

beforeEach(async () => {
  await world.admin.query('delete from sign_in_attempt')
  inCase = await openTestCase(world, { responsible: 'social_work' })
  invited = await inviteSchool(social, inCase, { date: dayFrom(world, 7), professionals: [] })
  planId = await agreed([school, home])
})

describe('a task of somebody from outside', () => {
  it('is seen by them with its day, and nothing else of the plan', async () => {
    expect((await give()).status).toBe(200)
    const page = (await (await asExternal(world, social, inCase, invited)).page(`${HOME}?lang=sv`)).body
    expect(page).toContain(school.what)
    for (const each of [school.goal, 'Kuratorn', home.what, home.goal, 'Elin']) expect(page).not.toContain(each)
  })

  it('is done when they say so, once, with a few words that members see and the database keeps sealed', async () => {
    await give()
    const browser = await asExternal(world, social, inCase, invited)
    const id = (await actionOf(school.what)).externalTask?.id ?? ''
    const path = `${HOME}/uppgifter/${id}`
    const shown = await browser.page(path)
    expect((await browser.submit(path, { note: 'å'.repeat(501) })).status).toBe(400)
    expect((await browser.submit(path, { note: 'Vi har träffats fyra gånger.' })).status).toBe(303)
    expect([409, 412]).toContain((await browser.send(shown, path, { note: 'Igen.' })).status)
    expect((await browser.page(`${HOME}?lang=sv`)).body).toContain('Vi har träffats fyra gånger.')
    const plan = (await social.page(`${base()}?lang=sv`)).body
    expect(plan).toContain(`Klart enligt Kim Provgren, ${testSchool}`)
    expect(plan).toContain('Vi har träffats fyra gånger.')
    const { rows } = await world.admin.query(
      `select encode(note, 'escape') like '%fyra%' as readable from external_task where id = $1`,
      [id],
    )
    expect(rows).toEqual([{ readable: false }])
  })

  it('is nobody else’s: another external’s and none are the same', async () => {
    await give()
    const id = (await actionOf(school.what)).externalTask?.id ?? ''
    const first = invited
    const second = await inviteSchool(social, inCase, { date: dayFrom(world, 9), professionals: [] })
    const other = await asExternal(world, social, inCase, second)
    const answers = await Promise.all(
      [id, '00000000-0000-4000-8000-000000000000', 'x'].map((each) => other.page(`${HOME}/uppgifter/${each}`)),
    )
    expect(answers.slice(0, 2).map((each) => each.status)).toEqual([404, 404])
    expect(answers[0]?.body).toBe(answers[1]?.body)
    expect((await other.page(HOME)).body).not.toContain(school.what)
    expect((await (await asExternal(world, social, inCase, first)).page(HOME)).body).toContain(school.what)
  })

  it('keeps their link open after the meeting, until it is done', async () => {
    await give()
    const browser = await asExternal(world, social, inCase, invited)
    await world.admin.query(`update meeting set state = 'held', starts_at = now() - interval '60 days' where id = $1`, [
      invited.meetingId,
    ])
    expect((await browser.page(HOME)).status).toBe(200)
    const id = (await actionOf(school.what)).externalTask?.id ?? ''
    expect((await browser.submit(`${HOME}/uppgifter/${id}`, {})).status).toBe(303)
    expect((await browser.page(HOME)).status).toBe(401)
  })

  it('is gone from their page when it is taken back', async () => {
    await give()
    const browser = await asExternal(world, social, inCase, invited)
    const action = await actionOf(school.what)
    const { version } = action.externalTask ?? { version: 0 }
    expect((await social.change(taskPath(action, '/take-back'), { version })).status).toBe(200)
    expect((await browser.page(HOME)).body).not.toContain(school.what)
    expect((await browser.page(`${HOME}/uppgifter/${action.externalTask?.id ?? ''}`)).status).toBe(404)
  })

  it('goes over to the next version of the plan where the action is written again', async () => {
    await give()
    planId = await agreed([home, school])
    expect((await actionOf(school.what)).externalTask).not.toBeNull()
    planId = await agreed([home])
    expect((await (await asExternal(world, social, inCase, invited)).page(HOME)).body).not.toContain(school.what)
  })

  it('is given by members, to externals of the case, in the plan in force', async () => {
    expect((await give(invited.schoolId, outsider)).status).toBe(404)
    const { meeting } = (await social.read(`/cases/${inCase.caseId}/meetings/${invited.meetingId}`)).json<{
      meeting: { participants: { id: string; personId: string | null }[] }
    }>()
    const youth = meeting.participants.find((each) => each.personId === inCase.youthId)
    const refused = await give(youth?.id ?? '')
    expect([refused.status, refused.json().reason]).toEqual([409, 'external_not_possible'])
    const replaced = planId
    const action = await actionOf(school.what)
    planId = await agreed([school])
    const late = await social.change(`${base()}/${replaced}/actions/${action.id}/external-task`, {
      participantId: invited.schoolId,
      version: action.version,
    })
    expect([late.status, late.json().reason]).toEqual([409, 'plan_replaced'])
  })
})
