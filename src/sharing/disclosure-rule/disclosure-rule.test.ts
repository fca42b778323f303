import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { ShownVersion } from './disclosure-rule.operations.ts'
import { words } from './disclosure-rule.words.ts'

const team = 'Raseborgs ankarteam'
const today = helsinkiDay(new Date())
type Rule = { id: string; versions: ShownVersion[]; canPropose: boolean }

let world: World
let police: Visitor
let officer: Visitor
let leader: Visitor

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
})
afterAll(async () => {
  await world.close()
})

const read = async (visitor: Visitor, id: string): Promise<Rule> => (await visitor.read(`/rules/${id}`)).json<Rule>()
const versionOf = async (id: string, version: number): Promise<ShownVersion | undefined> =>
  (await read(officer, id)).versions.find((each) => each.version === version)

/** The newest version as a proposal says it, with changes. */
async function proposal(id: string, changes: object = {}): Promise<object> {
  const [newest] = (await read(officer, id)).versions
  if (newest === undefined) throw new Error(`no rule ${id}`)
  const blanks = (text: object | null): object | undefined => text ?? undefined
  return {
    ...newest,
    citations: newest.citationParts,
    consentUnless: blanks(newest.consentUnless),
    uncertaintyReason: blanks(newest.uncertaintyReason),
    notes: blanks(newest.notes),
    consentDecidedBy: newest.consentDecidedBy ?? '',
    caseLaw: newest.caseLaw.join(', '),
    refusal: { ...newest.refusal, alternativeRules: newest.refusal.alternativeRules.join(' ') },
    validFrom: today,
    validUntil: '',
    ...changes,
  }
}
const withoutNulls = (value: object): object =>
  JSON.parse(JSON.stringify(value, (_key, each: unknown) => each ?? undefined)) as object
const propose = async (visitor: Visitor, id: string, changes: object = {}) =>
  visitor.change(`/rules/${id}/versions`, withoutNulls(await proposal(id, changes)))

const answer = async (query: string): Promise<string> =>
  (await police.read(`/may-tell?${query}`)).json<{ verdict: { answer: string } }>().verdict.answer

