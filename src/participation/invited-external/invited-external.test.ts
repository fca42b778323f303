import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asExternal, inviteSchool, madeExternalLink } from '#testing/external.ts'
import { asGuestOf, guestBrowser, markOtherParty, type GuestBrowser } from '#testing/guest.ts'
import { firstMeeting, testNames, testSchool } from '#testing/meeting.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let social: Visitor
let police: Visitor
let outsider: Visitor
let inCase: TestCase
let meetingId = ''
let schoolId = ''

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  outsider = await world.signIn({ team: 'Esbo ankarteam', profession: 'police' })
})
afterAll(() => world.close())

const inDays = (days: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(Date.now() + days * 86_400_000)
const arrange = async (of: TestCase, changed: object = {}): Promise<void> => {
  ;({ meetingId, schoolId } = await inviteSchool(police, of, { date: inDays(7), ...changed }))
}
beforeEach(async () => {
  await world.admin.query('delete from sign_in_attempt')
  inCase = await openTestCase(world)
  await arrange(inCase)
})

const HOME = '/mina/inbjudan'
const meetingPath = (part = ''): string => `/cases/${inCase.caseId}/meetings/${meetingId}${part}`
const come = (who: Visitor = police): Promise<GuestBrowser> => asExternal(world, who, inCase, { meetingId, schoolId })
const versionOf = async (): Promise<number> =>
  (await police.read(meetingPath())).json<{ meeting: { version: number } }>().meeting.version
/** What the page of an external must never hold of the test case. */
const kept = ['Elin', 'Provström', 'Testberg', 'Vi går igenom', 'Berättar vad', ...testNames]
const expectNothingOf = (body: string): void => {
  for (const each of [...kept, inCase.number, inCase.caseId, meetingId, police.persona.id])
    expect(body).not.toContain(each)
}

describe('a link to an invitation', () => {
  it('shows when, where, which team and whom to ask, and nothing of the case', async () => {
    const browser = guestBrowser(world)
    const opened = await browser.open((await madeExternalLink(police, inCase, { meetingId, schoolId })).link)
    expect([opened.status, opened.headers.location]).toEqual([303, HOME])
    const page = await browser.page(`${HOME}?lang=sv`)
    expect(page.status).toBe(200)
    for (const each of ['Kim Provgren', testSchool, 'Ekenäs, rum 3', 'Raseborgs ankarteam', 'ungefär 60 minuter'])
      expect(page.body).toContain(each)
    expectNothingOf(page.body)
    expect(page.body).not.toContain('Känner vardagen i skolan.')
  })

  it('tells why only when its maker marked the text', async () => {
    const browser = await asExternal(world, police, inCase, { meetingId, schoolId }, { tellsWhy: 'yes' })
    expect((await browser.page(HOME)).body).toContain('Känner vardagen i skolan.')
  })

  it('shows its maker first what will be seen: the same as is seen', async () => {
    const facts = (html: string): string => /<dl[\s\S]*?<\/dl>/.exec(html)?.[0] ?? ''
    const form = await police.page(meetingPath(`/participants/${schoolId}/guest-link?lang=sv`))
    expect(form.status).toBe(200)
    expect(facts(form.body)).toContain('Ekenäs, rum 3')
    expect(facts(form.body)).toBe(facts((await (await come()).page(`${HOME}?lang=sv`)).body))
  })

  it('leads to none of the family’s pages: absent and denied are the same', async () => {
    const browser = await come()
    const paths = [
      '/mina',
      '/mina/moten',
      '/mina/plan',
      '/mina/ord',
      '/mina/samtycken',
      '/mina/vem-har-last',
      '/mina/rattigheter',
    ]
    const answers = await Promise.all([...paths, '/mina/finns-inte'].map((path) => browser.page(path)))
    expect(answers.map((each) => each.status)).toEqual([...paths, ''].map(() => 404))
    for (const each of answers) expectNothingOf(each.body)
  })

  it('is made by members for externals alone: not for the family, not for a colleague', async () => {
    const asked = { channel: 'by_hand' }
    const path = meetingPath(`/participants/${schoolId}/guest-link`)
    expect((await outsider.change(path, asked)).status).toBe(404)
    expect((await outsider.read(path)).status).toBe(404)
    const { meeting } = (await police.read(meetingPath())).json<{
      meeting: { participants: { id: string; organisation: string | null }[] }
    }>()
    for (const { id } of meeting.participants.filter((each) => each.organisation === null))
      expect((await police.change(meetingPath(`/participants/${id}/guest-link`), asked)).status).toBe(404)
  })

  it('stands in the list of links, opens once, and is ended like any other', async () => {
    const { id, link } = await madeExternalLink(police, inCase, { meetingId, schoolId })
    const browser = guestBrowser(world)
    await browser.open(link)
    const again = await guestBrowser(world).open(link)
    expect([again.status, again.body.includes('Länken har redan öppnats')]).toEqual([410, true])
    const links = async () =>
      (await social.read(`/cases/${inCase.caseId}/guest-links`)).json<{
        links: { id: string; state: string; personName: string; version: number }[]
      }>().links
    expect(await links()).toMatchObject([{ id, state: 'opened', personName: `Kim Provgren, ${testSchool}` }])
    const { version } = (await links())[0] ?? { version: 0 }
    expect((await social.change(`/cases/${inCase.caseId}/guest-links/${id}/end`, { version })).status).toBe(200)
    expect((await browser.page(HOME)).status).toBe(401)
    expect(await links()).toMatchObject([{ state: 'ended' }])
  })

  it('ends the one before, and no more are made than the data say', async () => {
    const first = await come()
    for (let made = 1; made < 5; made++) await madeExternalLink(police, inCase, { meetingId, schoolId })
    expect((await first.page(HOME)).status).toBe(401)
    const sixth = await police.change(meetingPath(`/participants/${schoolId}/guest-link`), { channel: 'by_hand' })
    expect([sixth.status, sixth.json().reason]).toEqual([409, 'guest_links_enough'])
  })
})

describe('a visit of an external', () => {
  it('is a row of the one log, and the young person reads of it', async () => {
    await (await come()).page(HOME)
    const { rows } = await world.admin.query(
      `select operation, profession, result, guest_id, professional_id from access_log where case_id = $1 and guest_id is not null`,
      [inCase.caseId],
    )
    const row = { profession: 'guest_external', result: 'allowed', guest_id: schoolId, professional_id: null }
    expect(rows).toEqual([{ ...row, operation: 'readExternalInvitation' }])
    const youth = await asGuestOf(world, social, inCase, inCase.youthId)
    const readers = (await youth.page('/mina/vem-har-last?lang=sv')).body
    expect(readers).toContain('Någon som är bjuden till ett möte')
    // The school is not named by the log, and a guardian reads only of what was about them.
    const guardian = await asGuestOf(world, social, inCase, inCase.guardianIds[0])
    expect((await guardian.page('/mina/vem-har-last?lang=sv')).body).not.toContain('Någon som är bjuden till ett möte')
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    expect((await officer.page(`/access-log?lang=sv&object=${inCase.caseId}`)).body).toContain(
      'en inbjuden utomstående, på sin egen sida',
    )
  })
})

describe('a link to an invitation dies', () => {
  it('when they are no longer asked to the meeting', async () => {
    const browser = await come()
    const { link } = await madeExternalLink(police, inCase, { meetingId, schoolId })
    const edited = { ...firstMeeting(inCase, { date: inDays(7), externals: [] }), version: await versionOf() }
    expect((await police.change(meetingPath(), edited)).status).toBe(200)
    expect((await browser.page(HOME)).status).toBe(401)
    expect((await guestBrowser(world).open(link)).body).toContain('Länken gäller inte längre')
    const { rows } = await world.admin.query(
      `select distinct end_reason, participant_id from guest_link where case_id = $1 order by 1`,
      [inCase.caseId],
    )
    expect(rows).toEqual([
      { end_reason: 'no_longer_asked', participant_id: null },
      { end_reason: 'replaced', participant_id: null },
    ])
  })

  it('with the case', async () => {
    const browser = await come()
    await world.admin.query(
      `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
      [inCase.caseId],
    )
    expect((await browser.page(HOME)).status).toBe(401)
  })

  it('some days after the last day of the meeting', async () => {
    const browser = await come()
    const heldDaysAgo = (days: number) =>
      world.admin.query(
        `update meeting set state = 'held', starts_at = now() - make_interval(days => $2) where id = $1`,
        [meetingId, days],
      )
    await heldDaysAgo(14)
    expect((await browser.page(HOME)).status).toBe(200)
    await heldDaysAgo(15)
    expect((await browser.page(HOME)).status).toBe(401)
    const late = await police.change(meetingPath(`/participants/${schoolId}/guest-link`), { channel: 'by_hand' })
    expect([late.status, late.json().reason]).toEqual([409, 'external_not_possible'])
  })

  it('when the case is kept to a circle that its maker is not of; one of the circle makes another', async () => {
    inCase = await openTestCase(world, { responsible: 'social_work' })
    await arrange(inCase)
    const browser = await come(police)
    const circle = [inCase.memberIds['social_work']]
    const restricted = await social.change(`/cases/${inCase.caseId}/restriction`, {
      track: 'domestic_violence',
      reason: 'Parterna lever under hot.',
      circle,
    })
    expect(restricted.status, restricted.body).toBe(200)
    expect((await browser.page(HOME)).status).toBe(401)
    const path = meetingPath(`/participants/${schoolId}/guest-link`)
    expect((await police.change(path, { channel: 'by_hand' })).status).toBe(404)
    expect((await (await come(social)).page(HOME)).status).toBe(200)
  })
})

describe('the place', () => {
  const place = async (): Promise<string> => (await (await come(social)).page(`${HOME}?lang=sv`)).body

  it('is told in another way where somebody is protected', async () => {
    await world.admin.query(
      `insert into protected_identity (instance_id, id, case_id, team_id, person_id, period, source, decided_on, recorded_by)
       select c.instance_id, gen_random_uuid(), c.id, c.team_id, $2, 'until_further_notice', 'person', current_date, c.responsible_id
         from anchor_case c where c.id = $1`,
      [inCase.caseId, inCase.youthId],
    )
    const body = await place()
    expect(body).toContain('Teamet berättar platsen')
    expect(body).not.toContain('Ekenäs')
  })

  it('is told in another way where parties of violence are kept apart', async () => {
    inCase = await openTestCase(world)
    await arrange(inCase, {
      personIds: [inCase.youthId, inCase.guardianIds[0]],
      guardianMissingReason: 'Föräldrarna har skilda möten.',
    })
    await markOtherParty(social, inCase, inCase.guardianIds[1])
    const body = await place()
    expect(body).toContain('Teamet berättar platsen')
    expect(body).not.toContain('Ekenäs')
  })

  it('is never a home', async () => {
    await world.admin.query(`update meeting set place_kind = 'home' where id = $1`, [meetingId])
    const body = await place()
    expect(body).toContain('Teamet berättar platsen')
    expect(body).not.toContain('Ekenäs')
  })
})
