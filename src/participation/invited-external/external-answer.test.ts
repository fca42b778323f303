import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asExternal, inviteSchool, type Invited } from '#testing/external.ts'
import type { GuestBrowser } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const HOME = '/mina/inbjudan'
let world: World
let social: Visitor
let police: Visitor
let inCase: TestCase
let invited: Invited

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.admin.query('delete from sign_in_attempt')
  inCase = await openTestCase(world)
  invited = await inviteSchool(police, inCase, { date: inDays(7) })
})

const inDays = (days: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(Date.now() + days * 86_400_000)
const meetingPath = (part = ''): string => `/cases/${inCase.caseId}/meetings/${invited.meetingId}${part}`
const come = (): Promise<GuestBrowser> => asExternal(world, police, inCase, invited)
const versionOf = async (): Promise<number> =>
  (await police.read(meetingPath())).json<{ meeting: { version: number } }>().meeting.version

describe('the external’s answer', () => {
  it('says how each proposed time suits and who comes instead; members see it, sealed in the database', async () => {
    const times = [8, 9].map((days) => ({ date: inDays(days), startTime: '14.00' }))
    expect((await police.change(meetingPath('/times'), { times, version: await versionOf() })).status).toBe(200)
    const browser = await come()
    const form = await browser.page(`${HOME}/svar?lang=sv`)
    const ids = [...form.body.matchAll(/name="times\.\d\.timeId" value="([^"]+)"/g)].map((each) => each[1] ?? '')
    expect(ids).toHaveLength(2)
    const said = { 'times.0.fits': 'impossible', 'times.1.fits': 'best' }
    const missing = await browser.submit(`${HOME}/svar`, { ...said, 'times.1.fits': '' })
    expect(missing.status).toBe(400)
    const nameless = await browser.submit(`${HOME}/svar`, { ...said, substituteRole: 'rektor' })
    expect(nameless.status).toBe(400)
    const sent = await browser.submit(`${HOME}/svar`, {
      ...said,
      substituteName: 'Ulla Ersättarson',
      substituteRole: 'rektor',
    })
    expect([sent.status, sent.headers.location]).toEqual([303, HOME])
    expect((await browser.page(`${HOME}?lang=sv`)).body).toContain('i stället kommer Ulla Ersättarson, rektor')
    const seen = (await social.page(`${meetingPath()}?lang=sv`)).body
    expect(seen).toContain('(med länk)')
    expect(seen).toContain('ersättare Ulla Ersättarson, rektor')
    const { rows } = await world.admin.query(
      `select way, recorded_by, possible = array[$2::uuid] as possible, impossible = array[$3::uuid] as impossible,
              encode(substitute, 'escape') like '%Ulla%' as readable from meeting_answer where participant_id = $1`,
      [invited.schoolId, ids[1], ids[0]],
    )
    expect(rows).toEqual([{ way: 'link', recorded_by: null, possible: true, impossible: true, readable: false }])
  })

  it('follows the one before; whoever answers to what is no longer so is told, and nothing is lost', async () => {
    const browser = await come()
    const shown = await browser.page(`${HOME}/svar?lang=sv`)
    expect((await browser.submit(`${HOME}/svar`, { reply: 'accepted' })).status).toBe(303)
    const late = await browser.send(shown, `${HOME}/svar`, { reply: 'declined', substituteName: 'Ulla Ersättarson' })
    expect(late.status).toBeGreaterThanOrEqual(409)
    expect(late.body).toContain('Ulla Ersättarson')
    expect((await browser.submit(`${HOME}/svar`, { reply: 'declined' })).status).toBe(303)
    const times = [8, 9].map((days) => ({ date: inDays(days), startTime: '14.00' }))
    await police.change(meetingPath('/times'), { times, version: await versionOf() })
    const cancelled = await browser.page(`${HOME}/svar`)
    await police.change(meetingPath('/cancel'), { reason: 'Flyttas.', version: await versionOf() })
    const said = { 'times.0.fits': 'best', 'times.1.fits': 'impossible' }
    expect((await browser.send(cancelled, `${HOME}/svar`, said)).status).toBe(409)
    const page = (await browser.page(`${HOME}?lang=sv`)).body
    expect(page).toContain('inställt')
    expect(page).not.toContain('Flyttas')
  })

  it('is followed by what was recorded of their attendance, and of nobody else’s', async () => {
    await world.admin.query(`update meeting set starts_at = now() - interval '1 hour' where id = $1`, [
      invited.meetingId,
    ])
    const { meeting } = (await police.read(meetingPath())).json<{ meeting: { participants: { id: string }[] } }>()
    const attendances = meeting.participants.map(({ id }) =>
      id === invited.schoolId
        ? { participantId: id, attendance: 'attended_remotely' }
        : { participantId: id, attendance: 'excused', absenceReason: 'Sjuk med feber.' },
    )
    const version = await versionOf()
    const held = await police.change(meetingPath('/attendance'), { attendances, version })
    expect(held.status, held.body).toBe(200)
    const page = (await (await come()).page(`${HOME}?lang=sv`)).body
    expect(page).toContain('Så är din närvaro antecknad')
    expect(page).toMatch(/På distans|distans/i)
    expect(page).not.toContain('Sjuk med feber')
    for (const each of ['Elin', 'Provström', inCase.number]) expect(page).not.toContain(each)
  })
})
