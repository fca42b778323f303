import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { firstMeeting } from '#testing/meeting.ts'
import { textsIn, writeText } from '#testing/sealed.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { operations, pages } from '../../rooms.ts'
import { looksLikeAddress } from './address-in-text.ts'
import { lastDayOf } from './protected-identity.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let stranger: Visitor

/** What is planted; none of it may stand in anything that somebody without a grant gets. */
const canaries = {
  address: 'Näktergalsstigen 17 B 4',
  phone: '+358 50 0071717',
  email: 'naktergal@hemlig.example',
  school: 'Lärkskolan i Kanarie',
  place: 'Biblioteket i Kanarieby, rum 3',
  municipality: 'Ingå',
} as const

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-01T08:00:00Z')
  inCase = await openTestCase(world, { responsible: 'police' })
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  stranger = await world.signIn({ instance: 'helsingfors', profession: 'police' })
  await writeText(world, 'person.address', inCase.youthId, canaries.address)
  await writeText(world, 'person.phone', inCase.youthId, canaries.phone)
  await world.admin.query(`update anchor_case set municipality_code = '149' where id = $1`, [inCase.caseId])
  await world.admin.query(`update referral set municipality_code = '149' where id = $1`, [inCase.referralId])
  const early = firstMeeting(inCase, { placeKind: 'other', place: canaries.place })
  expect((await social.change(`/cases/${inCase.caseId}/meetings`, early)).status).toBe(200)
})
afterAll(() => world.close())

const path = (rest = ''): string => `/cases/${inCase.caseId}/protected-identities${rest}`
const decision = (more: object = {}) => ({
  personId: inCase.youthId,
  period: 'first',
  source: 'population_register',
  decidedOn: '2026-01-15',
  until: '2031-01-15',
  email: canaries.email,
  school: canaries.school,
  contactAddress: 'PB 100, 00102 Helsingfors',
  ...more,
})
const codesOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const found = (body: string): string[] => Object.values(canaries).filter((text) => body.includes(text))
/** Screens that name every municipality or colleague of the network, whoever the case is about. */
const namesMunicipalities =
  /\/(network|governance\/(directory|youth-work)|signal-form|signals\/new|prevention-work-form|prevention-work\/new|picture|intake-form|privacy-notices|referrals\/new$|moves(\/new)?$|meetings\/new$|meetings\/[0-9a-f-]{36}\/edit$)/

let protectionId = ''

describe('recording a protected identity', () => {
  it('holds at most five years first, two years when renewed, and has no last day until further notice', async () => {
    expect([
      lastDayOf('first', '2024-02-29'),
      lastDayOf('renewed', '2026-01-15'),
      lastDayOf('until_further_notice', '2026-01-15'),
    ]).toEqual(['2029-02-28', '2028-01-15', null])
    const wrong: [object, string][] = [
      [{ until: '2031-01-16' }, '/until protection_too_long'],
      [{ period: 'renewed', until: '2028-01-16' }, '/until protection_too_long'],
      [{ period: 'until_further_notice' }, '/until protection_without_end'],
      [{ until: '' }, '/until required'],
    ]
    for (const [more, code] of wrong) expect(codesOf(await social.change(path(), decision(more)))).toEqual([code])
  })

  it('takes everything out of what the members read; the contact address stands there instead', async () => {
    expect(found((await nurse.page(`/cases/${inCase.caseId}`)).body)).toContain(canaries.address)
    const made = await social.change(path(), decision())
    expect([made.status, made.body]).toEqual([200, expect.stringContaining('"id"')])
    protectionId = made.json<{ id: string }>().id
    const shown = (await nurse.page(`/cases/${inCase.caseId}`)).body
    expect(found(shown)).toEqual([])
    expect(shown).toContain('PB 100, 00102 Helsingfors')
    expect(shown).toContain('Turvakielto')
    const { rows } = await world.admin.query(
      `select c.municipality_code, c.municipality_missing, r.municipality_code as contact, r.municipality_missing as why
         from anchor_case c join referral r on r.id = c.referral_id where c.id = $1`,
      [inCase.caseId],
    )
    expect(rows).toEqual([
      { municipality_code: null, municipality_missing: 'protected', contact: null, why: 'protected' },
    ])
    expect((await textsIn(world, 'protected_detail.value')).sort()).toEqual(Object.values(canaries).sort())
    expect((await social.change(path(), decision())).json()).toMatchObject({ reason: 'identity_protected' })
  })

  it('keeps it out for good: not through the person, a new meeting or the database itself', async () => {
    const { version } = (await social.read(`/cases/${inCase.caseId}/persons/${inCase.youthId}`)).json<{
      person: { version: number }
    }>().person
    const edited = { givenName: 'Elin', address: canaries.address, version }
    expect(codesOf(await social.change(`/cases/${inCase.caseId}/persons/${inCase.youthId}`, edited))).toEqual([
      '/address protected_elsewhere',
    ])
    const later = firstMeeting(inCase, { placeKind: 'other', place: canaries.place, date: '9.12.2026' })
    expect((await social.change(`/cases/${inCase.caseId}/meetings`, later)).status).toBe(200)
    await expect(writeText(world, 'person.address', inCase.youthId, canaries.address)).rejects.toThrow(
      'protected identity',
    )
    await expect(
      world.admin.query(`update anchor_case set municipality_code = '149' where id = $1`, [inCase.caseId]),
    ).rejects.toThrow('protected')
  })
})

