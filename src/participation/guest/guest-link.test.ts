import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asGuestOf, guestBrowser, madeLink, markOtherParty } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { sendingStart } from './sending-fields.tsx'

let world: World
let social: Visitor
let police: Visitor
let outsider: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  outsider = await world.signIn({ team: 'Esbo ankarteam', profession: 'police' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
  // Each test asks from an address of its own, as it were.
  await world.admin.query('delete from sign_in_attempt')
})

const links = (part = ''): string => `/cases/${inCase.caseId}/guest-links${part}`
const limit = (kind: string, guardianId = inCase.guardianIds[0]) =>
  social.change(`/cases/${inCase.caseId}/guardian-limits`, {
    guardianId,
    kind,
    reason: 'Domstolen har begränsat rätten att få uppgifter.',
  })
const ban = (subjects: readonly string[], changed: object = {}) =>
  social.change(`/cases/${inCase.caseId}/information-bans`, {
    visibility: 'case_team',
    guardianId: inCase.guardianIds[0],
    subjects,
    reason: 'private_matter',
    outcome: 'followed',
    ...changed,
  })
const stateOf = async (id: string): Promise<string | undefined> =>
  (await social.read(links())).json<{ links: { id: string; state: string }[] }>().links.find((each) => each.id === id)
    ?.state

describe('a link', () => {
  it('is made by a member for one person, opened once with a button, and shows the own page', async () => {
    const { id, link } = await madeLink(social, inCase, inCase.youthId)
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/mina\/oppna\/[A-Za-z0-9_-]{43}$/)
    expect(await stateOf(id)).toBe('handed')
    const browser = guestBrowser(world)
    const opened = await browser.open(link)
    expect([opened.status, opened.headers.location]).toEqual([303, '/mina'])
    const page = await browser.page('/mina')
    expect(page.status).toBe(200)
    expect(page.body).toContain('Hej Elin!')
    expect(page.body).toMatch(/<a class="govuk-link" href="tel:\d+">Ring [\d ]+\.<\/a>/)
    expect(await stateOf(id)).toBe('opened')
  })

  it('is not used up by whoever only looks at it, such as a preview of a message', async () => {
    const { id, link } = await madeLink(social, inCase, inCase.youthId)
    const path = link.replace('http://127.0.0.1:3000', '')
    for (let look = 0; look < 3; look++) expect((await world.visit({ method: 'GET', url: path })).status).toBe(200)
    await world.visit({ method: 'HEAD', url: path })
    expect(await stateOf(id)).toBe('handed')
  })

  it('stands nowhere: the database has a hash, and nobody reads even that', async () => {
    const { id, link } = await madeLink(social, inCase, inCase.youthId)
    const token = link.split('/').at(-1) ?? ''
    const { rows } = await world.admin.query<{ row: string }>(
      'select guest_link::text as row from guest_link where id = $1',
      [id],
    )
    expect(rows[0]?.row).not.toContain(token)
    for (const path of [links(), `/cases/${inCase.caseId}`]) expect((await social.read(path)).body).not.toContain(token)
    expect((await social.page(links())).body).not.toContain(token)
    const { rows: logged } = await world.admin.query<{ row: string }>('select access_log::text as row from access_log')
    expect(logged.every(({ row }) => !row.includes(token))).toBe(true)
  })

  it('has its way chosen already only where there is no other', () => {
    expect(sendingStart([])).toEqual({ channel: 'by_hand' })
    expect(sendingStart(['sms'])).toEqual({})
  })

  it('is there for members alone', async () => {
    expect((await outsider.read(links())).status).toBe(404)
    const asked = { personId: inCase.youthId, channel: 'by_hand' }
    expect((await outsider.change(links(), asked)).status).toBe(404)
    const { id } = await madeLink(social, inCase, inCase.youthId)
    expect((await outsider.change(links(`/${id}/end`), { version: 1 })).status).toBe(404)
    expect((await police.change(links(`/${id}/end`), { version: 1 })).status).toBe(200)
  })

  it('is shown once, with the page that made it; the form sent again shows the same', async () => {
    const page = await social.page(links('/new?lang=sv'))
    expect(page.body).toContain('Jag ger länken själv')
    const sent = await social.submit(links('/new'), { personId: inCase.youthId, channel: 'by_hand', withCode: 'yes' })
    expect(sent.status).toBe(200)
    expect(sent.body).toMatch(/\/mina\/oppna\/[\w-]{43}/)
    expect(sent.body).toMatch(/<code class="fl-code">\d{5}<\/code>/)
    expect((await social.page(links())).body).not.toMatch(/\/mina\/oppna\//)
  })

  it('ends the one before, and the visit that one opened', async () => {
    const first = await asGuestOf(world, social, inCase, inCase.youthId)
    expect((await first.page('/mina')).status).toBe(200)
    const { link } = await madeLink(police, inCase, inCase.youthId)
    expect((await first.page('/mina')).status).toBe(401)
    const second = guestBrowser(world)
    expect((await second.open(link)).status).toBe(303)
    // The other guardian's is another matter.
    const other = await asGuestOf(world, social, inCase, inCase.guardianIds[1])
    expect([(await second.page('/mina')).status, (await other.page('/mina')).status]).toEqual([200, 200])
  })

  it('is not made more often than the data say', async () => {
    for (let made = 0; made < 5; made++) await madeLink(social, inCase, inCase.youthId)
    const sixth = await social.change(links(), { personId: inCase.youthId, channel: 'by_hand' })
    expect([sixth.status, sixth.json().reason]).toEqual([409, 'guest_links_enough'])
  })

  it('needs an address for the way it goes', async () => {
    const sent = await social.change(links(), { personId: inCase.youthId, channel: 'sms' })
    expect(sent.status).toBe(400)
    const stranger = await social.change(links(), { personId: social.persona.id, channel: 'by_hand' })
    expect([stranger.status, stranger.json().reason]).toEqual([409, 'guest_not_possible'])
  })
})

