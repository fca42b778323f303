import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestCase, testPersons } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { TimeLimitExtract } from './time-limit-extract.ts'

const team = 'Raseborgs ankarteam'
let world: World
let coordinator: Visitor
const period = '?from=2026-04-01&until=2026-09-30'

type Limit = { rule: string; start: string; due: string | null; done?: string; passedOn?: string }
const rule = 'assessment_start'
const limits: readonly Limit[] = [
  { rule, start: '2026-04-01', due: '2026-04-13', done: '2026-04-13' },
  { rule, start: '2026-05-04', due: '2026-05-13', done: '2026-05-14' },
  { rule, start: '2026-06-01', due: '2026-06-10', passedOn: 'Åbo' },
  { rule, start: '2026-09-30', due: '2026-10-09' },
  { rule: 'assessment_complete', start: '2026-09-01', due: '2026-12-01' },
  { rule: 'urgent_need_child_protection', start: '2026-07-01', due: null, done: '2026-07-01' },
  // Before and after the period, and limits that are none of THL's.
  { rule, start: '2026-03-31', due: '2026-04-10' },
  { rule, start: '2026-10-01', due: '2026-10-12' },
  { rule: 'notifier_receipt', start: '2026-05-04', due: '2026-05-07' },
]

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-10-20T08:00:00Z')
  coordinator = await world.signIn({ team, function: 'coordinator' })
  for (const limit of limits) {
    const opened = await openTestCase(world)
    await world.admin.query(
      `insert into deadline (instance_id, id, referral_id, case_id, team_id, rule, statutory, start_on, due_on, completed_on, completed_by, transferred_to)
       values ($1, $2, $3, $4, $5, $6, true, $7, $8, $9, $10, $11)`,
      [
        ...[opened.instanceId, newId(), opened.referralId, opened.caseId, opened.teamId, limit.rule, limit.start],
        ...[limit.due, limit.done ?? null, limit.done === undefined ? null : opened.memberIds.social_work],
        limit.passedOn ?? null,
      ],
    )
  }
})
afterAll(async () => {
  await world.close()
})

const extractFor = async (who: Visitor): Promise<TimeLimitExtract> =>
  (await who.read(`/time-limit-extract${period}`)).json<TimeLimitExtract>()

describe('the extract on time limits for THL (X-15)', () => {
  it('counts the matters whose time began in the period, and how each was kept', async () => {
    const { counts, basis } = await extractFor(coordinator)
    const numbers = counts.map(({ name: _, ...count }) => count)
    const none = { began: 1, inTime: 0, late: 0, passedOn: 0, openInTime: 0, openLate: 0 }
    expect(numbers).toEqual([
      { ...none, rule: 'urgent_need_child_protection', inTime: 1 },
      { rule, began: 4, inTime: 1, late: 1, passedOn: 1, openInTime: 0, openLate: 1 },
      { ...none, rule: 'assessment_complete', openInTime: 1 },
    ])
    expect(basis?.ruleId).toBe('d16_thl_time_limits')
  })

  it('has no row about a person: no name, number or id, in the answer, the file or the log', async () => {
    const file = await coordinator.page(`/time-limit-extract/file.csv${period}`)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body.trim().split('\r\n')).toHaveLength(5)
    expect(file.body).toContain(`2026-04-01;2026-09-30;${rule};4;1;1;1;0;1`)
    const answer = await coordinator.read(`/time-limit-extract${period}`)
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
    for (const body of [file.body, answer.body]) {
      expect(body).not.toMatch(uuid)
      expect(body).not.toContain(testPersons.youth.family)
    }
    const { rows } = await world.admin.query(
      `select distinct object_kind, object_id, case_id, object_ids from access_log where operation = 'readTimeLimitExtract'`,
    )
    expect(rows).toEqual([{ object_kind: 'time_limit_extract', object_id: null, case_id: null, object_ids: null }])
  })

  it('is for the coordinator of the team and the leadership of the authority: others count nothing of it', async () => {
    const elsewhere = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
    expect((await extractFor(elsewhere)).counts.map((each) => each.began)).toEqual([0, 0, 0])
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    expect((await extractFor(leader)).counts.map((each) => each.began)).toEqual([1, 4, 1])
    for (const profession of ['social_work', 'police']) {
      const worker = await world.signIn({ team, profession })
      expect((await worker.read(`/time-limit-extract${period}`)).status).toBe(403)
    }
  })

  it('belongs to the authority that arranges social care: a leader from the police is told so, with the provision', async () => {
    const leader = await world.signIn({ instance: 'helsingfors', function: 'leadership' })
    const refused = await leader.read(`/time-limit-extract${period}`)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('417/2007')
  })

  it('refuses a period of a few days and one to come', async () => {
    expect((await coordinator.read('/time-limit-extract?from=2026-05-04&until=2026-05-05')).status).toBe(400)
    expect((await coordinator.read('/time-limit-extract?from=2026-05-04&until=2026-12-05')).status).toBe(400)
    const page = await coordinator.page('/time-limit-extract?from=2026-05-04&until=2026-05-05&lang=sv')
    expect(page.status).toBe(400)
    expect(page.body).toContain('minst 28 dagar')
    expect((await coordinator.page('/time-limit-extract')).status).toBe(200)
  })
})
