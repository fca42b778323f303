import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { writeOwnNote } from '#testing/disclosure.ts'
import { asGuestOf, type GuestBrowser } from '#testing/guest.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

let world: World
let social: Visitor
let police: Visitor
let nurse: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  const team = 'Raseborgs ankarteam'
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.now = new Date('2026-11-22T07:00:00Z')
  inCase = await openTestCase(world)
  await world.admin.query('delete from sign_in_attempt')
})

const PATH = '/mina/vet-redan'
const at = (part = ''): string => `/cases/${inCase.caseId}/released-texts${part}`
const card = async (who: GuestBrowser, part = ''): Promise<string> => (await who.page(`${PATH}${part}?lang=sv`)).body
const guest = (personId: string): Promise<GuestBrowser> => asGuestOf(world, social, inCase, personId)
const release = async (who: Visitor, fields: object = {}): Promise<string> => {
  const body = 'Du bor hos mamma varannan vecka.'
  const sent = { personId: inCase.youthId, subject: 'family', body, language: 'sv', ...fields }
  const released = await who.change(at(), sent)
  expect(released.status, released.body).toBe(200)
  return released.json<{ id: string }>().id
}
/** What a form of a page carries, to post somewhere else. */
const tokensOf = (page: Reply): Record<string, string> => ({
  _csrf: /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '',
  idempotencyKey: randomUUID(),
})
type Text = {
  id: string
  version: number
  remarks: { kind: string; body: string | null; recordedByName: string | null }[]
}
const textsOf = async (who: Visitor): Promise<Text[]> => (await who.read(at())).json<{ texts: Text[] }>().texts
const remark = (who: GuestBrowser, textId: string, fields: object = {}): Promise<Reply> =>
  who.submit(`${PATH}/${textId}/ratta`, { kind: 'correction', body: 'Varje vecka.', language: 'sv', ...fields })

describe('the card "tell it once" on the own page', () => {
  it('has what every authority has released to this person, each under its own name', async () => {
    await release(social)
    await release(nurse, { subject: 'health', body: 'Du sover dåligt sedan i somras.' })
    await release(social, { personId: inCase.guardianIds[0], body: 'Bara för mamma.' })
    const own = await card(await guest(inCase.youthId))
    for (const said of ['varannan vecka', 'sover dåligt', 'Från ']) expect(own).toContain(said)
    expect(own).not.toContain('Bara för mamma.')
    const hers = await card(await guest(inCase.guardianIds[0]))
    expect(hers).toContain('Bara för mamma.')
    expect(hers).not.toMatch(/varannan vecka|sover dåligt/)
    expect(await card(await guest(inCase.guardianIds[1]))).toContain('Här finns inga texter ännu.')
  })

  it('no longer has what was ended, corrected or found to be about others, from the next page on', async () => {
    const ended = await release(social, { body: 'Slutar visas.' })
    const note = await writeOwnNote(social, inCase.caseId, 'Rättas snart.', 'family')
    await release(social, { entryId: note, subject: undefined, body: undefined })
    const own = await guest(inCase.youthId)
    expect(await card(own)).toMatch(/Slutar visas[\s\S]*Rättas snart|Rättas snart[\s\S]*Slutar visas/)
    const version = (await textsOf(social)).find((each) => each.id === ended)?.version
    expect((await social.change(at(`/${ended}/end`), { version })).status).toBe(200)
    const corrected = { body: 'Nytt.', subject: 'family', reason: 'Fel dag.', version: 1 }
    expect((await social.change(`/cases/${inCase.caseId}/entries/${note}/correct`, corrected)).status).toBe(200)
    expect(await card(own)).not.toMatch(/Slutar visas|Rättas snart/)
    expect((await own.page(`${PATH}/${ended}/ratta`)).status).toBe(404)
  })

  it('keeps from a guardian what the young person has banned since, and the young person still reads theirs', async () => {
    const [mother] = inCase.guardianIds
    const textId = await release(social, { personId: mother, body: 'Om familjen.' })
    await release(social, { personId: mother, subject: 'school', body: 'Om skolan.' })
    await release(social)
    const hers = await guest(mother)
    const shown = await hers.page(`${PATH}/${textId}/ratta`)
    expect(shown.status).toBe(200)
    const ban = await nurse.change(`/cases/${inCase.caseId}/information-bans`, {
      visibility: 'own_register',
      guardianId: mother,
      subjects: ['family'],
      reason: 'private_matter',
      outcome: 'followed',
    })
    expect(ban.status, ban.body).toBe(200)
    const after = await card(hers)
    expect(after).toContain('Om skolan.')
    expect(after).not.toContain('Om familjen.')
    // A form that was open is of something that is not there any more.
    expect(
      (await hers.send(shown, `${PATH}/${textId}/ratta`, { kind: 'addition', body: 'x', language: 'sv' })).status,
    ).toBe(404)
    expect((await hers.page(`${PATH}/${textId}/ratta`)).status).toBe(404)
    expect(await card(await guest(inCase.youthId))).toContain('varannan vecka')
  })

  it('does not open at all for a guardian who may not be told', async () => {
    const [mother] = inCase.guardianIds
    await release(social, { personId: mother })
    const hers = await guest(mother)
    const limit = { guardianId: mother, kind: 'no_information', reason: 'Domstolens beslut.' }
    const limited = await social.change(`/cases/${inCase.caseId}/guardian-limits`, limit)
    expect(limited.status, limited.body).toBe(200)
    const page = await hers.page(PATH)
    expect([page.status, page.body.includes('varannan vecka')]).toEqual([401, false])
  })

  it('leaves out what looks like an address once somebody of the case is protected, here and on paper', async () => {
    await release(social, { body: 'Du bor på Solvägen 3.' })
    await release(social, { subject: 'school', body: 'Du trivs i skolan.' })
    const own = await guest(inCase.youthId)
    expect(await card(own)).toContain('Solvägen')
    const protect = await social.change(`/cases/${inCase.caseId}/protected-identities`, {
      personId: inCase.youthId,
      period: 'first',
      source: 'document',
      decidedOn: '1.11.2026',
      until: '1.6.2027',
    })
    expect(protect.status, protect.body).toBe(200)
    const paper = (await social.page(`${at(`/cards/${inCase.youthId}`)}?lang=sv`)).body
    for (const page of [await card(own), paper]) {
      expect(page).toContain('trivs i skolan')
      expect(page).not.toContain('Solvägen')
    }
  })
})

