import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { asGuestOf, guestBrowser, madeLink } from '#testing/guest.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let social: Visitor
let police: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
  // Each test asks from an address of its own, as it were.
  await world.admin.query('delete from sign_in_attempt')
})

const links = (part = ''): string => `/cases/${inCase.caseId}/guest-links${part}`
const stateOf = async (id: string): Promise<string | undefined> =>
  (await social.read(links())).json<{ links: { id: string; state: string }[] }>().links.find((each) => each.id === id)
    ?.state

describe('bad links', () => {
  const sentences = {
    expired: ['Länken har gått ut', 'Linkki on vanhentunut', 'The link has expired'],
    used: ['Länken har redan öppnats', 'Linkki on jo avattu', 'The link has already been opened'],
    ended: ['Länken gäller inte längre', 'Linkki ei ole enää voimassa', 'The link is no longer valid'],
    unknown: ['Vi känner inte igen länken', 'Emme tunnista linkkiä', 'We do not know this link'],
  }
  const inEach = async (link: string, said: readonly string[]): Promise<void> => {
    for (const [index, language] of ['sv', 'fi', 'en'].entries()) {
      const page = await guestBrowser(world).page(`${link.replace('http://127.0.0.1:3000', '')}?lang=${language}`)
      expect([page.status, page.body.includes(said[index] ?? '?')]).toEqual([410, true])
      expect(page.body).not.toContain('data-form')
    }
  }

  it('expired', async () => {
    const { id, link } = await madeLink(social, inCase, inCase.youthId)
    const browser = guestBrowser(world)
    await browser.page(link.replace('http://127.0.0.1:3000', ''))
    await world.admin.query(
      `update guest_link set made_at = now() - interval '9 days', expires_at = now() - interval '1 second' where id = $1`,
      [id],
    )
    await inEach(link, sentences.expired)
    expect((await browser.open(link)).status).toBe(410)
    world.now = new Date()
    expect(await stateOf(id)).toBe('expired')
  })

  it('reused in the same browser after closing, and forwarded to another one', async () => {
    const { link } = await madeLink(social, inCase, inCase.youthId)
    const browser = guestBrowser(world)
    await browser.open(link)
    const other = guestBrowser(world)
    const forwarded = await other.open(link)
    expect([forwarded.status, forwarded.body.includes('Var det inte du? Ring teamet genast.')]).toEqual([410, true])
    expect((await other.page('/mina')).status).toBe(401)
    await inEach(link, sentences.used)
    expect((await browser.submit('/mina', {}, '/mina/stang')).status).toBe(303)
    expect((await browser.page('/mina')).status).toBe(401)
    expect((await browser.open(link)).status).toBe(410)
  })

  it('pressed twice by somebody in a hurry: one visit, no scolding', async () => {
    const { link } = await madeLink(social, inCase, inCase.youthId)
    const browser = guestBrowser(world)
    const path = link.replace('http://127.0.0.1:3000', '')
    const shown = await browser.page(path)
    const token = path.split('/').at(-1) ?? ''
    expect(shown.body).toContain('Öppna min sida')
    const press = () =>
      world.visit({
        method: 'POST',
        url: '/mina/oppna',
        headers: {
          cookie: browser.cookie(),
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ token }).toString(),
      })
    const both = await Promise.all([press(), press()])
    expect(both.map((each) => each.status)).toEqual([303, 303])
    expect(
      (
        await world.admin.query(
          'select from guest_session s join guest_link l on l.id = s.link_id where l.case_id = $1',
          [inCase.caseId],
        )
      ).rowCount,
    ).toBe(1)
  })

  it('guessed', async () => {
    await inEach(`/mina/oppna/${'A'.repeat(43)}`, sentences.unknown)
    for (const guess of ['x', '..%2f..', 'å'.repeat(20), `${'A'.repeat(43)}%00`, 'A'.repeat(5000)])
      expect((await guestBrowser(world).page(`/mina/oppna/${encodeURIComponent(guess)}`)).status).toBe(410)
  })

  it('revoked', async () => {
    const { id, link } = await madeLink(social, inCase, inCase.youthId)
    const browser = await asGuestOf(world, police, inCase, inCase.guardianIds[0])
    expect((await social.change(links(`/${id}/end`), { version: 1 })).status).toBe(200)
    expect((await social.change(links(`/${id}/end`), { version: 2 })).json().reason).toBe('guest_link_ended')
    await inEach(link, sentences.ended)
    const all = (await social.read(links())).json<{ links: { id: string; state: string; version: number }[] }>().links
    const live = all.find((each) => each.state === 'opened')
    await social.change(links(`/${live?.id ?? ''}/end`), { version: live?.version })
    expect((await browser.page('/mina')).status).toBe(401)
  })

  it('of a guardian after a ban: the same page as of one that was revoked, in each language, and the visit is over', async () => {
    const [guardian, other] = inCase.guardianIds
    const revoked = await madeLink(social, inCase, other)
    await social.change(links(`/${revoked.id}/end`), { version: 1 })
    const visiting = await asGuestOf(world, social, inCase, guardian)
    const banned = await madeLink(police, inCase, guardian)
    const ban = await social.change(`/cases/${inCase.caseId}/information-bans`, {
      visibility: 'case_team',
      guardianId: guardian,
      subjects: ['participation'],
      reason: 'private_matter',
      outcome: 'followed',
    })
    expect(ban.status, ban.body).toBe(200)
    await inEach(banned.link, sentences.ended)
    const main = async (link: string): Promise<string> =>
      /<main[\s\S]*<\/main>/.exec(
        (await guestBrowser(world).page(link.replace('http://127.0.0.1:3000', ''))).body,
      )?.[0] ?? ''
    expect(await main(banned.link)).toBe(await main(revoked.link))
    expect((await visiting.page('/mina')).status).toBe(401)
  })

  it('tried too often from one address, in each language', async () => {
    const said = ['Vänta en kvart', 'Odota vartti', 'Wait a quarter']
    for (let tries = 0; tries < 61; tries++) await guestBrowser(world).page('/mina/oppna/guess')
    for (const [index, language] of ['sv', 'fi', 'en'].entries()) {
      const page = await guestBrowser(world).page(`/mina/oppna/guess?lang=${language}`)
      expect([page.status, page.body.includes(said[index] ?? '?')]).toEqual([429, true])
    }
    const { link } = await madeLink(social, inCase, inCase.youthId)
    expect((await guestBrowser(world).open(link)).status).toBe(429)
  })

  it('sent from a page that is not ours', async () => {
    const { link } = await madeLink(social, inCase, inCase.youthId)
    const sent = await world.visit({
      method: 'POST',
      url: '/mina/oppna',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `token=${link.split('/').at(-1) ?? ''}`,
    })
    expect(sent.status).toBe(403)
  })
})