describe('the catalogue of rules', () => {
  it('shows all 54 rules with certainty, days and that nobody has verified them', async () => {
    const { status, body } = await police.page('/rules?lang=sv')
    expect(status).toBe(200)
    expect(body.match(/href="\/rules\//g)).toHaveLength(54)
    expect(body).toContain('inte granskad')
    expect(body).toContain('osäker läsning')
    const filtered = await police.page('/rules?from=health_care&to=police')
    expect(filtered.body).toContain('/rules/d6_threat_to_police')
    expect(filtered.body).not.toContain('/rules/d4_suspect_under_18')
  })

  it('shows one rule with its law, its limits and all its versions', async () => {
    const { body } = await police.page('/rules/d8_police_request_social?lang=sv')
    expect(body).toContain('KHO:2021:13')
    expect(body).toContain(words.notVerified.sv)
    expect(body).toContain('Version 1')
    expect((await read(police, 'd8_police_request_social')).versions).toHaveLength(1)
  })

  it('answers the same for a rule that does not exist and for an id that cannot be one', async () => {
    const [absent, wrong] = [await police.read('/rules/d99_nothing'), await police.read('/rules/D99%20;')]
    expect([absent.status, wrong.status]).toEqual([404, 404])
    expect(wrong.body).toBe(absent.body)
    expect((await officer.change('/rules/d99_nothing/versions/1/verify', {})).status).toBe(404)
    expect((await officer.change('/rules/d4_suspect_under_18/versions/9/verify', {})).status).toBe(404)
  })
})

describe('who may change a rule', () => {
  it('is the data-protection officer and the leadership: a worker sees no button and is refused, with a row in the log', async () => {
    const id = 'd2_offence_against_child'
    expect(await read(police, id)).toMatchObject({ canPropose: false, versions: [{ can: [] }] })
    expect((await police.page(`/rules/${id}`)).body).not.toContain('/versions/')
    expect((await propose(police, id)).status).toBe(403)
    for (const [verb, body] of [
      ['verify', {}],
      ['end', { validUntil: addDays(today, 30) }],
      ['annul', { reason: 'Jag tycker inte om regeln.' }],
    ] as const) {
      expect((await police.change(`/rules/${id}/versions/1/${verb}`, body)).status).toBe(403)
    }
    const { rows } = await world.admin.query(
      `select operation from access_log where result = 'refused' and object_kind = 'disclosure_rule'`,
    )
    expect(rows).toHaveLength(4)
  })

  it('is never the one who proposed: two persons for every version', async () => {
    const id = 'd11_youth_threat_notice'
    expect((await propose(officer, id)).status).toBe(200)
    expect((await officer.change(`/rules/${id}/versions/2/verify`, {})).status).toBe(403)
    expect((await officer.page(`/rules/${id}?lang=sv`)).body).toContain(words.ownProposal.sv)
    expect((await read(officer, id)).versions[0]?.can).not.toContain('disclosure_rule.verify')
    expect((await read(leader, id)).versions[0]?.can).toContain('disclosure_rule.verify')
    expect((await leader.change(`/rules/${id}/versions/2/verify`, {})).status).toBe(200)
    expect((await leader.change(`/rules/${id}/versions/2/verify`, {})).status).toBe(409)
    expect(await versionOf(id, 2)).toMatchObject({ verifiedByName: leader.persona.name, standing: 'verified' })
  })

  it('is nobody of another instance: their rules are their own', async () => {
    const other = await world.signIn({ instance: 'helsingfors', function: 'data_protection_officer' })
    expect((await other.change('/rules/d7_serious_offence_on_request/versions/1/verify', {})).status).toBe(200)
    expect(await versionOf('d7_serious_offence_on_request', 1)).toMatchObject({ standing: 'unverified' })
  })
})

describe('a new version', () => {
  const id = 'd5_prevent_danger'
  const danger = 'to=youth_work&topic=threat'

  it('counts from the moment somebody else verified it, without a restart, and the old one ends that day', async () => {
    expect(await answer(danger)).toBe('yes')
    expect((await propose(officer, id, { outcome: 'allow_with_consent', consent: 'required' })).status).toBe(200)
    expect(await answer(danger)).toBe('yes')
    expect(await versionOf(id, 2)).toMatchObject({ standing: 'proposed', proposedByName: officer.persona.name })
    expect((await leader.change(`/rules/${id}/versions/2/verify`, {})).status).toBe(200)
    expect(await answer(danger)).toBe('with_consent')
    expect(await versionOf(id, 1)).toMatchObject({ validUntil: today, standing: 'ended', outcome: 'allow' })
  })

  it('leaves the words of the old one as they were: no request may change what a version says', async () => {
    const grants = await world.admin.query<{ column_name: string }>(
      `select column_name from information_schema.column_privileges
        where table_name = 'disclosure_rule' and grantee = 'fairlead_app' and privilege_type = 'UPDATE' order by 1`,
    )
    expect(grants.rows.map((row) => row.column_name)).toEqual([
      'annulled_at',
      'annulled_by',
      'annulment_reason',
      'valid_until',
      'verified_at',
      'verified_by',
    ])
  })

  it('is proposed one at a time, also by two officers at once', async () => {
    const twice = await Promise.all([propose(officer, 'd12_listed_duty'), propose(officer, 'd12_listed_duty')])
    expect(twice.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect((await propose(officer, 'd12_listed_duty')).json()).toMatchObject({ reason: 'proposal_waits' })
  })

  it.each([
    ['an end before its beginning', { validUntil: addDays(today, -1) }, 'validUntil', 'rule_end_before_start'],
    ['no sender', { fromAuthorities: [], fromPersons: [] }, 'fromAuthorities', 'rule_needs_party'],
    ['no provision', { citations: [] }, 'citations', 'choose_at_least_one'],
    ['doubt without a reason', { certainty: 'uncertain' }, 'uncertaintyReason.sv', 'rule_needs_reason'],
    ['consent that is not needed', { outcome: 'allow_with_consent' }, 'consent', 'rule_consent_missing'],
    ['an unknown way out', { refusal: { alternativeRules: 'd99_x' } }, 'refusal.alternativeRules', 'rule_unknown'],
  ])('is refused with a sentence by its field when it has %s', async (_what, changes, field, code) => {
    const before = await proposal('d6_threat_to_police')
    const merged =
      'refusal' in changes ? { refusal: { ...(before as ShownVersion).refusal, ...changes.refusal } } : changes
    const reply = await propose(officer, 'd6_threat_to_police', merged)
    expect(reply.status).toBe(400)
    expect(reply.json<{ errors: { path: string; code: string }[] }>().errors).toContainEqual(
      expect.objectContaining({ path: `/${field.replaceAll('.', '/')}`, code }),
    )
  })

  it('is written on a page that starts with what the newest says', async () => {
    const page = await officer.page('/rules/d9_request_by_social_welfare/versions/new?lang=sv')
    expect(page.status).toBe(200)
    expect(page.body).toContain('value="703/2023"')
    const fields: Record<string, string | string[]> = {}
    for (const [, name = '', value = ''] of page.body.matchAll(
      /<input[^>]*name="([^"]+)" type="text"[^>]*value="([^"]*)"/g,
    ))
      fields[name] = value
    for (const [, name = '', value = ''] of page.body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n([^<]*)/g))
      fields[name] = value
    for (const [tag] of page.body.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]* checked[^>]*>/g)) {
      const name = /name="([^"]+)"/.exec(tag)?.[1] ?? ''
      fields[name] = [...[fields[name] ?? []].flat(), /value="([^"]*)"/.exec(tag)?.[1] ?? '']
    }
    const sent = await officer.submit('/rules/d9_request_by_social_welfare/versions/new', {
      ...fields,
      validFrom: formatDate(addDays(today, 10), 'sv'),
    })
    expect([sent.status, sent.headers.location]).toEqual([303, '/rules/d9_request_by_social_welfare'])
    const [second, first] = (await read(officer, 'd9_request_by_social_welfare')).versions
    const said = ({ explanation, citations, subjects, limits, consent, duty }: ShownVersion) => ({
      ...{ explanation, citations, subjects, limits, consent, duty },
    })
    expect(second && said(second)).toEqual(first && said(first))
  })
})

