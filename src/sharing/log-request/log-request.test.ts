import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { makePdf } from '#kernel/pdf.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { operations } from '../../rooms.ts'
import { paperOf, template } from './log-answer-paper.ts'
import type { LogAnswer } from './log-answer.ts'
import { kindTexts } from './log-answer.words.ts'
import { isReading, type LogRequest, type LogRequestPart } from './log-request.ts'

let world: World
let inCase: TestCase
let social: Visitor
let police: Visitor
let officer: Visitor
const team = 'Raseborgs ankarteam'

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  officer = await world.signIn({ instance: social.persona.instance, function: 'data_protection_officer' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
})

const asking = () => ({
  personId: inCase.youthId,
  askedBy: 'Maria Ankarstrand',
  relation: 'guardian',
  identityShown: 'document',
  receivedOn: new Date(world.now).toISOString().slice(0, 10),
  language: 'sv',
})

async function register(more: object = {}): Promise<LogRequest> {
  const done = await social.change(`/cases/${inCase.caseId}/log-requests`, { ...asking(), ...more })
  expect(done.status).toBe(200)
  const { id } = done.json<{ id: string }>()
  const { requests } = (await social.read(`/cases/${inCase.caseId}/log-requests`)).json<{ requests: LogRequest[] }>()
  const found = requests.find((each) => each.id === id)
  if (found === undefined) throw new Error('the request is not in the list')
  return found
}

/** The part of the authority somebody belongs to. */
async function partOf(request: LogRequest, visitor: Visitor): Promise<LogRequestPart> {
  const { rows } = await world.admin.query<{ agency_id: string }>('select agency_id from professional where id = $1', [
    visitor.persona.id,
  ])
  const part = request.parts.find((each) => each.agencyId === rows[0]?.agency_id)
  if (part === undefined) throw new Error('no part of that authority')
  return part
}

const decide = (part: LogRequestPart, more: object = { decision: 'give' }) =>
  officer.change(`/log-requests/${part.id}`, { version: part.version, ...more })
const answerOf = async (part: LogRequestPart): Promise<LogAnswer> =>
  (await social.read(`/cases/${inCase.caseId}/log-requests/${part.id}/answer`)).json<{ answer: LogAnswer }>().answer

describe('a request for the log', () => {
  test('has two months from the day it came, and a part for each authority of the case', async () => {
    const request = await register({ receivedOn: '2026-09-30' })
    expect(request.dueOn).toBe('2026-11-30')
    expect(request.parts.length).toBeGreaterThanOrEqual(2)
    expect(new Set(request.parts.map((part) => part.state))).toEqual(new Set(['waiting']))
    const desk = (await officer.read('/log-requests')).json<{ requests: LogRequest[] }>()
    expect(desk.requests.map((each) => each.id)).toContain(request.id)
  })

  test('is decided by the data-protection officer, never by the team', async () => {
    const part = await partOf(await register(), police)
    expect((await social.change(`/log-requests/${part.id}`, { decision: 'give', version: 1 })).status).not.toBe(200)
    expect((await social.read('/log-requests')).status).toBe(403)
    expect((await decide(part)).status).toBe(200)
    expect((await decide(part)).status).toBe(409)
  })

  test('is not there for somebody who is no member of the case', async () => {
    const part = await partOf(await register(), police)
    await decide(part)
    const elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect((await elsewhere.read(`/cases/${inCase.caseId}/log-requests`)).status).toBe(404)
    expect((await elsewhere.read(`/cases/${inCase.caseId}/log-requests/${part.id}/answer`)).status).toBe(404)
    const other = await world.signIn({ instance: 'helsingfors', function: 'data_protection_officer' })
    expect((await other.read(`/log-requests/${part.id}`)).status).toBe(404)
  })

  test('takes only a person of the case, and no day to come', async () => {
    const other = await openTestCase(world)
    expect(
      (await social.change(`/cases/${inCase.caseId}/log-requests`, { ...asking(), personId: other.youthId })).status,
    ).toBe(404)
    expect(
      (await social.change(`/cases/${inCase.caseId}/log-requests`, { ...asking(), receivedOn: '2099-01-01' })).status,
    ).toBe(409)
  })
})

