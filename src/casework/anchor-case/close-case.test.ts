import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase, type TestCaseOptions } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { isReturn } from './close-case.ts'

let world: World
let socialWorker: Visitor
let police: Visitor
let otherTeam: Visitor
const team = 'Raseborgs ankarteam'

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  socialWorker = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(async () => {
  await world.close()
})

const openOne = (options: TestCaseOptions = {}): Promise<TestCase> =>
  openTestCase(world, { phase: 'follow_up', responsible: 'social_work', ...options })

const closing = {
  reason: 'referred_started',
  note: 'Mentorn fortsätter.',
  youth: { helped: 4, words: 'Det var bra att nån lyssna.' },
  guardian: { missingReason: 'Nåddes inte trots tre försök.' },
  version: 1,
}
const close = (visitor: Visitor, caseId: string, body: object = closing, key?: string) =>
  visitor.change(`/cases/${caseId}/close`, body, key)

type Problem = { reason: string; detail?: string; errors?: { path: string; code: string }[] }
type Reply = Awaited<ReturnType<typeof close>>
const codesOf = (reply: Reply): string[] =>
  (reply.json<Problem>().errors ?? []).map((each) => `${each.path} ${each.code}`)

async function addDeadline(to: TestCase, rule: string, statutory: boolean): Promise<string> {
  const id = randomUUID()
  await world.admin.query(
    `insert into deadline (instance_id, id, referral_id, case_id, team_id, rule, statutory, start_on, due_on)
     values ($1, $2, $3, $4, $5, $6, $7, '2026-11-02', '2027-02-02')`,
    [to.instanceId, id, to.referralId, to.caseId, to.teamId, rule, statutory],
  )
  return id
}

type Shown = {
  case: { phase: string; version: number }
  closing: { reason: string; note: string; evaluations: unknown[] } | null
  can: string[]
}
const read = async (visitor: Visitor, caseId: string): Promise<Shown> =>
  (await visitor.read(`/cases/${caseId}/close`)).json<Shown>()

