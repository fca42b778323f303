import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { markOtherParty } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { LogAnswer } from './log-answer.ts'
import { kindTexts } from './log-answer.words.ts'

let world: World
let inCase: TestCase
let social: Visitor
let officer: Visitor

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
  officer = await world.signIn({ instance: social.persona.instance, function: 'data_protection_officer' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world, { responsible: 'social_work', phase: 'assessment' })
})

/** What social care answers to somebody who asks who has read about themself. */
async function answerTo(personId: string): Promise<readonly string[]> {
  const asked = await social.change(`/cases/${inCase.caseId}/log-requests`, {
    personId,
    askedBy: 'Den som frågar',
    relation: 'self',
    identityShown: 'document',
    receivedOn: world.now.toISOString().slice(0, 10),
    language: 'sv',
  })
  expect(asked.status, asked.body).toBe(200)
  const { rows } = await world.admin.query<{ id: string }>(
    `select t.id from log_request_part t join professional p on p.instance_id = t.instance_id and p.agency_id = t.agency_id
      where t.request_id = $1 and p.id = $2`,
    [asked.json<{ id: string }>().id, social.persona.id],
  )
  const part = rows[0]?.id ?? ''
  expect((await officer.change(`/log-requests/${part}`, { version: 1, decision: 'give' })).status).toBe(200)
  const given = await social.read(`/cases/${inCase.caseId}/log-requests/${part}/answer`)
  return given.json<{ answer: LogAnswer }>().answer.rows.map((each) => each.what)
}

describe('who has read about somebody who is not the young person', () => {
  it('is what named them: to the other party nothing of the young person’s case', async () => {
    const [mother, father] = inCase.guardianIds
    await markOtherParty(social, inCase, father)
    for (const page of ['', '/entries/new', '/meetings', '/restriction', '/safety-plans'])
      await social.page(`/cases/${inCase.caseId}${page}`)
    await social.page(`/cases/${inCase.caseId}/persons/${father}`)
    const { rows } = await world.admin.query<{ rows: number }>(
      `select count(*)::int as rows from access_log
        where professional_id = $2 and result = 'allowed' and (object_id = $1 or object_ids @> array[$1]::uuid[])`,
      [father, social.persona.id],
    )
    const named = rows[0]?.rows ?? 0
    expect(named).toBeGreaterThan(0)
    expect(await answerTo(father)).toHaveLength(named)
    expect(await answerTo(mother)).not.toContain('Läste: ärendets sida')
    // The young person is still told of the whole case.
    expect(await answerTo(inCase.youthId)).toContain('Läste: ärendets sida')
  })
})

describe('what was read', () => {
  it('is told without a word of others’ cases, or of what one authority keeps from the others', async () => {
    await social.page(`/cases/${inCase.caseId}/links`)
    await social.page(`/cases/${inCase.caseId}/duties`)
    await social.page(`/cases/${inCase.caseId}/restriction`)
    const said = (await answerTo(inCase.youthId)).join('\n')
    expect(said).toContain('Läste: ärendets sida')
    for (const hidden of ['samband', 'anmälan', 'begränsning']) expect(said).not.toContain(hidden)
    const others = ['case_link', 'household_link', 'duplicate_link', 'lead_question']
    const own = ['duty', 'threat_notice', 'recruitment_concern', 'case_restriction']
    expect(new Set([...others, ...own].map((kind) => kindTexts[kind]))).toEqual(new Set([kindTexts['case']]))
  })
})
