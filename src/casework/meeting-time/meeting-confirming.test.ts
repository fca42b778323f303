import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let otherTeam: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  otherTeam = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

type Opened = {
  meeting: {
    version: number
    confirmedAt: string | null
    interpreterMissingReason: string | null
    participants: { id: string; personId: string | null }[]
  }
  times: { id: string }[]
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
const three = ['12.11.2026', '13.11.2026', '16.11.2026'].map((date) => ({ date, startTime: '10' }))

describe('an interpreter', () => {
  it('is booked for a person, and without one the meeting is not confirmed until somebody says why', async () => {
    const arabic = await openTestCase(world, { interpreterLanguage: 'ar' })
    const id = await arrange({}, arabic)
    const confirm = (more: object = {}, version = 1): Promise<Reply> =>
      police.change(pathOf(id, '/confirm', arabic), { version, ...more })
    expect(codesOf(await confirm())).toEqual(['/interpreterMissingReason interpreter_unmet'])
    const page = (await police.page(`${pathOf(id, '/confirm', arabic)}?lang=sv`)).body
    expect(page).toContain('Anna Provström behöver tolk (arabiska), och ingen är bokad.')

    const reason = 'Vårdnadshavaren vill tala svenska.'
    expect((await confirm({ interpreterMissingReason: reason })).status).toBe(200)
    expect((await read(id, arabic)).meeting.interpreterMissingReason).toBe(reason)
  })

  it('that is booked meets the need; of two languages both are booked', async () => {
    const arabic = await openTestCase(world, { interpreterLanguage: 'ar' })
    const id = await arrange({}, arabic)
    const persons = (await read(id, arabic)).meeting.participants.filter((each) => each.personId !== null)
    const rows = (booked: boolean) =>
      persons.map((each, index) => ({
        participantId: each.id,
        language: ['', 'ar', 'so'][index],
        booked: index > 0 && (booked || index === 1),
      }))
    const book = (booked: boolean, version: number): Promise<Reply> =>
      police.change(pathOf(id, '/interpreters', arabic), { bookings: rows(booked), version })
    expect((await book(false, 1)).status).toBe(200)
    const confirm = (version: number): Promise<Reply> => police.change(pathOf(id, '/confirm', arabic), { version })
    expect(codesOf(await confirm(2))).toEqual(['/interpreterMissingReason interpreter_unmet'])
    expect((await book(true, 2)).status).toBe(200)
    expect((await confirm(3)).status).toBe(200)
    // What was confirmed with an interpreter is so no longer without one.
    expect((await book(false, 4)).status).toBe(200)
    expect((await read(id, arabic)).meeting.confirmedAt).toBeNull()
    expect((await police.page(`${pathOf(id, '', arabic)}?lang=sv`)).body).toContain('somaliska, inte bokad')
  })

  it('is not passed by: who came to an unconfirmed meeting is not recorded either before somebody says why', async () => {
    const arabic = await openTestCase(world, { interpreterLanguage: 'ar' })
    const id = await arrange({ date: '2.11.2026', startTime: '18' }, arabic)
    const { participants } = (await read(id, arabic)).meeting
    const attendances = participants.map((each) => ({ participantId: each.id, attendance: 'attended' }))
    const refused = await police.change(pathOf(id, '/attendance', arabic), { attendances, version: 1 })
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'interpreter_unmet'])
  })
})

describe('a confirmed meeting', () => {
  it('is confirmed anew when it is changed, and not when its time is over or it is called off', async () => {
    const id = await arrange()
    expect((await police.change(pathOf(id, '/confirm'), { version: 1 })).status).toBe(200)
    await police.change(pathOf(id), { ...firstMeeting(opened, { place: 'Ekenäs, rum 5' }), version: 2 })
    expect((await read(id)).meeting.confirmedAt).toBeNull()
    expect((await police.change(pathOf(id, '/confirm'), { version: 1 })).status).toBe(412)
    await police.change(pathOf(id, '/cancel'), { reason: 'Flyttas.', version: 3 })
    expect(reasonOf(await police.change(pathOf(id, '/confirm'), { version: 4 }))).toBe('meeting_not_planned')
  })

  it('is a file for the calendar: in UTC, private, without a name, a number or a place that tells of anybody', async () => {
    const id = await arrange({ placeKind: 'home', place: 'Tallgatan 7, Ekenäs' })
    await police.change(pathOf(id, '/times'), { times: three, version: 1 })
    const early = await police.page(pathOf(id, '/meeting.ics'))
    expect(early.status).toBe(409)
    const { times, meeting } = await read(id)
    await police.change(pathOf(id, '/confirm'), { timeId: times[2]?.id, version: meeting.version })
    const file = await police.page(`${pathOf(id, '/meeting.ics')}?lang=sv`)
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(file.headers['content-disposition']).toBe('attachment; filename="fairlead-meeting.ics"')
    for (const line of ['DTSTART:20261116T080000Z', 'CLASS:PRIVATE', 'STATUS:CONFIRMED', 'SUMMARY:Möte'])
      expect(file.body.split('\r\n')).toContain(line)
    for (const hidden of ['Tallgatan', 'Ekenäs', 'Elin', 'Provström', opened.number, opened.caseId, id, 'LOCATION'])
      expect(file.body).not.toContain(hidden)
    expect((await otherTeam.page(pathOf(id, '/meeting.ics'))).status).toBe(404)
  })
})
