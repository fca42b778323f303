import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { answerErrors, replyFor, saidOf, weighTimes } from './meeting-time.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let youthWorker: Visitor
let otherTeam: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

type Participant = { id: string; role: string; personId: string | null; professionalId: string | null; reply: string }
type Time = { id: string; startsAt: string; best: number; possible: number; impossible: number; waiting: number }
type Opened = {
  meeting: {
    version: number
    startsAt: string
    state: string
    confirmedAt: string | null
    confirmedByName: string | null
    interpreterMissingReason: string | null
    participants: Participant[]
  }
  times: Time[]
  answered: {
    participantId: string
    answers: { number: number; reply: string; way: string; substitute: string | null }[]
  }[]
}

const pathOf = (id: string, part = '', of: TestCase = opened): string => `/cases/${of.caseId}/meetings/${id}${part}`
const read = async (id: string, of: TestCase = opened): Promise<Opened> =>
  (await police.read(pathOf(id, '', of))).json<Opened>()
const codesOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const reasonOf = (reply: Reply): string => reply.json<{ reason: string }>().reason

const arrange = async (changed: object = {}, of: TestCase = opened): Promise<string> => {
  const reply = await police.change(`/cases/${of.caseId}/meetings`, firstMeeting(of, changed))
  expect(reply.body).toContain('"id"')
  return reply.json<{ id: string }>().id
}
const three = [
  { date: '12.11.2026', startTime: '14' },
  { date: '13.11.2026', startTime: '9.30' },
  { date: '16.11.2026', startTime: '10' },
]
const propose = async (id: string, times: object[] = three, version = 1): Promise<Reply> =>
  police.change(pathOf(id, '/times'), { times, version })
const participantOf = (found: Opened, role: string): Participant => {
  const participant = found.meeting.participants.find((each) => each.role === role)
  if (participant === undefined) throw new Error(`nobody is ${role}`)
  return participant
}
const answer = (id: string, participantId: string, body: object): Promise<Reply> =>
  police.change(pathOf(id, `/participants/${participantId}/answer`), { way: 'phone', version: 1, ...body })