/** Everything a member can be shown or sent: every reading verb and every screen of the case, with the ids that are in it. */
async function everything(visitor: Visitor): Promise<{ url: string; body: string }[]> {
  const ids: Readonly<Record<string, string>> = {
    caseId: inCase.caseId,
    personId: inCase.youthId,
    protectionId,
    referralId: inCase.referralId,
    meetingId:
      (
        await world.admin.query<{ id: string }>(
          'select id from meeting where case_id = $1 order by starts_at limit 1',
          [inCase.caseId],
        )
      ).rows[0]?.id ?? '',
  }
  const filled = (url: string): string => url.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? name)
  const urls = [
    ...operations.filter((each) => each.method === 'GET').map((each) => `/api/v1${filled(each.path)}`),
    ...pages.filter((each) => each.get !== undefined).map((each) => filled(each.path)),
  ]
  const answers = []
  for (const url of new Set(urls)) {
    const { body, headers, status } = await world.visit({ method: 'GET', url, headers: { cookie: visitor.cookie } })
    answers.push({ url: `${status} ${url}`, body: body + JSON.stringify(headers) })
  }
  return answers
}

describe('what is protected', () => {
  it('is in nothing that a member without a grant, or a stranger, is shown or sent', { timeout: 120_000 }, async () => {
    for (const visitor of [nurse, police, stranger]) {
      const answers = await everything(visitor)
      const leaks = answers.filter(({ url, body }) =>
        found(body).some((text) => text !== canaries.municipality || !namesMunicipalities.test(url)),
      )
      expect(leaks.map(({ url, body }) => `${url}: ${found(body).join()}`)).toEqual([])
      if (visitor !== stranger) expect(answers.filter(({ url }) => url.startsWith('200')).length).toBeGreaterThan(60)
    }
  })

  it('is not there for whoever has no grant: the same answer as for a protection that does not exist', async () => {
    const absent = path('/00000000-0000-4000-8000-000000000000/details')
    for (const visitor of [social, nurse, police, stranger]) {
      const [denied, missing] = [await visitor.read(path(`/${protectionId}/details`)), await visitor.read(absent)]
      expect([denied.status, denied.body]).toEqual([404, missing.body])
    }
  })

  it('is opened with a grant from somebody else, for a reason and a time, and each opening is in the log', async () => {
    const grant = { professionalId: nurse.persona.id, reason: 'Hembesök på tisdag.', days: 7 }
    expect((await nurse.change(path(`/${protectionId}/grants`), grant)).json()).toMatchObject({
      reason: 'not_to_oneself',
    })
    expect((await social.change(path(`/${protectionId}/grants`), { ...grant, days: 91 })).status).toBe(400)
    expect((await social.change(path(`/${protectionId}/grants`), grant)).status).toBe(200)
    const opened = await nurse.page(path(`/${protectionId}/details`))
    expect([opened.status, found(opened.body).sort()]).toEqual([200, Object.values(canaries).sort()])
    const { rows } = await world.admin.query(
      `select professional_id, object_id, result from access_log where object_kind = 'protected_detail' order by at`,
    )
    expect(rows).toEqual([{ professional_id: nurse.persona.id, object_id: protectionId, result: 'allowed' }])
    // Nowhere else, not for her either.
    expect(found((await nurse.page(`/cases/${inCase.caseId}`)).body)).toEqual([])
    for (const visitor of [social, police])
      expect((await visitor.read(path(`/${protectionId}/details`))).status).toBe(404)
  })

  it('is closed again when the time is over or the grant is taken back', async () => {
    const grants = (await social.read(path())).json<{ grants: { id: string; version: number }[] }>().grants
    const { id = '', version = 0 } = grants[0] ?? {}
    await world.admin.query(
      `update protected_grant set granted_at = now() - interval '8 days', ends_at = now() where id = $1`,
      [id],
    )
    expect((await nurse.read(path(`/${protectionId}/details`))).status).toBe(404)
    await world.admin.query(`update protected_grant set ends_at = now() + interval '1 day' where id = $1`, [id])
    expect((await nurse.read(path(`/${protectionId}/details`))).status).toBe(200)
    expect((await police.change(`/cases/${inCase.caseId}/protected-grants/${id}/revoke`, { version })).status).toBe(200)
    expect((await nurse.read(path(`/${protectionId}/details`))).status).toBe(404)
  })

  it('is sealed under a key of its own', async () => {
    const { rows } = await world.admin.query<{ purpose: string }>(
      `select distinct k.purpose from protected_detail d join crypto_key k on k.id = encode(substring(d.value::bytea from 2 for 16), 'hex')::uuid`,
    )
    expect(rows).toEqual([{ purpose: 'protected' }])
  })
})

