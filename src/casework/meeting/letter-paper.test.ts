import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { fetchPdf, type ReadPdf } from '#testing/pdf.ts'
import { writeText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-01T08:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())

type Asked = { id: string; role: string }
const arrange = async (of: TestCase, over: object): Promise<string> => {
  const reply = await social.change(`/cases/${of.caseId}/meetings`, firstMeeting(of, over))
  expect(reply.body).toContain('"id"')
  return reply.json<{ id: string }>().id
}
const letter = (of: TestCase, meetingId: string, personId: string, query = ''): Promise<ReadPdf | number> =>
  fetchPdf(world, social, `/cases/${of.caseId}/meetings/${meetingId}/letters/${personId}/letter.pdf${query}`)
const read = async (...asked: Parameters<typeof letter>): Promise<ReadPdf> => {
  const found = await letter(...asked)
  if (typeof found === 'number') throw new Error(`answered ${found}`)
  return found
}

describe('a letter as PDF', () => {
  it('is tagged, in the language of who it is for, and carries the mark of the copy in that language', async () => {
    const opened = await openTestCase(world)
    await world.admin.query(`update person set contact_language = 'fi' where id = $1`, [opened.youthId])
    const id = await arrange(opened, {})
    const finnish = await read(opened, id, opened.youthId)
    expect([finnish.tagged, finnish.language]).toEqual([true, 'fi'])
    expect(finnish.bytes.toString('latin1')).toContain('pdfuaid')
    for (const said of ['Tervetuloa tapaamiseen', 'Elin Provström', 'torstai 12.11.2026 klo 14.00', 'Ekenäs, rum 3'])
      expect(finnish.text).toContain(said)
    expect(finnish.text).toMatch(/Länsi-Uudenmaan hyvinvointialue, 1\.11\.2026 klo 10\.00\. Tunnus [0-9a-f]{8}\./)
    const swedish = await read(opened, id, opened.guardianIds[0])
    expect([swedish.language, swedish.text.includes('Välkommen till ett möte')]).toEqual(['sv', true])
    expect((await read(opened, id, opened.youthId, '?language=en')).text).toContain('Welcome to a meeting')
  })

  it('lists the times that are proposed, and asks which of them suits', async () => {
    const opened = await openTestCase(world)
    const id = await arrange(opened, {})
    const times = [
      { date: '12.11.2026', startTime: '14' },
      { date: '13.11.2026', startTime: '9.30' },
    ]
    await social.change(`/cases/${opened.caseId}/meetings/${id}/times`, { times, version: 1 })
    const { text } = await read(opened, id, opened.youthId)
    for (const said of [
      'Föreslagna tider',
      'torsdag 12.11.2026 kl. 14.00',
      'fredag 13.11.2026 kl. 9.30',
      'Vilken tid passar dig?',
    ])
      expect(text).toContain(said)
  })

  it('says that the interpreter of this very person is there', async () => {
    const opened = await openTestCase(world, { interpreterLanguage: 'ar' })
    const id = await arrange(opened, { interpreterLanguage: 'ar', interpreterBooked: true })
    expect((await read(opened, id, opened.guardianIds[0])).text).toContain('Tolk arabiska')
    expect((await read(opened, id, opened.youthId)).text).not.toContain('arabiska')
  })

  it('never shows a protected address, nor where a meeting of such a case is', async () => {
    const opened = await openTestCase(world, { responsible: 'social_work' })
    await writeText(world, 'person.address', opened.youthId, 'Tallgatan 7, Ekenäs')
    const protect = {
      personId: opened.youthId,
      period: 'until_further_notice',
      source: 'person',
      decidedOn: '1.10.2026',
    }
    const made = await social.change(`/cases/${opened.caseId}/protected-identities`, protect)
    expect(made.status).toBe(200)
    const id = await arrange(opened, { placeKind: 'home', place: 'Tallgatan 7, Ekenäs' })
    for (const person of [opened.youthId, ...opened.guardianIds]) {
      const { text, bytes } = await read(opened, id, person)
      for (const hidden of ['Tallgatan', 'gatan 7']) {
        expect(text).not.toContain(hidden)
        expect(bytes.includes(hidden)).toBe(false)
      }
      expect(text).toContain('Var vi träffas får du veta av')
    }
    const told = { purpose: 'Vi ses hemma på Tallgatan 7.', version: 1 }
    await social.change(`/cases/${opened.caseId}/meetings/${id}`, { ...firstMeeting(opened), ...told })
    const refused = await social.read(`/cases/${opened.caseId}/meetings/${id}/letters/${opened.youthId}`)
    expect([refused.status, refused.json<{ reason: string }>().reason]).toEqual([409, 'letter_names_address'])
  })
})