describe('closing a case', () => {
  it('keeps the reason, the result and what the young person and the guardian thought', async () => {
    const { caseId } = await openOne()
    expect((await read(socialWorker, caseId)).can).toEqual(['case.close'])
    expect((await close(socialWorker, caseId)).status).toBe(200)
    const shown = await read(police, caseId)
    expect(shown.case).toMatchObject({ phase: 'closed', version: 2 })
    expect(shown.closing).toMatchObject({ reason: 'referred_started', note: 'Mentorn fortsätter.' })
    expect(shown.closing?.evaluations).toEqual([
      { party: 'youth', helped: 4, words: 'Det var bra att nån lyssna.', missingReason: null },
      { party: 'guardian', helped: null, words: null, missingReason: 'Nåddes inte trots tre försök.' },
    ])
    const page = await police.page(`/cases/${caseId}/close`)
    for (const text of [
      'Så avslutades ärendet',
      '4, mycket',
      'Det var bra att nån lyssna.',
      'Nåddes inte trots tre försök.',
    ]) {
      expect(page.body).toContain(text)
    }
  })

  it('needs an answer from both parties, or why there is none', async () => {
    const { caseId } = await openOne()
    const reply = await close(socialWorker, caseId, { ...closing, youth: { words: 'Bra' }, guardian: undefined })
    expect(reply.status).toBe(400)
    expect(codesOf(reply)).toEqual([
      '/youth/helped youth_evaluation_missing',
      '/guardian/helped guardian_evaluation_missing',
    ])
    expect(codesOf(await close(socialWorker, caseId, { ...closing, youth: { helped: 6 } }))).toEqual([
      '/youth/helped number_range',
    ])
  })

  it('is refused while a statutory time limit is open, with its name, and allowed when it has been passed on', async () => {
    const opened = await openOne()
    const deadlineId = await addDeadline(opened, 'assessment_complete', true)
    const refused = await close(socialWorker, opened.caseId)
    expect([refused.status, refused.json<Problem>().reason]).toEqual([409, 'statutory_deadline_open'])
    expect(refused.json<Problem>().detail).toContain('Bedömningen är klar (2.2.2027)')
    expect((await socialWorker.page(`/cases/${opened.caseId}/close`)).body).toContain(`/deadlines/${deadlineId}`)
    const passed = { transferredTo: 'Socialväsendet', version: 1 }
    expect((await socialWorker.change(`/cases/${opened.caseId}/deadlines/${deadlineId}`, passed)).status).toBe(200)
    expect((await close(socialWorker, opened.caseId)).status).toBe(200)
  })

  it('does not wait for a time limit that is only practice', async () => {
    const opened = await openOne()
    await addDeadline(opened, 'first_meeting', false)
    expect((await close(socialWorker, opened.caseId)).status).toBe(200)
  })

  it('with a service nobody has confirmed or a follow-up not done needs a reason, which is kept', async () => {
    const opened = await openOne()
    const base = `/cases/${opened.caseId}`
    await police.change(`${base}/services`, { serviceType: 'hobby', provider: 'Simklubben', offeredOn: '9.11.2026' })
    await police.change(`${base}/follow-ups`, {
      what: 'Ring familjen',
      dueOn: '2026-12-01',
      responsibleId: opened.memberIds['police'],
    })
    const page = await socialWorker.page(`${base}/close`)
    for (const text of ['Simklubben', 'Ring familjen', 'uppföljning senast 1.12.2026'])
      expect(page.body).toContain(text)
    const asked = await close(socialWorker, opened.caseId)
    expect(codesOf(asked)).toEqual(['/deviationReason choose_one', '/deviationExplanation required'])
    const given = { ...closing, deviationReason: 'family_wish', deviationExplanation: 'Familjen flyttar.' }
    expect((await close(socialWorker, opened.caseId, given)).status).toBe(200)
    const kept = await world.admin.query(`select step, reason, explanation from deviation where case_id = $1`, [
      opened.caseId,
    ])
    expect(kept.rows).toEqual([{ step: 'closing', reason: 'family_wish', explanation: 'Familjen flyttar.' }])
    const today = (await police.read('/today')).body
    expect(today).not.toContain(opened.caseId)
  })

  it('is the responsible worker’s alone: another member sees who that is and is refused', async () => {
    const { caseId } = await openOne()
    const reply = await close(police, caseId)
    expect([reply.status, reply.json<Problem>().reason]).toEqual([403, 'not_your_role'])
    const page = await police.page(`/cases/${caseId}/close`)
    expect(page.body).toContain('Det är den ansvariga arbetstagaren som avslutar ärendet')
    expect(page.body).not.toContain('name="reason"')
    expect((await read(police, caseId)).case.phase).toBe('follow_up')
  })

  it('has one effect when the button is pressed twice', async () => {
    const { caseId } = await openOne()
    const key = randomUUID()
    const both = await Promise.all([
      close(socialWorker, caseId, closing, key),
      close(socialWorker, caseId, closing, key),
    ])
    expect(both.map((each) => [each.status, each.body])).toEqual([
      [200, '{"version":2}'],
      [200, '{"version":2}'],
    ])
    const kept = await world.admin.query(`select count(*)::int as n from closing_evaluation where case_id = $1`, [
      caseId,
    ])
    expect(kept.rows).toEqual([{ n: 2 }])
  })

  it('is refused when somebody else has changed the case meanwhile', async () => {
    const { caseId } = await openOne()
    expect((await close(socialWorker, caseId, { ...closing, version: 2 })).status).toBe(412)
  })

  it('works with a form that needs no script, and keeps what was typed when something is missing', async () => {
    const { caseId } = await openOne()
    const fields = {
      reason: 'no_need',
      note: 'Allt är bra.',
      'youth.helped': '5',
      'youth.words': 'Tack',
      'guardian.helped': '',
      'guardian.missingReason': '',
    }
    const wrong = await socialWorker.submit(`/cases/${caseId}/close`, fields)
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('Allt är bra.')
    expect(wrong.body).toContain('href="#field-guardian-helped"')
    const sent = await socialWorker.submit(`/cases/${caseId}/close`, {
      ...fields,
      'guardian.missingReason': 'Ville inte svara.',
    })
    expect([sent.status, sent.headers['location']]).toEqual([303, `/cases/${caseId}`])
  })
})