describe('the answer', () => {
  test('tells when, which authority, which profession, what, why and under which law; no name until it is decided', async () => {
    await police.page(`/cases/${inCase.caseId}`)
    const part = await partOf(await register(), police)
    await decide(part)
    const answer = await answerOf(part)
    const [row] = answer.rows.slice(-1)
    expect(row).toMatchObject({ role: 'polis', name: null, what: 'Läste: ärendets sida' })
    expect(row?.purpose).toContain('Polisens uppgifter')
    expect(row?.basis).toContain('616/2019')
    expect(JSON.stringify(answer)).not.toContain(police.persona.name.split(' ').at(-1))
  })

  test('names staff from the day the controller decided so', async () => {
    await police.page(`/cases/${inCase.caseId}`)
    const part = await partOf(await register(), police)
    const set = { named: 'yes', validFrom: asking().receivedOn, reason: 'Myndigheten har beslutat så.' }
    expect((await officer.change(`/log-requests/${part.id}/staff-names`, set)).status).toBe(200)
    await decide(part)
    expect((await answerOf(part)).rows.at(-1)?.name).toBe(police.persona.name)
    await officer.change(`/log-requests/${part.id}/staff-names`, { ...set, named: 'no' })
  })

  test('leaves out attempts that were refused, and other authorities’ reading', async () => {
    await social.page(`/cases/${inCase.caseId}`)
    const part = await partOf(await register(), police)
    await decide(part)
    expect((await answerOf(part)).rows).toEqual([])
  })

  test('says the same, byte for byte, whether something is withheld or was never there', async () => {
    const answers: object[] = []
    const papers: string[] = []
    for (const withheld of [true, false]) {
      inCase = await openTestCase(world)
      if (withheld) await police.page(`/cases/${inCase.caseId}`)
      const part = await partOf(await register(), police)
      if (withheld) {
        const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
        const decision = {
          fromDay: day(-2),
          fromTime: '00:00',
          untilDay: day(2),
          untilTime: '00:00',
          ground: 'police_measure',
          reason: 'Förundersökning pågår.',
          endsOn: day(60),
        }
        expect((await officer.change(`/log-requests/${part.id}/withholdings`, decision)).status).toBe(200)
        const desk = (await officer.read(`/log-requests/${part.id}`)).json<{ withheld: number }>()
        expect(desk.withheld).toBeGreaterThan(0)
      }
      await decide(part)
      const { copy, ...answer } = (
        await social.page(`/cases/${inCase.caseId}/log-requests/${part.id}/answer.json`)
      ).json<{ copy: object }>()
      expect(Object.keys(copy)).toContain('mark')
      answers.push(answer)
      papers.push((await social.page(`/cases/${inCase.caseId}/log-requests/${part.id}/answer.pdf`)).body)
    }
    expect(answers[0]).toEqual(answers[1])
    // A paper is made of its answer and the mark of the copy alone, which is another each time.
    const paper = (answer: object | undefined): string =>
      makePdf(template, paperOf(answer as LogAnswer), 'mark', world.now).toString('latin1')
    expect(paper(answers[0])).toBe(paper(answers[1]))
    for (const each of papers) expect(each.startsWith('%PDF')).toBe(true)
  })

  test('leaves what is withheld to the officer: who works with the family cannot tell', async () => {
    const part = await partOf(await register(), police)
    // Entering no case, they do not even see that there is such a part.
    expect((await social.read(`/log-requests/${part.id}`)).status).toBe(404)
  })

  test('goes back two years, and further only for a special reason', async () => {
    const old = `insert into access_log (instance_id, at, professional_id, agency_id, profession, operation, object_kind, object_id, case_id, result, request_id)
      select p.instance_id, now() - interval '3 years', p.id, p.agency_id, p.profession, 'openCase', 'case', $2, $2, 'allowed', gen_random_uuid() from professional p where p.id = $1`
    await world.admin.query(`select app.make_log_partition((date_trunc('month', now() - interval '3 years'))::date)`)
    await world.admin.query(old, [police.persona.id, inCase.caseId])
    const part = await partOf(await register(), police)
    expect((await decide(part, { decision: 'give', withOlder: 'yes' })).status).toBe(409)
    await decide(part)
    expect((await answerOf(part)).rows).toEqual([])
    const again = await partOf(await register({ specialReason: 'Misstanke om intrång i uppgifterna.' }), police)
    await decide(again, { decision: 'give', withOlder: 'yes' })
    expect((await answerOf(again)).rows).toHaveLength(1)
  })

  test('stays as it was given, also when more has been read', async () => {
    const part = await partOf(await register(), police)
    await decide(part)
    const before = await answerOf(part)
    await police.page(`/cases/${inCase.caseId}`)
    expect(await answerOf(part)).toEqual(before)
  })

  test('can be refused only with a reason that is told', async () => {
    const part = await partOf(await register(), police)
    expect((await decide(part, { decision: 'refuse' })).status).toBe(409)
    expect((await decide(part, { decision: 'refuse', refusal: 'Uppgifterna kan orsaka fara.' })).status).toBe(200)
    expect((await social.read(`/cases/${inCase.caseId}/log-requests/${part.id}/answer`)).status).toBe(404)
    expect((await social.page(`/cases/${inCase.caseId}/log-requests`)).body).toContain('Uppgifterna kan orsaka fara.')
  })

  test('is handed out by the team, which is recorded', async () => {
    const part = await partOf(await register(), police)
    const path = `/cases/${inCase.caseId}/log-requests/${part.id}/hand-out`
    expect((await social.change(path, { manner: 'in_person' })).status).toBe(409)
    await decide(part)
    expect((await social.change(path, { manner: 'in_person' })).status).toBe(200)
    const { requests } = (await social.read(`/cases/${inCase.caseId}/log-requests`)).json<{ requests: LogRequest[] }>()
    expect(requests[0]?.parts.find((each) => each.id === part.id)?.handedOutAt).not.toBeNull()
  })
})

describe('the words of the answer', () => {
  test('know of every verb whether it only looks', () => {
    // A search is sent as a change, so that the name stands in no address.
    const looks = (each: (typeof operations)[number]): boolean => each.method === 'GET' || each.name === 'searchPersons'
    const wrong = operations.filter((each) => isReading(each.name) !== looks(each)).map((each) => each.name)
    expect(wrong).toEqual([])
  })

  test('are there for every kind of thing, in three languages', () => {
    for (const text of Object.values(kindTexts)) for (const language of languages) expect(text[language]).not.toBe('')
  })
})