describe('times that are proposed', () => {
  it('are asked about, weighed by the answers, and one of them is confirmed', async () => {
    const id = await arrange()
    expect((await propose(id)).status).toBe(200)
    const found = await read(id)
    expect(found.times.map((each) => each.startsAt)).toEqual([
      '2026-11-12T12:00:00.000Z',
      '2026-11-13T07:30:00.000Z',
      '2026-11-16T08:00:00.000Z',
    ])
    const [first = '', second = '', third = ''] = found.times.map((each) => each.id)
    const fits = (...said: string[]) => [first, second, third].map((timeId, index) => ({ timeId, fits: said[index] }))
    const youth = participantOf(found, 'youth')
    const school = participantOf(found, 'invited_expert')
    expect((await answer(id, youth.id, { times: fits('impossible', 'best', 'possible') })).status).toBe(200)
    const substitute = { times: fits('possible', 'possible', 'impossible'), substitute: 'Kai Provfors' }
    expect((await answer(id, school.id, substitute)).status).toBe(200)

    const weighed = await read(id)
    expect(weighed.times[0]).toMatchObject({ id: second, best: 1, possible: 1, impossible: 0, waiting: 3 })
    const page = (await youthWorker.page(`${pathOf(id)}?lang=sv`)).body
    for (const shown of ['Föreslagna tider', 'Inte bekräftat', 'ersättare Kai Provfors', 'fredag 13.11.2026 kl. 9.30'])
      expect(page).toContain(shown)

    const confirmed = await police.change(pathOf(id, '/confirm'), { timeId: second, version: weighed.meeting.version })
    expect(confirmed.status).toBe(200)
    const settled = await read(id)
    expect(settled.meeting).toMatchObject({
      startsAt: '2026-11-13T07:30:00.000Z',
      confirmedByName: police.persona.name,
      state: 'planned',
    })
    expect(settled.times).toEqual([])
    expect(participantOf(settled, 'youth').reply).toBe('accepted')
    expect(participantOf(settled, 'guardian').reply).toBe('waiting')
    expect((await police.page(`${pathOf(id)}?lang=sv`)).body).toContain('Bekräftat')
  })

  it('are at least two, ahead, and each once', async () => {
    const id = await arrange()
    expect(codesOf(await propose(id, three.slice(0, 1)))).toEqual(['/times/1/date times_too_few'])
    const wrong = [{ date: '1.11.2026', startTime: '9' }, ...three.slice(0, 1), ...three.slice(0, 1)]
    expect(codesOf(await propose(id, wrong))).toEqual(['/times/0/date time_passed', '/times/2/startTime time_twice'])
    expect((await propose(id, three, 7)).status).toBe(412)
  })

  it('can be proposed anew: what stays keeps its answers, what goes is asked about no more', async () => {
    const id = await arrange()
    await propose(id)
    const before = await read(id)
    const youth = participantOf(before, 'youth')
    const said = before.times.map((each) => ({ timeId: each.id, fits: 'possible' }))
    await answer(id, youth.id, { times: said })
    expect((await propose(id, [...three.slice(1), { date: '17.11.2026', startTime: '15' }], 2)).status).toBe(200)
    const after = await read(id)
    expect(after.times.map((each) => [each.possible, each.waiting])).toEqual([
      [1, 4],
      [1, 4],
      [0, 5],
    ])
    const late = await answer(id, youth.id, { times: said, version: 2 })
    expect([late.status, reasonOf(late)]).toEqual([409, 'times_changed'])
  })

  it('are proposed with a form that needs no script', async () => {
    const id = await arrange()
    const typed = {
      'times.0.date': '12.11.2026',
      'times.0.startTime': '14',
      'times.1.date': '',
      'times.1.startTime': '',
    }
    const wrong = await police.submit(pathOf(id, '/times'), typed)
    expect([wrong.status, wrong.body.includes('href="#field-times-1-date"')]).toEqual([400, true])
    const right = { ...typed, 'times.1.date': '13.11.2026', 'times.1.startTime': '9.30' }
    expect((await police.submit(pathOf(id, '/times'), right)).status).toBe(303)
    expect((await read(id)).times).toHaveLength(2)
  })
})

