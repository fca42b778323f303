import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { attendanceByProfession } from './meeting.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor
let nurse: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())

type Participant = {
  id: string
  role: string
  profession: string | null
  reply: string
  attendance: string | null
  absenceReason: string | null
  substituteName: string | null
}
type Opened = {
  meeting: { state: string; version: number; participants: Participant[] }
  attendance: { profession: string; asked: number; present: number }[]
}

const path = (id: string, part = ''): string => `/cases/${opened.caseId}/meetings/${id}${part}`
const read = async (id: string): Promise<Opened> => (await nurse.read(path(id))).json<Opened>()
const codesOf = (reply: Reply): string[] =>
  reply.json<{ errors: { path: string; code: string }[] }>().errors.map((each) => `${each.path} ${each.code}`)

/** Young person, one guardian, police, nurse and the school, on 3.11.2026. */
const newMeeting = async (): Promise<string> => {
  const asked = (profession: string) => ({
    professionalId: opened.memberIds[profession],
    addedValue: 'Behövs för den unga.',
  })
  const reply = await police.change(`/cases/${opened.caseId}/meetings`, {
    type: 'separate_parties',
    date: '3.11.2026',
    startTime: '14',
    placeKind: 'school',
    purpose: 'Träff.',
    language: 'sv',
    personIds: [opened.youthId, opened.guardianIds[0]],
    professionals: [asked('police'), asked('psychiatric_nursing')],
    externals: [{ organisation: 'Hangö högstadium', profession: 'education', addedValue: 'Känner vardagen.' }],
  })
  return reply.json<{ id: string }>().id
}
const rowsOf = async (id: string, by: Record<string, object>) =>
  (await read(id)).meeting.participants.map((each) => ({
    participantId: each.id,
    attendance: 'attended',
    ...by[each.profession ?? each.role],
  }))
const record = async (id: string, by: Record<string, object> = {}, version = 1): Promise<Reply> =>
  nurse.change(path(id, '/attendance'), { version, attendances: await rowsOf(id, by) })

describe('attendance', () => {
  it('is recorded for everyone, marks the meeting as held and is shown by profession', async () => {
    const id = await newMeeting()
    world.now = new Date('2026-11-03T14:00:00Z')
    const by = {
      guardian: { attendance: 'declined', absenceReason: 'Ville inte komma.' },
      police: { attendance: 'substitute', substituteName: 'Ulla Ersättarson' },
      education: { attendance: 'excused', absenceReason: 'Sjukdom i skolan.' },
    }
    expect((await record(id, by)).status).toBe(200)
    const { meeting, attendance } = await read(id)
    expect(meeting.state).toBe('held')
    expect(attendance).toEqual(
      expect.arrayContaining([
        { profession: 'police', asked: 1, present: 1 },
        { profession: 'psychiatric_nursing', asked: 1, present: 1 },
        { profession: 'education', asked: 1, present: 0 },
      ]),
    )
    const page = await police.page(path(id))
    for (const shown of [
      'Närvaro per yrkesgrupp',
      'tackade nej till inbjudan: Ville inte komma.',
      'Ulla Ersättarson',
      'Hållet',
    ])
      expect(page.body).toContain(shown)
  })

  it('needs a reason for who was away, a name for a substitute and an answer for everyone', async () => {
    const id = await newMeetingHeldToday()
    const wrong = await record(id, { guardian: { attendance: 'absent' }, police: { attendance: 'substitute' } })
    expect(codesOf(wrong)).toEqual([
      '/attendances/1/absenceReason absence_reason_missing',
      expect.stringMatching(/\/attendances\/[23]\/substituteName substitute_missing/),
    ])
    const some = (await rowsOf(id, {})).slice(1)
    expect(codesOf(await nurse.change(path(id, '/attendance'), { version: 1, attendances: some }))).toEqual([
      '/attendances attendance_missing',
    ])
    expect((await read(id)).meeting.state).toBe('planned')
  })

  const newMeetingHeldToday = async (): Promise<string> => {
    world.now = new Date('2026-11-03T07:00:00Z')
    const id = await newMeeting()
    world.now = new Date('2026-11-03T14:00:00Z')
    return id
  }

  it('is not recorded before the day of the meeting, nor for a cancelled one', async () => {
    world.now = new Date('2026-11-02T07:00:00Z')
    const id = await newMeeting()
    const early = await record(id)
    expect([early.status, early.json<{ reason: string }>().reason]).toEqual([409, 'meeting_ahead'])
    await police.change(path(id, '/cancel'), { version: 1, reason: 'Flyttas.' })
    world.now = new Date('2026-11-03T14:00:00Z')
    expect((await record(id, {}, 2)).status).toBe(409)
    expect((await read(id)).meeting.participants.every((each) => each.attendance === 'cancelled')).toBe(true)
  })

  it('is recorded and corrected with a form that needs no script; a stale form is refused', async () => {
    const id = await newMeetingHeldToday()
    const { participants } = (await read(id)).meeting
    const typed = Object.fromEntries(participants.map((_, index) => [`attendances.${index}.attendance`, 'attended']))
    const wrong = await police.submit(path(id, '/attendance'), { ...typed, 'attendances.0.attendance': '' })
    expect([wrong.status, wrong.body.includes('href="#field-attendances-0-attendance"')]).toEqual([400, true])
    expect((await police.submit(path(id, '/attendance'), typed)).status).toBe(303)
    const corrected = { ...typed, 'attendances.1.attendance': 'attended_remotely' }
    expect((await police.submit(path(id, '/attendance'), corrected)).status).toBe(303)
    expect((await read(id)).meeting.participants[1]?.attendance).toBe('attended_remotely')
    expect((await police.submit(path(id, '/attendance'), { ...typed, version: '1' })).status).toBe(412)
  })
})

describe('replies to the invitation', () => {
  it('are stored for each who is asked', async () => {
    world.now = new Date('2026-11-02T07:00:00Z')
    const id = await newMeeting()
    expect((await read(id)).meeting.participants.every((each) => each.reply === 'waiting')).toBe(true)
    expect(
      (
        await police.submit(path(id, '/replies'), {
          'replies.0.reply': 'accepted',
          'replies.1.reply': 'declined',
          'replies.2.reply': 'waiting',
          'replies.3.reply': 'waiting',
          'replies.4.reply': 'waiting',
        })
      ).status,
    ).toBe(303)
    expect((await read(id)).meeting.participants.map((each) => each.reply)).toEqual([
      'accepted',
      'declined',
      'waiting',
      'waiting',
      'waiting',
    ])
    expect((await police.page(path(id))).body).toContain('tackar nej')
    const { rows } = await world.admin.query(
      'select number, reply, way from meeting_answer where meeting_id = $1 order by reply',
      [id],
    )
    expect(rows).toEqual([
      { number: 1, reply: 'accepted', way: 'told' },
      { number: 1, reply: 'declined', way: 'told' },
    ])
  })
})

describe('attendance by profession', () => {
  it('counts a remote participant and a substitute as present and leaves the family out', () => {
    const counted = attendanceByProfession([
      { profession: 'police', attendance: 'attended_remotely' },
      { profession: 'police', attendance: 'absent' },
      { profession: 'education', attendance: 'substitute' },
      { profession: null, attendance: 'attended' },
      { profession: 'youth_work', attendance: null },
    ])
    expect(counted).toEqual([
      { profession: 'police', asked: 2, present: 1 },
      { profession: 'education', asked: 1, present: 1 },
    ])
  })
})