describe('an invitation as PDF to somebody outside the case (C-13)', () => {
  it('says when, where and what they add, and nothing of the family, of why one meets, or of the case', async () => {
    const opened = await openTestCase(world)
    const id = await arrange(opened, {})
    const path = `/cases/${opened.caseId}/meetings/${id}`
    const { meeting } = (await social.read(path)).json<{ meeting: { participants: Asked[] } }>()
    const pdfOf = (role: string) =>
      fetchPdf(
        world,
        social,
        `${path}/participants/${meeting.participants.find((each) => each.role === role)?.id ?? ''}/invitation.pdf?language=fi`,
      )
    const paper = await pdfOf('invited_expert')
    if (typeof paper === 'number') throw new Error(`answered ${paper}`)
    expect([paper.tagged, paper.language]).toEqual([true, 'fi'])
    for (const said of ['Kim Provgren', 'torstai 12.11.2026 klo 14.00', 'Ekenäs, rum 3', 'Känner vardagen i skolan.'])
      expect(paper.text).toContain(said)
    for (const hidden of ['Elin', 'Anna', 'Provström', 'Testberg', opened.number, 'Vi går igenom'])
      expect(paper.text).not.toContain(hidden)
    expect(await pdfOf('youth')).toBe(404)
  })
})

describe('an invitation as PDF to a meeting at somebody’s home', () => {
  it('does not say where they live: it lies on the desk of a school', async () => {
    const opened = await openTestCase(world)
    const id = await arrange(opened, { placeKind: 'home', place: 'Tallgatan 7, Ekenäs' })
    const path = `/cases/${opened.caseId}/meetings/${id}`
    const { meeting } = (await social.read(path)).json<{ meeting: { participants: Asked[] } }>()
    const asked = meeting.participants.find((each) => each.role === 'invited_expert')?.id ?? ''
    const paper = await fetchPdf(world, social, `${path}/participants/${asked}/invitation.pdf?language=sv`)
    if (typeof paper === 'number') throw new Error(`answered ${paper}`)
    expect(paper.text).toContain('hemma hos den unga')
    expect(paper.text).not.toContain('Tallgatan')
    expect((await read(opened, id, opened.youthId)).text).toContain('Tallgatan 7')
  })
})

describe('letters as PDF to parties who are kept apart', () => {
  it('have each their own time and place, and nothing of the other, whoever asks', async () => {
    const opened = await openTestCase(world, { responsible: 'police' })
    const circle = [social.persona.id]
    const restriction = { track: 'domestic_violence', reason: 'Parterna lever under hot.', circle }
    await police.change(`/cases/${opened.caseId}/restriction`, restriction)
    const other = opened.guardianIds[1]
    await social.change(`/cases/${opened.caseId}/persons/${other}/other-party`, { reason: 'Misstänks för våld hemma.' })
    const family = await arrange(opened, { personIds: [opened.youthId, opened.guardianIds[0]] })
    const apart = await arrange(opened, {
      personIds: [other],
      type: 'separate_parties',
      date: '13.11.2026',
      startTime: '9.30',
      place: 'Lojo, rum 1',
    })
    const theirs = await read(opened, apart, other)
    for (const said of ['Mikael Testberg', 'fredag 13.11.2026 kl. 9.30', 'Lojo, rum 1'])
      expect(theirs.text).toContain(said)
    for (const hidden of ['Elin', 'Anna', 'Provström', '12.11.2026', 'Ekenäs'])
      expect(theirs.text).not.toContain(hidden)
    const mothers = await read(opened, family, opened.guardianIds[0])
    for (const hidden of ['Testberg', '13.11.2026', 'Lojo, rum']) expect(mothers.text).not.toContain(hidden)
    expect(await letter(opened, family, other)).toBe(404)
    const outside = `/cases/${opened.caseId}/meetings/${family}/letters/${opened.youthId}/letter.pdf`
    expect((await nurse.page(outside)).status).toBe(404)
    // No calendar has the place of such a case.
    const file = await social.page(`/cases/${opened.caseId}/meetings/${family}/meeting.ics`)
    expect([file.status, file.body.includes('Ekenäs')]).toEqual([200, false])
  })

  it('count for times that are only proposed too, also when one of them is confirmed', async () => {
    const opened = await openTestCase(world, { responsible: 'police' })
    const restriction = { track: 'domestic_violence', reason: 'Parterna lever under hot.', circle: [social.persona.id] }
    await police.change(`/cases/${opened.caseId}/restriction`, restriction)
    const other = opened.guardianIds[1]
    await social.change(`/cases/${opened.caseId}/persons/${other}/other-party`, { reason: 'Misstänks för våld hemma.' })
    const family = await arrange(opened, { personIds: [opened.youthId, opened.guardianIds[0]] })
    const apart = await arrange(opened, {
      personIds: [other],
      type: 'separate_parties',
      date: '13.11.2026',
      place: 'Ekenäs, rum 4',
    })
    const propose = (id: string, ...dates: string[]) =>
      social.change(`/cases/${opened.caseId}/meetings/${id}/times`, {
        times: dates.map((date) => ({ date, startTime: '14' })),
        version: 1,
      })
    const near = await propose(family, '12.11.2026', '13.11.2026')
    expect([near.status, near.json<{ reason: string }>().reason]).toEqual([409, 'parties_too_close'])
    expect((await propose(family, '12.11.2026', '16.11.2026')).status).toBe(200)
    const back = await propose(apart, '16.11.2026', '17.11.2026')
    expect(back.json<{ reason: string }>().reason).toBe('parties_too_close')
  })
})