describe('nobody comes who must not', () => {
  const refused = async (personId: string): Promise<string> => {
    const sent = await social.change(links(), { personId, channel: 'by_hand' })
    return `${sent.status} ${sent.json<{ reason: string }>().reason}`
  }
  const [NOT] = ['409 guest_not_possible']
  const endsVisit = async (act: () => Promise<unknown>): Promise<void> => {
    const [guardian] = inCase.guardianIds
    const { id } = await madeLink(social, inCase, guardian)
    const browser = await asGuestOf(world, social, inCase, guardian)
    const unopened = await madeLink(social, inCase, guardian)
    expect(id).not.toBe(unopened.id)
    const visiting = await asGuestOf(world, social, inCase, guardian)
    expect((await browser.page('/mina')).status).toBe(401)
    await act()
    expect((await visiting.page('/mina')).status).toBe(401)
    expect(await refused(guardian)).toBe(NOT)
  }

  it('a guardian with a limit that stops notices', () => endsVisit(() => limit('no_information')))
  it('a guardian with a conflict of interest', () => endsVisit(() => limit('conflict_of_interest')))
  it('a guardian from whom the young person keeps that they take part at all', () =>
    endsVisit(() => ban(['participation'])))
  it('the other party of violence', () => endsVisit(() => markOtherParty(social, inCase, inCase.guardianIds[0])))

  it('says the same for a ban and for a limit, to members and to the guardian', async () => {
    const { link } = await madeLink(social, inCase, inCase.guardianIds[0])
    const { link: other } = await madeLink(social, inCase, inCase.guardianIds[1])
    await ban(['participation'])
    await limit('no_information', inCase.guardianIds[1])
    const said = await Promise.all([link, other].map(async (each) => (await guestBrowser(world).open(each)).body))
    const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
    expect(main(said[0] ?? '')).toBe(main(said[1] ?? ''))
    expect(main(said[0] ?? '')).toContain('Länken gäller inte längre')
    expect(said[0]).not.toMatch(/förbud|begräns/i)
    const answers = await Promise.all(
      inCase.guardianIds.map((personId) => police.change(links(), { personId, channel: 'by_hand' })),
    )
    expect(answers[0]?.json().detail).toBe(answers[1]?.json().detail)
  })

  it('a guardian without custody, and a close person', async () => {
    inCase = await openTestCase(world, { custody: 'none' })
    expect(await refused(inCase.guardianIds[0])).toBe(NOT)
    expect((await social.read(links())).json<{ possible: { id: string }[] }>().possible.map((each) => each.id)).toEqual(
      [inCase.youthId],
    )
  })

  it('a guardian from the day the young person is of age; the young person stays', async () => {
    const guardian = await asGuestOf(world, social, inCase, inCase.guardianIds[0])
    const youth = await asGuestOf(world, social, inCase, inCase.youthId)
    await world.admin.query(
      `update person set birth_date = (now() at time zone 'Europe/Helsinki')::date - interval '18 years' + interval '1 day' where id = $1`,
      [inCase.youthId],
    )
    expect((await guardian.page('/mina')).status).toBe(200)
    await world.admin.query(
      `update person set birth_date = (now() at time zone 'Europe/Helsinki')::date - interval '18 years' where id = $1`,
      [inCase.youthId],
    )
    expect([(await guardian.page('/mina')).status, (await youth.page('/mina')).status]).toEqual([401, 200])
  })

  it('anybody when the case is closed, put away or given to another team', async () => {
    for (const end of [
      `phase = 'closed', closed_at = now(), closing_reason = 'no_need'`,
      `team_id = (select id from team where name ->> 'sv' = 'Lojo ankarteam')`,
    ]) {
      inCase = await openTestCase(world)
      const browser = await asGuestOf(world, social, inCase, inCase.youthId)
      const { link } = await madeLink(social, inCase, inCase.guardianIds[0])
      await world.admin.query(`update anchor_case set ${end} where id = $1`, [inCase.caseId])
      expect((await browser.page('/mina')).status).toBe(401)
      const opened = await guestBrowser(world).open(link)
      expect([opened.status, opened.body.includes('Länken gäller inte längre')]).toEqual([410, true])
      // It stays so when the case is opened again.
      await world.admin.query(
        `update anchor_case set phase = 'preparing', closed_at = null, closing_reason = null where id = $1`,
        [inCase.caseId],
      )
      expect((await browser.page('/mina')).status).toBe(401)
    }
  })
})
