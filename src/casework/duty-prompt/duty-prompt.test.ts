import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { deadlineRules } from '#kernel/deadline.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { decideOn, decisionOf, register, someone } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { timeLimitsOfCodes } from './duty-prompt.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let outsider: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())

const today = (): string => helsinkiDay(world.now)
const cause = (who: Visitor, { caseId }: TestCase, category: string): Promise<Reply> =>
  who.change(`/cases/${caseId}/assessment/causes`, { category, actors: ['social_welfare'] })
const dismiss = (who: Visitor, { caseId }: TestCase, reason = 'Saken är utredd och barnet är tryggt.') =>
  who.change(`/cases/${caseId}/child-welfare-notifications/dismiss`, { reason })
const notify = (who: Visitor, { caseId }: TestCase): Promise<Reply> =>
  who.change(`/cases/${caseId}/child-welfare-notifications`, {
    manner: 'notification',
    reason: 'Barnet kom till träffen med blåmärken på båda armarna.',
    family: 'informed',
    sentOn: today(),
    channel: 'secure_form',
  })
const tellPolice = (who: Visitor, { caseId }: TestCase): Promise<Reply> =>
  who.change(`/cases/${caseId}/offence-judgements`, {
    sexualOffence: 'no',
    lifeOrHealth: 'yes',
    reason: 'Barnet berättar att det har blivit slaget hemma.',
    sentOn: today(),
    channel: 'phone',
  })

type Overview = { prompts: { kind: string; codes: string[] }[]; deadlines: Limit[] }
type Limit = { rule: string; startOn: string; completedOn: string | null; transferredTo: string | null }
const overview = async (who: Visitor, { caseId }: TestCase): Promise<Overview> =>
  (await who.read(`/cases/${caseId}`)).json<Overview>()
const kinds = async (who: Visitor, of: TestCase): Promise<string[]> =>
  (await overview(who, of)).prompts.map((each) => each.kind)
const limits = async (of: TestCase): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await overview(social, of)).deadlines.map((each) => [each.rule, each.completedOn ?? each.transferredTo ?? 'open']),
  )

describe('the page of the case asks whether there is a duty (X-11)', () => {
  it('until the own authority has answered, each for itself', async () => {
    const opened = await openTestCase(world)
    expect(await kinds(nurse, opened)).toEqual([])
    expect((await cause(social, opened, 'violence_at_home')).status).toBe(200)
    const page = (await nurse.page(`/cases/${opened.caseId}?lang=sv`)).body
    for (const part of ['Finns det en skyldighet?', 'Anmälan till polisen om brott mot barnet', 'våld i hemmet'])
      expect(page).toContain(part)
    expect(page).toContain(`/cases/${opened.caseId}/child-welfare-notifications/new`)
    expect(await kinds(police, opened)).toEqual(['child_welfare'])
    expect((await dismiss(nurse, opened, ' ')).status).toBe(400)
    expect(await kinds(nurse, opened)).toEqual(['child_welfare', 'offence_against_child'])
    expect((await dismiss(nurse, opened)).status).toBe(200)
    expect((await tellPolice(nurse, opened)).status).toBe(200)
    expect(await kinds(nurse, opened)).toEqual([])
    expect((await nurse.page(`/cases/${opened.caseId}`)).body).not.toContain('Finns det en skyldighet?')
    expect(await kinds(social, opened)).toEqual(['child_welfare', 'offence_against_child'])
  })

  it('not somebody outside, and not in a closed case', async () => {
    const opened = await openTestCase(world)
    await cause(social, opened, 'crime_contact')
    expect((await outsider.read(`/cases/${opened.caseId}`)).status).toBe(404)
    expect((await cause(outsider, opened, 'violence_at_home')).status).toBe(404)
    expect(await kinds(social, opened)).toEqual(['child_welfare'])
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [opened.caseId],
    )
    expect(await kinds(social, opened)).toEqual([])
  })
})

