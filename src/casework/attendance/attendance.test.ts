import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { periodErrors, toldOf, usualPeriod, type Attendance } from './attendance.ts'

const team = 'Raseborgs ankarteam'
let world: World
let opened: TestCase
let police: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-02T07:00:00Z')
  opened = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())

/** A meeting that was held: the school came or not, somebody came instead of the police officer. */
async function hold(
  school: 'attended' | 'excused',
  organisation = 'Hangö högstadium',
  { of, who }: { readonly of: TestCase; readonly who: Visitor } = { of: opened, who: police },
): Promise<void> {
  const external = { organisation, profession: 'education', addedValue: 'Känner vardagen.' }
  const body = firstMeeting(of, { date: '1.11.2026', alreadyHeld: true, externals: [external] })
  const { id } = (await who.change(`/cases/${of.caseId}/meetings`, body)).json<{ id: string }>()
  const { meeting } = (await who.read(`/cases/${of.caseId}/meetings/${id}`)).json<{
    meeting: { version: number; participants: { id: string; profession: string | null; organisation: string | null }[] }
  }>()
  const attendances = meeting.participants.map((each) => ({
    participantId: each.id,
    ...(each.organisation !== null
      ? { attendance: school, ...(school === 'excused' ? { absenceReason: 'Sjukdom.' } : {}) }
      : each.profession === null
        ? { attendance: 'attended' }
        : { attendance: 'substitute', substituteName: 'Ulla Ersättarson' }),
  }))
  const path = `/cases/${of.caseId}/meetings/${id}/attendance`
  expect((await who.change(path, { attendances, version: meeting.version })).status).toBe(200)
}

const counted = async (who: Visitor, query = ''): Promise<Attendance['organisations']> =>
  (await who.read(`/meeting-attendance${query}`)).json<Attendance>().organisations
const named = (all: Attendance['organisations'], name: string) => all.find((each) => each.name.sv === name)

describe('attendance by organisation (C-40)', () => {
  it('tells how often each was asked and came, substitutes counted as present, and nothing of the family', async () => {
    for (const school of ['attended', 'attended', 'attended', 'excused', 'excused'] as const) await hold(school)
    const found = await counted(police)
    expect(named(found, 'Hangö högstadium')).toEqual({
      name: { sv: 'Hangö högstadium', fi: 'Hangö högstadium', en: 'Hangö högstadium' },
      inNetwork: false,
      asked: 5,
      present: 3,
      substitutes: 0,
      rate: 60,
    })
    const page = (await police.page('/meeting-attendance?lang=sv')).body
    for (const shown of ['Hangö högstadium (utanför nätverket)', '>60<', 'Närvaro vid möten'])
      expect(page).toContain(shown)
    for (const hidden of ['Elin', 'Provström', 'Testberg', opened.number]) expect(page).not.toContain(hidden)
  })

  it('does not count out who was asked fewer than five times, nor name them unless they are of the network', async () => {
    await hold('excused', 'Skyddat boende Mona')
    const found = await counted(police, '?from=1.11.2026&until=1.11.2026')
    expect(named(found, 'Skyddat boende Mona')).toBeUndefined()
    const elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const lojo = await openTestCase(world, { team: 'Lojo ankarteam' })
    await hold('attended', 'Lilla skolan', { of: lojo, who: elsewhere })
    const seldom = await counted(elsewhere, '?from=1.11.2026&until=1.11.2026')
    expect(seldom.map((each) => each.inNetwork)).toEqual(seldom.map(() => true))
    expect(seldom.at(0)).toMatchObject({ asked: null, present: null, rate: null })
  })

  it('is of the own teams; the leadership sees the whole instance, and nobody else sees any', async () => {
    const elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    expect(named(await counted(elsewhere), 'Hangö högstadium')).toBeUndefined()
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    expect(named(await counted(leader), 'Hangö högstadium')?.asked).toBe(5)
    const other = await world.signIn({ instance: 'helsingfors', function: 'leadership' })
    expect(named(await counted(other), 'Hangö högstadium')).toBeUndefined()
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    expect((await officer.read('/meeting-attendance')).status).toBe(403)
  })

  it('is of a period that can be chosen, and says what is wrong with one', async () => {
    expect(named(await counted(police, '?from=1.1.2026&until=1.10.2026'), 'Hangö högstadium')).toBeUndefined()
    const wrong = await police.page('/meeting-attendance?from=2.11.2026&until=1.11.2026&lang=sv')
    expect([wrong.status, wrong.body.includes('Slutet är före början.')]).toEqual([400, true])
  })
})

describe('a count', () => {
  it('is told in whole percents, or not at all', () => {
    const name = { sv: 'A', fi: 'A', en: 'A' }
    expect(toldOf({ name, inNetwork: true, asked: 6, present: 4, substitutes: 1 })).toMatchObject({ rate: 67 })
    expect(toldOf({ name, inNetwork: true, asked: 4, present: 4, substitutes: 0 })).toMatchObject({
      asked: null,
      rate: null,
    })
    expect(usualPeriod('2026-11-22')).toEqual({ from: '2026-05-23', until: '2026-11-22' })
    expect(periodErrors('2020-01-01', '2026-11-22', '2026-11-22').map((each) => each.code)).toEqual([
      'attendance_period_long',
    ])
  })
})