describe('two answers to one invitation', () => {
  it('follow each other: the later counts, the earlier stays to be read, and nobody writes over what they have not seen', async () => {
    const id = await arrange()
    const youth = participantOf(await read(id), 'youth')
    expect((await answer(id, youth.id, { reply: 'accepted' })).status).toBe(200)
    const blind = await answer(id, youth.id, { reply: 'declined' })
    expect(blind.status).toBe(412)
    expect((await answer(id, youth.id, { reply: 'declined', version: 2, way: 'in_person' })).status).toBe(200)
    const found = await read(id)
    expect(participantOf(found, 'youth').reply).toBe('declined')
    expect(found.answered.find((each) => each.participantId === youth.id)?.answers).toMatchObject([
      { number: 2, reply: 'declined', way: 'in_person' },
      { number: 1, reply: 'accepted', way: 'phone' },
    ])
    const { rows } = await world.admin.query('select distinct person_id from meeting_answer where meeting_id = $1', [
      id,
    ])
    // What one of the family has said is their own: nobody else is given it as theirs (GDPR 15).
    expect(rows).toEqual([{ person_id: youth.personId }])
    const page = (await police.page(`${pathOf(id, `/participants/${youth.id}`)}?lang=sv`)).body
    for (const shown of ['per telefon', 'på plats', 'Tidigare svar']) expect(page).toContain(shown)
  })

  it('in a form that comes back for another mistake is still the answer to what the writer has seen', async () => {
    const id = await arrange()
    const youth = participantOf(await read(id), 'youth')
    const form = pathOf(id, `/participants/${youth.id}`)
    // The form was opened before anybody had answered; somebody answers before it is sent.
    expect((await answer(id, youth.id, { reply: 'accepted' })).status).toBe(200)
    const opened = { version: '1', reply: 'declined' }
    const wrong = await police.submit(form, { ...opened, way: '' })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain('name="version" value="1"')
    const blind = await police.submit(form, { ...opened, way: 'phone' })
    expect(blind.status).toBe(412)
    expect(blind.body).toContain('name="version" value="2"')
  })

  it('of two who answer at once one is told that the other was faster', async () => {
    const id = await arrange()
    const guardian = participantOf(await read(id), 'guardian')
    const path = pathOf(id, `/participants/${guardian.id}/answer`)
    const both = await Promise.all(
      [police, youthWorker].map((who) => who.change(path, { way: 'phone', version: 1, reply: 'accepted' })),
    )
    expect(both.map((each) => each.status).sort()).toEqual([200, 412])
  })

  it('say how, and where times are proposed how each of them fits', async () => {
    const id = await arrange()
    const youth = participantOf(await read(id), 'youth')
    expect(codesOf(await answer(id, youth.id, { way: '' }))).toEqual(['/way choose_one'])
    expect(codesOf(await answer(id, youth.id, {}))).toEqual(['/reply choose_one'])
    await propose(id)
    const [time] = (await read(id)).times
    const one = await answer(id, youth.id, { times: [{ timeId: time?.id, fits: 'best' }] })
    expect(codesOf(one)).toEqual(['/times/1/fits choose_one', '/times/2/fits choose_one'])
  })

  it('are not taken for the meeting or the participant of another case, nor shown to another team', async () => {
    const id = await arrange()
    const youth = participantOf(await read(id), 'youth')
    const elsewhere = await openTestCase(world)
    const foreign = await arrange({}, elsewhere)
    for (const path of [`/participants/${youth.id}`, '/times', '/confirm'])
      expect((await otherTeam.change(pathOf(id, path), { version: 1, times: three })).status).toBe(404)
    expect((await police.read(pathOf(foreign, `/participants/${youth.id}`, elsewhere))).status).toBe(404)
    expect((await otherTeam.read(pathOf(id, `/participants/${youth.id}`))).status).toBe(404)
    const { rows } = await world.admin.query(`select 1 from meeting_answer where participant_id = $1`, [youth.id])
    expect(rows).toEqual([])
  })
})

describe('how times are weighed', () => {
  const at = (id: string, day: number) => ({ id, startsAt: new Date(Date.UTC(2026, 10, day)) })
  it('puts first what nobody cannot, then what suits best, then what comes first', () => {
    const open = [at('a', 12), at('b', 13), at('c', 14)]
    const said = (possible: string[], best: string | null, impossible: string[]) => ({
      participantId: possible.join(),
      answers: [
        {
          number: 1,
          reply: 'accepted' as const,
          possible,
          best,
          impossible,
          unsure: [],
          substitute: null,
          interpreterLanguage: null,
          remote: false,
          message: null,
          way: 'phone' as const,
          recordedByName: null,
          answeredAt: new Date(),
        },
      ],
    })
    const weighed = weighTimes(open, [said(['a', 'c'], 'c', ['b']), said(['a', 'b', 'c'], null, [])], 3)
    expect(weighed.map((each) => each.id)).toEqual(['c', 'a', 'b'])
    expect(weighed[0]).toMatchObject({ best: 1, possible: 1, impossible: 0, waiting: 1 })
  })

  it('takes an answer without a possible time as a no, and an unanswered time as no answer', () => {
    const times = [{ timeId: 'a', fits: 'impossible' as const }]
    const said = saidOf({ times, reply: undefined } as never)
    expect(said).toEqual({ reply: 'declined', possible: [], best: null, impossible: ['a'], unsure: [] })
    expect([replyFor('a', said), replyFor('b', said), replyFor('a', undefined)]).toEqual([
      'declined',
      'waiting',
      'waiting',
    ])
    const two = { times: ['a', 'b'].map((timeId) => ({ timeId, fits: 'best' as const })), reply: undefined }
    expect(answerErrors(two as never, [at('a', 1), at('b', 2)]).map((each) => each.code)).toEqual(['one_best'])
  })
})