describe('an address in a text of such a case', () => {
  it('is asked about before it is saved, and saved anyway with a reason', async () => {
    const note = { visibility: 'case_team', language: 'sv', body: 'Vi ses på Solvägen 3.' }
    const asked = await social.change(`/cases/${inCase.caseId}/entries`, note)
    expect(codesOf(asked)).toEqual(['/addressReason address_in_text'])
    const form = await social.submit(`/cases/${inCase.caseId}/entries/new`, note)
    expect([
      form.status,
      form.body.includes('Vi ses på Solvägen 3.'),
      form.body.includes('name="addressReason"'),
    ]).toEqual([400, true, true])
    const saved = await social.change(`/cases/${inCase.caseId}/entries`, {
      ...note,
      addressReason: 'Det är polisstationen.',
    })
    expect(saved.status).toBe(200)
    expect(await textsIn(world, 'entry.address_reason', 'address_reason is not null')).toEqual([
      'Det är polisstationen.',
    ])
    expect((await social.page(`/cases/${inCase.caseId}/entries/new`)).body).not.toContain('name="addressReason"')
  })

  it('is asked about in a correction too, and not at all where nobody is protected', async () => {
    const body = { visibility: 'own_register', language: 'sv', body: 'Utan plats.' }
    const { id } = (await social.change(`/cases/${inCase.caseId}/entries`, body)).json<{ id: string }>()
    const correction = { body: 'Bor på Ringgatan nu.', reason: 'Nytt.', version: 1 }
    expect(codesOf(await social.change(`/cases/${inCase.caseId}/entries/${id}/correct`, correction))).toEqual([
      '/addressReason address_in_text',
    ])
    const plain = await openTestCase(world)
    const note = { visibility: 'case_team', language: 'sv', body: 'Vi ses på Solvägen 3.' }
    expect((await social.change(`/cases/${plain.caseId}/entries`, note)).status).toBe(200)
  })

  it('is known by its street, its number or its postal code, in both languages, and not by days and hours', () => {
    for (const text of [
      'Solvägen 3',
      'bor på Ringgatan',
      'Keskuskatu 7 A 12',
      'asuu Rantatiellä',
      '10600 Ekenäs',
      'Solhaga 3 B',
      'Bulevardi 12',
    ])
      expect([text, looksLikeAddress(text)]).toEqual([text, true])
    for (const text of [
      'Möte 26.11 kl. 9',
      'Har sovit 3 nätter',
      'Elin, 14 år',
      'Ärende RB-123456',
      'Vägen framåt är lång.',
    ])
      expect([text, looksLikeAddress(text)]).toEqual([text, false])
  })
})

describe('the end of it', () => {
  it('is for the responsible worker, and puts nothing back', async () => {
    const version =
      (await social.read(path())).json<{ protections: { version: number }[] }>().protections[0]?.version ?? 0
    expect((await social.change(path(`/${protectionId}/end`), { version })).status).toBe(403)
    expect((await police.change(path(`/${protectionId}/end`), { version })).status).toBe(200)
    expect(found((await nurse.page(`/cases/${inCase.caseId}`)).body)).toEqual([])
  })
})
