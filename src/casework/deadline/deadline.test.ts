import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueOn as lastDayOf, getDeadlineRule } from '#kernel/deadline.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { ageGroupOn, isLate, isOpen, turningEighteen } from './deadline.ts'
import { turningEighteenText } from './deadline.words.ts'

let world: World
let opened: TestCase
let socialWorker: Visitor
let police: Visitor
let otherTeam: Visitor
const team = 'Raseborgs ankarteam'

/** Time limits as intake writes them when a child welfare matter begins. */
const rules = ['urgent_need_child_protection', 'assessment_start', 'assessment_complete', 'inform_child_and_guardian']

async function addDeadlines(to: TestCase, startOn: string, inCase = true): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const id of rules) {
    const rule = getDeadlineRule(id)
    ids.set(id, randomUUID())
    await world.admin.query(
      `insert into deadline (instance_id, id, referral_id, case_id, team_id, rule, statutory, start_on, due_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        to.instanceId,
        ids.get(id),
        to.referralId,
        inCase ? to.caseId : null,
        to.teamId,
        id,
        rule.kind === 'statutory',
        startOn,
        lastDayOf(rule, startOn),
      ],
    )
  }
  return ids
}

let ids: Map<string, string>
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  opened = await openTestCase(world)
  ids = await addDeadlines(opened, '2026-11-02')
  socialWorker = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(async () => {
  await world.close()
})

type Shown = {
  rule: string
  startOn: string
  dueOn: string | null
  completedOn: string | null
  transferredTo: string | null
  certain: boolean
  statutory: boolean
  citations: { sv: string }[]
  version: number
}
const path = (rule: string, caseId = opened.caseId): string => `/cases/${caseId}/deadlines/${ids.get(rule) ?? ''}`
const read = async (visitor: Visitor, rule: string): Promise<Shown> =>
  (await visitor.read(path(rule))).json<{ deadline: Shown }>().deadline

type Problem = { reason: string; errors?: { path: string; code: string }[] }
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)

describe('a time limit', () => {
  const limit = { startOn: '2026-11-02', dueOn: '2026-11-11', completedOn: null, transferredTo: null }

  it('is open until it is done or passed on, and late when its last day has passed', () => {
    expect([isLate(limit, '2026-11-11'), isLate(limit, '2026-11-12')]).toEqual([false, true])
    expect(isLate({ ...limit, completedOn: '2026-11-10' }, '2026-11-12')).toBe(false)
    expect(isOpen({ ...limit, transferredTo: 'Västra Nylands välfärdsområde' })).toBe(false)
  })

  it('that says "immediately" is late the day after it began', () => {
    const atOnce = { ...limit, dueOn: null }
    expect([isLate(atOnce, '2026-11-02'), isLate(atOnce, '2026-11-03')]).toEqual([false, true])
  })
})

describe('the eighteenth birthday', () => {
  it('is warned of 90 and 30 days before and as long as the case goes on', () => {
    const on = (day: string) => turningEighteen('2009-01-31', day)
    expect(on('2026-11-01')).toBeNull()
    expect(on('2026-11-02')).toEqual({ days: 90, level: 'first' })
    expect(on('2026-12-31')).toEqual({ days: 31, level: 'first' })
    expect(on('2027-01-01')).toEqual({ days: 30, level: 'last' })
    expect(on('2027-01-31')).toEqual({ days: 0, level: 'last' })
    expect(on('2027-02-01')).toEqual({ days: -1, level: 'last' })
    expect(turningEighteen(null, '2026-11-02')).toBeNull()
  })

  it('is told in one sentence, before, on and after the day', () => {
    const told = (days: number): string => turningEighteenText({ days, level: 'last' }).sv
    expect([told(30), told(1), told(0), told(-1)]).toEqual([
      'Den unga fyller 18 år om 30 dagar.',
      'Den unga fyller 18 år i morgon.',
      'Den unga fyller 18 år i dag.',
      'Den unga har fyllt 18 år.',
    ])
  })
})

describe('the age at an act', () => {
  it('is asked apart from the age today', () => {
    expect(ageGroupOn('2011-11-10', '2026-11-09')).toBe('under_15')
    expect(ageGroupOn('2011-11-10', '2026-11-10')).toBe('from_15_to_17')
    expect(ageGroupOn('2011-11-10', '2029-11-10')).toBe('adult')
  })
})

describe('the time limits of a case', () => {
  it('each show their start, last day, source and whether a lawyer has confirmed them', async () => {
    const page = await socialWorker.page(`/cases/${opened.caseId}/follow-ups`)
    const text = page.body.replace(/<[^>]+>/g, '')
    for (const shown of ['Bedömningen av servicebehovet påbörjas', '2.11.2026', '11.11.2026', '2.2.2027', 'genast'])
      expect(text).toContain(shown)
    expect(text).toContain('Lagstadgad: Barnskyddslag 417/2007 26 § 2 mom.')
    expect(text).toContain('(ej bekräftad av jurist)')
    const list = (await socialWorker.read(`/cases/${opened.caseId}/follow-ups`)).json<{ deadlines: Shown[] }>()
      .deadlines
    expect(list.map((each) => [each.rule, each.dueOn])).toEqual([
      ['urgent_need_child_protection', null],
      ['assessment_start', '2026-11-11'],
      ['inform_child_and_guardian', '2026-11-11'],
      ['assessment_complete', '2027-02-02'],
    ])
    expect(list.filter((each) => !each.certain).map((each) => each.rule)).toEqual(['inform_child_and_guardian'])
    expect(list.filter((each) => !each.statutory).map((each) => each.rule)).toEqual(['inform_child_and_guardian'])
  })

  it('come up on the page of today of the members while they are open', async () => {
    const listed = async (visitor: Visitor): Promise<string[]> =>
      (await visitor.read('/today')).json<{ deadlines: { id: string }[] }>().deadlines.map((each) => each.id)
    expect(await listed(police)).toContain(ids.get('urgent_need_child_protection'))
    expect(await listed(otherTeam)).toEqual([])
    const done = { completedOn: '2.11.2026', version: 1 }
    expect((await socialWorker.change(path('urgent_need_child_protection'), done)).status).toBe(200)
    expect(await listed(police)).not.toContain(ids.get('urgent_need_child_protection'))
    expect((await read(police, 'urgent_need_child_protection')).completedOn).toBe('2026-11-02')
  })

  it('are done on a day from their start to today, or passed on, never both', async () => {
    const change = (body: object) => socialWorker.change(path('assessment_start'), { version: 1, ...body })
    expect(codesOf(await change({}))).toEqual(['/completedOn deadline_outcome_required'])
    expect(codesOf(await change({ completedOn: '1.11.2026' }))).toEqual(['/completedOn deadline_before_start'])
    expect(codesOf(await change({ completedOn: '11.11.2026' }))).toEqual(['/completedOn date_in_future'])
    expect(codesOf(await change({ completedOn: '9.11.2026', transferredTo: 'Esbo' }))).toEqual([
      '/transferredTo deadline_outcome_either',
    ])
    expect((await change({ completedOn: '9.11.2026' })).status).toBe(200)
    expect((await change({ completedOn: '9.11.2026' })).status).toBe(412)
    const again = await change({ completedOn: '9.11.2026', version: 2 })
    expect([again.status, again.json<Problem>().reason]).toEqual([409, 'deadline_settled'])
  })

  it('are passed on with the form, and the page then says to whom', async () => {
    const form = path('assessment_complete')
    expect((await socialWorker.page(form)).body).toContain('Bedömningen är klar')
    const sent = await socialWorker.submit(form, {
      completedOn: '',
      transferredTo: 'Egentliga Finlands välfärdsområde',
    })
    expect([sent.status, sent.headers['location']]).toEqual([303, `/cases/${opened.caseId}/follow-ups`])
    const page = await police.page(`/cases/${opened.caseId}/follow-ups`)
    expect(page.body).toContain('överförd till Egentliga Finlands välfärdsområde')
  })

  it('of a contact that waits for its team come up for the team and nobody else', async () => {
    const waiting = await openTestCase(world)
    await world.admin.query(`update referral set state = 'waiting' where id = $1`, [waiting.referralId])
    const open = await addDeadlines(waiting, '2026-11-09', false)
    const listed = async (visitor: Visitor): Promise<string> => (await visitor.read('/today')).body
    expect(await listed(police)).toContain(open.get('assessment_start'))
    expect(await listed(otherTeam)).not.toContain(open.get('assessment_start'))
  })

  it('answer somebody of another team as if they were not there', async () => {
    const none = randomUUID()
    const done = { completedOn: '9.11.2026', version: 1 }
    const pairs = [
      [await otherTeam.read(path('assessment_start')), await otherTeam.read(`/cases/${none}/deadlines/${none}`)],
      [
        await otherTeam.change(path('assessment_start'), done),
        await otherTeam.change(`/cases/${none}/deadlines/${none}`, done),
      ],
    ]
    for (const [there, absent] of pairs) {
      expect([there?.status, absent?.status]).toEqual([404, 404])
      expect(there?.body).toBe(absent?.body)
    }
  })
})