describe('a code', () => {
  it('is asked for, and a wrong one is told in each language', async () => {
    const { link, code } = await madeLink(social, inCase, inCase.youthId, true)
    expect(code).toMatch(/^\d{5}$/)
    const browser = guestBrowser(world)
    const missing = await browser.open(link)
    expect([missing.status, missing.body.includes('Skriv koden.')]).toEqual([400, true])
    const wrong = code === '00000' ? '11111' : '00000'
    const said = ['Koden är inte rätt', 'Koodi ei ole oikein', 'The code is not right']
    for (const [index, language] of ['sv', 'fi', 'en'].entries()) {
      await browser.page(`/mina/oppna/x?lang=${language}`)
      const tried = await browser.open(link, wrong)
      expect([tried.status, tried.body.includes(said[index] ?? '?')]).toEqual([400, true])
    }
    const opened = await browser.open(link, `${code?.slice(0, 2) ?? ''} ${code?.slice(2) ?? ''}`)
    expect(opened.status).toBe(303)
    const { rows } = await world.admin.query<{ row: string }>(
      'select guest_link::text as row from guest_link where case_id = $1',
      [inCase.caseId],
    )
    expect(rows[0]?.row).not.toContain(`,${code ?? ''},`)
  })

  it('ends the link when it has been wrong too often', async () => {
    const { id, link, code } = await madeLink(social, inCase, inCase.youthId, true)
    const browser = guestBrowser(world)
    const wrong = code === '00000' ? '11111' : '00000'
    for (let tries = 0; tries < 4; tries++) expect((await browser.open(link, wrong)).status).toBe(400)
    expect((await browser.open(link, wrong)).status).toBe(410)
    expect((await browser.open(link, code ?? '')).status).toBe(410)
    expect(await stateOf(id)).toBe('ended')
  })
})