describe('what the person says of a text', () => {
  it('is kept unedited and sealed, and read by the authority of the text alone', async () => {
    const textId = await release(social)
    const own = await guest(inCase.youthId)
    expect(await card(own, `/${textId}/ratta`)).toContain('läser det du skriver här')
    const said = 'Nej!! varje helg 😡 <i>'
    expect((await remark(own, textId, { body: said })).status).toBe(303)
    expect(await card(own)).toContain('😡 &lt;i>')
    const page = (await social.page(`${at()}?lang=sv`)).body
    expect(page).toContain('😡 &lt;i>')
    expect(page).toContain('skrivet av personen själv')
    for (const who of [police, nurse]) expect((await who.page(at())).body).not.toContain('😡')
    const { rows } = await world.admin.query<{ body: Buffer }>('select body from released_remark where case_id = $1', [
      inCase.caseId,
    ])
    expect(rows.map((each) => [each.body[0], each.body.includes('varje helg')])).toEqual([[1, false]])
  })

  it('can be that it is right, once', async () => {
    const textId = await release(social)
    const own = await guest(inCase.youthId)
    const before = await own.page(PATH)
    expect(before.body).toContain('Det här stämmer')
    const press = (): Promise<Reply> => own.send(before, `${PATH}/${textId}/stammer`)
    expect([(await press()).status, (await press()).status]).toEqual([303, 303])
    expect(await textsOf(social)).toMatchObject([
      { remarks: [{ kind: 'confirmation', body: null, recordedByName: null }] },
    ])
    const after = await own.page(`${PATH}?lang=sv`)
    expect(after.body).toContain('Du har sagt: det stämmer')
    expect(after.body).not.toContain(`${textId}/stammer`)
    const again = await own.send(after, `${PATH}/${textId}/stammer`, tokensOf(await own.page('/mina/ord/skriv')))
    expect(again.status).toBe(409)
    expect(await textsOf(social)).toMatchObject([{ remarks: [{}] }])
    expect((await social.page(`${at()}?lang=sv`)).body).toContain('Det stämmer')
    // And it can still be corrected.
    expect((await remark(own, textId)).status).toBe(303)
  })

  it('keeps every letter where it is far too long or something is missing', async () => {
    const textId = await release(social)
    const own = await guest(inCase.youthId)
    const long = 'أنا '.repeat(25_000)
    const refused = await remark(own, textId, { body: long, language: 'ar' })
    expect([refused.status, refused.body.includes(long.trim())]).toEqual([400, true])
    const without = await remark(own, textId, { kind: '' })
    expect([without.status, without.body.includes('Varje vecka.')]).toEqual([400, true])
    expect(await textsOf(social)).toMatchObject([{ remarks: [] }])
  })

  it('is of one’s own card alone', async () => {
    const textId = await release(social)
    const his = await guest(inCase.guardianIds[1])
    expect((await his.page(`${PATH}/${textId}/ratta`)).status).toBe(404)
    const tokens = tokensOf(await his.page('/mina/ord/skriv'))
    const shown = await his.page(PATH)
    expect((await his.send(shown, `${PATH}/${textId}/stammer`, tokens)).status).toBe(404)
    const fields = { ...tokens, kind: 'addition', body: 'x', language: 'sv' }
    expect((await his.send(shown, `${PATH}/${textId}/ratta`, fields)).status).toBe(404)
    expect(await textsOf(social)).toMatchObject([{ remarks: [] }])
  })
})