describe('a closed case', () => {
  it('refuses every change and can still be read by its members', async () => {
    const opened = await openOne()
    const base = `/cases/${opened.caseId}`
    const practice = await addDeadline(opened, 'first_meeting', false)
    const followUp = { what: 'Ring', dueOn: '2026-12-01', responsibleId: opened.memberIds['police'] }
    const service = { serviceType: 'hobby', provider: 'Simklubben', offeredOn: '9.11.2026' }
    const followUpId = (await police.change(`${base}/follow-ups`, followUp)).json<{ id: string }>().id
    const serviceId = (await police.change(`${base}/services`, service)).json<{ id: string }>().id
    const undone = { deviationReason: 'other', deviationExplanation: 'Avslutas ändå.' }
    expect((await close(socialWorker, opened.caseId, { ...closing, ...undone })).status).toBe(200)
    const changes: [string, object][] = [
      ['/services', service],
      [`/services/${serviceId}/steps`, { status: 'accepted', happenedOn: '10.11.2026', version: 1 }],
      ['/follow-ups', followUp],
      [`/follow-ups/${followUpId}/done`, { doneOn: '10.11.2026', outcome: 'Klart', version: 1 }],
      [`/deadlines/${practice}`, { completedOn: '10.11.2026', version: 1 }],
      ['/close', { ...closing, version: 2 }],
    ]
    for (const [path, body] of changes) {
      const reply = await socialWorker.change(`${base}${path}`, body)
      expect([path, reply.status, reply.json<Problem>().reason]).toEqual([path, 409, 'state_closed'])
    }
    for (const path of [
      '/services',
      `/services/${serviceId}`,
      '/follow-ups',
      `/follow-ups/${followUpId}`,
      `/deadlines/${practice}`,
      '/close',
    ]) {
      expect([path, (await police.read(`${base}${path}`)).status]).toEqual([path, 200])
    }
    for (const path of ['/services', '/follow-ups', '/close']) {
      const page = await police.page(`${base}${path}`)
      expect([path, page.status, page.body.includes(`${base}${path}/new`)]).toEqual([path, 200, false])
    }
    const left = await police.page(`${base}/follow-ups`)
    expect([left.body.includes('inte gjord'), left.body.includes('försenad')]).toEqual([true, false])
  })

  it('keeps the text of somebody who was writing when it was closed', async () => {
    const { caseId } = await openOne()
    await close(socialWorker, caseId)
    const sent = await police.submit(`/cases/${caseId}/services/new`, {
      serviceType: 'hobby',
      provider: 'Ridskolan',
      offeredOn: '9.11.2026',
    })
    expect(sent.status).toBe(409)
    expect(sent.body).toContain('Ärendet är avslutat.')
    expect(sent.body).toContain('value="Ridskolan"')
  })
})

describe('somebody of another team', () => {
  it('gets the same answer about closing a case that is there as one that is not', async () => {
    const { caseId } = await openOne()
    const none = randomUUID()
    const pairs = [
      [await otherTeam.read(`/cases/${caseId}/close`), await otherTeam.read(`/cases/${none}/close`)],
      [await close(otherTeam, caseId), await close(otherTeam, none)],
    ]
    for (const [there, absent] of pairs) {
      expect([there?.status, absent?.status]).toEqual([404, 404])
      expect(there?.body).toBe(absent?.body)
    }
  })
})

describe('a return', () => {
  it('is a new contact within twelve months of the closing, the last day included', () => {
    const closedAt = new Date('2026-02-28T10:00:00Z')
    expect(isReturn(closedAt, new Date('2026-03-01T10:00:00Z'))).toBe(true)
    expect(isReturn(closedAt, new Date('2027-02-28T21:59:00Z'))).toBe(true)
    expect(isReturn(closedAt, new Date('2027-02-28T22:00:00Z'))).toBe(false)
    expect(isReturn(closedAt, new Date('2026-02-27T10:00:00Z'))).toBe(false)
  })
})