describe('a visit', () => {
  it('ends by itself when it is not used, and after its hours', async () => {
    const browser = await asGuestOf(world, social, inCase, inCase.youthId)
    await world.admin.query(`update guest_session set last_seen_at = now() - interval '19 minutes'`)
    expect((await browser.page('/mina')).status).toBe(200)
    await world.admin.query(`update guest_session set last_seen_at = now() - interval '21 minutes'`)
    const said = { sv: 'Du behöver en ny länk', fi: 'Tarvitset uuden linkin', en: 'You need a new link' }
    for (const [language, sentence] of Object.entries(said)) {
      const page = await browser.page(`/mina?lang=${language}`)
      expect([page.status, page.body.includes(sentence)]).toEqual([401, true])
    }
    const second = await asGuestOf(world, social, inCase, inCase.youthId)
    await world.admin.query(`update guest_session set expires_at = now() - interval '1 second'`)
    expect((await second.page('/mina')).status).toBe(401)
  })

  it('has a cookie of its own, for its own pages only', async () => {
    const { link } = await madeLink(social, inCase, inCase.youthId)
    const browser = guestBrowser(world)
    const opened = await browser.open(link)
    const [cookie] = [opened.headers['set-cookie']].flat() as string[]
    expect(cookie).toMatch(
      /^__Secure-fairlead-guest=[\w-]{43}; Max-Age=7200; Path=\/mina; HttpOnly; Secure; SameSite=Lax$/,
    )
    // It opens nothing of the staff's, and the staff's opens nothing here.
    const token = /guest=([\w-]{43})/.exec(cookie ?? '')?.[1] ?? ''
    const asStaff = await world.visit({ method: 'GET', url: '/', headers: { cookie: `__Host-fairlead=${token}` } })
    expect(asStaff.status).toBe(303)
    expect((await social.page('/mina')).status).toBe(401)
    const staffToken = social.cookie.split('=')[1] ?? ''
    const asGuest = await world.visit({
      method: 'GET',
      url: '/mina',
      headers: { cookie: `__Secure-fairlead-guest=${staffToken}` },
    })
    expect(asGuest.status).toBe(401)
  })

  it('leads nowhere else: absent and denied are the same page', async () => {
    const browser = await asGuestOf(world, social, inCase, inCase.youthId)
    const pages = await Promise.all(
      [`/mina/samtycken/${inCase.caseId}`, '/mina/samtycken/inget', `/mina/samtycken/${inCase.youthId}`].map(
        browser.page,
      ),
    )
    expect(pages.map((each) => each.status)).toEqual([404, 404, 404])
    expect(new Set(pages.map((each) => each.body)).size).toBe(1)
  })

  it('is found by the Finnish and the English name too', async () => {
    const named = await Promise.all(['/minun', '/my'].map((url) => world.visit({ method: 'GET', url })))
    expect(named.map((each) => each.headers.location)).toEqual(['/mina?lang=fi', '/mina?lang=en'])
  })

  it('is logged as the guest, in the one sealed log', async () => {
    const browser = await asGuestOf(world, social, inCase, inCase.guardianIds[0])
    await browser.page('/mina/moten')
    await browser.page(`/mina/samtycken/${inCase.caseId}`)
    const { rows } = await world.admin.query(
      `select operation, profession, result, guest_id, professional_id, case_id from access_log where guest_id is not null and case_id = $1 order by at`,
      [inCase.caseId],
    )
    const common = {
      profession: 'guest_guardian',
      guest_id: inCase.guardianIds[0],
      professional_id: null,
      case_id: inCase.caseId,
    }
    expect(rows).toEqual([
      { ...common, operation: 'readOwnMeetings', result: 'allowed' },
      { ...common, operation: 'readOwnConsent', result: 'not_found' },
    ])
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    const log = (await officer.page(`/access-log?lang=sv&object=${inCase.caseId}`)).body
    expect(log).toContain('en vårdnadshavare, på sin egen sida')
    // What they did stands there in words, not by the name of the verb.
    expect(log).not.toMatch(/readOwn/)
  })
})
