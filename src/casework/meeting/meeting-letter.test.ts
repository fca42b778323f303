import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { writeText } from '#testing/sealed.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { namedOfOtherSide, type MeetingLetter } from './meeting-letter.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let opened: TestCase

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-01T08:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())

beforeEach(async () => {
  opened = await openTestCase(world, { responsible: 'police' })
  await writeText(world, 'person.address', opened.guardianIds[0], 'Tallgatan 7, Ekenäs')
  await writeText(world, 'person.phone', opened.guardianIds[0], '040 000 0007')
  await writeText(world, 'person.address', opened.guardianIds[1], 'Björkvägen 9, Lojo')
  const restriction = { track: 'domestic_violence', reason: 'Parterna lever under hot.', circle: [social.persona.id] }
  await police.change(`/cases/${opened.caseId}/restriction`, restriction)
  const marked = `/cases/${opened.caseId}/persons/${opened.guardianIds[1]}/other-party`
  expect((await social.change(marked, { reason: 'Misstänks för våld hemma.' })).status).toBe(200)
})

const arrange = async (over: object): Promise<string> => {
  const reply = await social.change(`/cases/${opened.caseId}/meetings`, firstMeeting(opened, over))
  expect(reply.body).toContain('"id"')
  return reply.json<{ id: string }>().id
}
const withFamily = (over: object = {}): Promise<string> =>
  arrange({ personIds: [opened.youthId, opened.guardianIds[0]], ...over })
const withOther = (over: object = {}): Promise<string> =>
  arrange({
    personIds: [opened.guardianIds[1]],
    type: 'separate_parties',
    date: '13.11.2026',
    startTime: '9.30',
    place: 'Lojo, rum 1',
    ...over,
  })
const pathOf = (meetingId: string, personId: string): string =>
  `/cases/${opened.caseId}/meetings/${meetingId}/letters/${personId}`
const reasonOf = (reply: Reply): string => reply.json<{ reason: string }>().reason

describe('letters to parties who are kept apart (C-27)', () => {
  it('are separate: each with its own time and place, and nothing of the other', async () => {
    const [family, other] = [await withFamily(), await withOther()]
    const texts = async (meeting: string, person: string): Promise<string> => {
      const page = (await social.page(`${pathOf(meeting, person)}?language=sv`)).body
      return page.slice(page.indexOf('<main')) + (await social.read(pathOf(meeting, person))).body
    }
    const mine = { family: ['12.11.2026', 'Ekenäs, rum 3'], other: ['13.11.2026', 'Lojo, rum 1'] }
    for (const person of [opened.youthId, opened.guardianIds[0]]) {
      const letter = await texts(family, person)
      for (const part of mine.family) expect(letter).toContain(part)
      for (const part of [...mine.other, 'Testberg', 'Björkvägen']) expect(letter).not.toContain(part)
    }
    const letter = await texts(other, opened.guardianIds[1])
    for (const part of mine.other) expect(letter).toContain(part)
    for (const part of [...mine.family, 'Elin', 'Provström', 'Tallgatan', '040 000 0007'])
      expect(letter).not.toContain(part)
  })

  it('are not made for somebody who is not asked to that meeting', async () => {
    const [family, other] = [await withFamily(), await withOther()]
    expect((await social.read(pathOf(family, opened.guardianIds[1]))).status).toBe(404)
    expect((await social.page(pathOf(other, opened.youthId))).status).toBe(404)
    expect((await nurse.read(pathOf(family, opened.youthId))).status).toBe(404)
  })

  it.each([
    ['a name', { purpose: 'Vi talar om hur Annas vardag ser ut nu.' }, 'Anna'],
    ['an address', { purpose: 'Vi talar om vem som bor på tallgatan 7,  Ekenäs.' }, 'Tallgatan 7, Ekenäs'],
    ['the day of the other meeting', { purpose: 'Vi ses dagen efter mötet 12.11.2026.' }, '12.11.2026'],
    ['the place of the other meeting', { purpose: 'Inte i Ekenäs, rum 3 som de andra.' }, 'Ekenäs, rum 3'],
  ])('are refused while the meeting itself names %s of the other side', async (_what, over, named) => {
    await withFamily()
    const other = await withOther(over)
    const refused = await social.read(pathOf(other, opened.guardianIds[1]))
    expect([refused.status, reasonOf(refused)]).toEqual([409, 'letter_names_other_side'])
    expect(refused.json<{ detail: string }>().detail).toContain(named)
    const { rows } = await world.admin.query(
      `select result, reason from access_log where case_id = $1 and operation = 'readMeetingLetter'`,
      [opened.caseId],
    )
    expect(rows).toEqual([{ result: 'refused', reason: 'letter_names_other_side' }])
  })

  it('stand apart in the log: one row for each letter, with the meeting and the one person', async () => {
    const [family, other] = [await withFamily(), await withOther()]
    await social.page(pathOf(family, opened.guardianIds[0]))
    await social.page(pathOf(other, opened.guardianIds[1]))
    const { rows } = await world.admin.query(
      `select object_id, object_ids from access_log where case_id = $1 and object_kind = 'meeting_letter' order by at`,
      [opened.caseId],
    )
    expect(rows).toEqual([
      { object_id: family, object_ids: [opened.guardianIds[0]] },
      { object_id: other, object_ids: [opened.guardianIds[1]] },
    ])
  })

  it('tell the sender on the screen how the protected person is reached safely, never the other party’s letter', async () => {
    const [family, other] = [await withFamily(), await withOther()]
    await social.change(`/cases/${opened.caseId}/persons/${opened.guardianIds[0]}/safety-plan`, {
      safeContact: 'Ring mitt på dagen.',
      steps: 'Gå till mormor och ring 112.',
      earlier: 0,
    })
    const shown = (await social.page(`${pathOf(family, opened.guardianIds[0])}?lang=sv`)).body
    expect(shown).toContain('Så når du personen tryggt: Ring mitt på dagen.')
    const printed = shown.replace(/<div class="fl-screen-only">.*?<\/div><\/div>/gs, '')
    expect(printed).not.toContain('Ring mitt på dagen')
    expect((await social.page(pathOf(other, opened.guardianIds[1]))).body).not.toContain('Ring mitt på dagen')
  })
})