describe('the time of a duty', () => {
  it('begins when a cause is chosen that asks for it, and is met by the notification', async () => {
    const opened = await openTestCase(world)
    await cause(social, opened, 'peer_pressure')
    expect(await limits(opened)).toEqual({})
    await cause(social, opened, 'violence_at_home')
    await cause(social, opened, 'family_substance_use')
    expect(await limits(opened)).toEqual({
      child_welfare_notification: 'open',
      police_notice_offence_against_child: 'open',
    })
    expect((await overview(social, opened)).deadlines.every((each) => each.startOn === today())).toBe(true)
    expect((await notify(nurse, opened)).status).toBe(200)
    expect(await limits(opened)).toMatchObject({ child_welfare_notification: today() })
    expect((await tellPolice(nurse, opened)).status).toBe(200)
    expect(await limits(opened)).toMatchObject({ police_notice_offence_against_child: today() })
  })

  it('begins for a contact to social care where the need is one of social care, and a notification meets it too', async () => {
    const opened = await openTestCase(world)
    await cause(social, opened, 'housing_income')
    expect(await limits(opened)).toEqual({ social_care_contact: 'open' })
    await notify(nurse, opened)
    expect(await limits(opened)).toEqual({ social_care_contact: today() })
  })

  it('ends when somebody finds no duty, without telling who; begins again with something new, and can still be met', async () => {
    const opened = await openTestCase(world)
    await cause(social, opened, 'family_substance_use')
    await dismiss(nurse, opened)
    expect(await limits(opened)).toEqual({ child_welfare_notification: 'no_duty' })
    const table = (await police.page(`/cases/${opened.caseId}/follow-ups?lang=sv`)).body
    expect(table).toContain('bedömd: ingen skyldighet')
    expect((await police.read(`/cases/${opened.caseId}/duties`)).json<{ duties: unknown[] }>().duties).toEqual([])
    expect((await notify(police, opened)).status).toBe(200)
    expect(await limits(opened)).toEqual({ child_welfare_notification: today() })

    const again = await openTestCase(world)
    await cause(social, again, 'family_substance_use')
    await dismiss(nurse, again)
    await cause(social, again, 'crime_contact')
    expect(await limits(again)).toEqual({ child_welfare_notification: 'open' })
  })

  it('begins with the case on the day the contact was received, unless it was itself such a notification', async () => {
    const select = async (triggers: string[]): Promise<Record<string, string>> => {
      const registered = await register(social, {
        ...someone,
        discussion: 'open',
        triggers,
        reasons: ['dv_victim', 'alcohol'],
      })
      const decided = await decideOn(social, registered, decisionOf({}, social, police))
      const { caseId } = decided.json<{ caseId: string }>()
      const { rows } = await world.admin.query<{ rule: string; start_on: string }>(
        `select rule, to_char(start_on, 'YYYY-MM-DD') as start_on from deadline where case_id = $1`,
        [caseId],
      )
      return Object.fromEntries(rows.map((row) => [row.rule, row.start_on]))
    }
    const concern = await select(['concern_expert'])
    expect(concern).toMatchObject({
      child_welfare_notification: today(),
      police_notice_offence_against_child: today(),
    })
    const notified = await select(['child_welfare_notification'])
    expect(notified).not.toHaveProperty('child_welfare_notification')
    expect(notified).toHaveProperty('police_notice_offence_against_child')
  })

  it('is one of the published time limits, whatever asks', () => {
    const known = deadlineRules.map((rule) => rule.id)
    const started = [
      ...timeLimitsOfCodes('concern_reasons', ['sexual_offence_victim', 'dv_witness', 'alcohol']),
      ...timeLimitsOfCodes('cause_categories', ['housing_income']),
    ]
    expect(started.length).toBeGreaterThan(2)
    for (const rule of started) expect(known).toContain(rule)
  })
})