describe('an end', () => {
  it('is a day from which the version counts no longer', async () => {
    const id = 'd12_authority_judgement'
    const tomorrow = addDays(today, 1)
    expect((await officer.change(`/rules/${id}/versions/1/end`, { validUntil: tomorrow })).status).toBe(200)
    expect(await versionOf(id, 1)).toMatchObject({ validUntil: tomorrow, standing: 'unverified' })
    const later = await leader.change(`/rules/${id}/versions/1/end`, { validUntil: addDays(today, 9) })
    expect([later.status, later.json<{ reason: string }>().reason]).toEqual([409, 'ends_earlier'])
  })

  it('cannot be moved into the past, nor before the first day', async () => {
    const path = '/rules/d16_thl_time_limits/versions/1/end'
    for (const validUntil of [addDays(today, -1), '2000-01-01']) {
      expect((await officer.change(path, { validUntil })).status).toBe(400)
    }
    expect((await officer.submit(path, { validUntil: '31.2.2030' })).status).toBe(400)
  })
})

describe('an annulment', () => {
  it('takes a wrong version out of use at once, with its reason, for good', async () => {
    const id = 'd9_between_social_providers'
    const path = `/rules/${id}/versions/1/annul`
    expect((await leader.change(path, { reason: 'kort' })).status).toBe(400)
    expect((await leader.submit(path, { reason: 'Paragrafen gäller inte här.' })).status).toBe(303)
    expect(await versionOf(id, 1)).toMatchObject({ standing: 'annulled', can: [] })
    expect((await officer.page(`/rules/${id}?lang=sv`)).body).toContain('Paragrafen gäller inte här.')
    expect((await leader.change(path, { reason: 'En gång till, tack.' })).status).toBe(409)
    expect((await officer.change(`/rules/${id}/versions/1/verify`, {})).status).toBe(409)
  })
})