describe('a letter', () => {
  it('is in the language the person is spoken to in, or the one that is chosen, and linked from the meeting', async () => {
    await world.admin.query(`update person set contact_language = 'fi' where id = $1`, [opened.youthId])
    const family = await withFamily()
    expect((await social.read(pathOf(family, opened.youthId))).json<MeetingLetter>().language).toBe('fi')
    const page = (await social.page(`${pathOf(family, opened.youthId)}?language=fi`)).body
    expect(page).toContain('Tervetuloa tapaamiseen')
    const meeting = (await social.page(`/cases/${opened.caseId}/meetings/${family}?lang=sv`)).body
    expect(meeting).toContain(pathOf(family, opened.youthId))
    expect((await social.read(`${pathOf(family, opened.youthId)}?language=de`)).status).toBe(400)
  })

  it('is not made for a meeting that is called off, nor for a guardian who must not be asked', async () => {
    const family = await withFamily()
    await social.change(`/cases/${opened.caseId}/guardian-limits`, {
      guardianId: opened.guardianIds[0],
      kind: 'no_information',
      reason: 'Domstolen har begränsat rätten att få uppgifter.',
    })
    expect(reasonOf(await social.read(pathOf(family, opened.guardianIds[0])))).toBe('guardian_not_asked')
    await social.change(`/cases/${opened.caseId}/meetings/${family}/cancel`, { reason: 'Flyttas.', version: 1 })
    expect(reasonOf(await social.read(pathOf(family, opened.youthId)))).toBe('meeting_not_planned')
    expect((await social.page(`/cases/${opened.caseId}/meetings/${family}`)).body).not.toContain('/letters/')
  })

  it('finds what a text names of the other side, and nothing in a plain one', () => {
    const other = {
      names: ['Anna-Maria', 'Ek'],
      ways: [null, '040 1'],
      meetings: [{ moments: [new Date('2026-11-12T12:00:00Z')], place: 'Rum 3' }],
    }
    expect(namedOfOtherSide('MARIAS  väg, rum  3, 12.11.2026, ring 040 1', other)).toEqual([
      'Maria',
      '040 1',
      'Rum 3',
      '12.11.2026',
    ])
    expect(namedOfOtherSide('Vi går igenom vad som har hänt. Eken växer.', other)).toEqual([])
  })
})
