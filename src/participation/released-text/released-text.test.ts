import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let inCase: TestCase

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T07:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
})
afterAll(() => world.close())
beforeEach(async () => {
  inCase = await openTestCase(world)
})

type Text = {
  id: string
  personId: string
  body: string
  endedAt: string | null
  version: number
  remarks: { body: string }[]
}
const at = (part = ''): string => `/cases/${inCase.caseId}/released-texts${part}`
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body
const textsOf = async (who: Visitor): Promise<Text[]> => (await who.read(at())).json<{ texts: Text[] }>().texts
const release = (who: Visitor, fields: object = {}): Promise<Reply> =>
  who.change(at(), {
    personId: inCase.youthId,
    subject: 'family',
    body: 'Du bor hos mamma varannan vecka. Du har berättat att det är bråk om kvällarna.',
    language: 'sv',
    ...fields,
  })
const codesOf = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)
const refused = (reply: Reply): [number, string] => [reply.status, reply.json<{ reason: string }>().reason]

describe('what an authority releases to the family', () => {
  it('stands on the card of that person, and is there for the own authority alone', async () => {
    expect((await release(social)).status).toBe(200)
    expect(await textsOf(social)).toMatchObject([{ personId: inCase.youthId, endedAt: null }])
    expect(await sv(social, at())).toContain('bråk om kvällarna')
    const card = await sv(social, at(`/cards/${inCase.youthId}`))
    expect(card).toContain('bråk om kvällarna')
    expect(await sv(social, at(`/cards/${inCase.guardianIds[0]}`))).not.toContain('bråk om kvällarna')
    for (const other of [police, nurse]) {
      expect(await textsOf(other)).toEqual([])
      expect(await sv(other, at())).not.toContain('bråk om kvällarna')
      expect(await sv(other, at(`/cards/${inCase.youthId}`))).not.toContain('bråk om kvällarna')
    }
  })

  it('is a note of the own register without what it tells about others, and never another authority’s', async () => {
    const note = await writeOwnNote(
      social,
      inCase.caseId,
      'Elin sover dåligt. Brodern Ture dricker. Hon vill till skolan.',
      'family',
    )
    const marked = await social.change(`/cases/${inCase.caseId}/entries/${note}/third-persons`, {
      passage: 'Brodern Ture dricker.',
      about: 'bror',
      version: 1,
    })
    expect([marked.status, marked.body]).toEqual([200, expect.any(String)])
    expect((await release(social, { entryId: note, subject: undefined, body: undefined })).status).toBe(200)
    const [text] = await textsOf(social)
    expect(text?.body).toContain('Elin sover dåligt.')
    expect(text?.body).not.toContain('Ture')
    expect(codesOf(await release(police, { entryId: note }))).toEqual(['/entryId choose_one'])
    const shared = (
      await social.change(`/cases/${inCase.caseId}/entries`, {
        visibility: 'case_team',
        body: 'Delat.',
        language: 'sv',
      })
    ).json<{ id: string }>().id
    expect(codesOf(await release(social, { entryId: shared }))).toEqual(['/entryId choose_one'])
  })

  it('ends by itself when its note is corrected, taken back, or found to tell more about others', async () => {
    const noteOf = (body: string): Promise<string> => writeOwnNote(social, inCase.caseId, body, 'family')
    const [corrected, retracted, marked] = [
      await noteOf('Första.'),
      await noteOf('Andra.'),
      await noteOf('Mamman mår illa.'),
    ]
    for (const entryId of [corrected, retracted, marked]) expect((await release(social, { entryId })).status).toBe(200)
    const entry = (id: string, verb: string): string => `/cases/${inCase.caseId}/entries/${id}/${verb}`
    await social.change(entry(corrected, 'correct'), {
      body: 'Rättad.',
      subject: 'family',
      reason: 'Fel dag.',
      version: 1,
    })
    await social.change(entry(retracted, 'retract'), { reason: 'Fel ärende.', version: 1 })
    await social.change(entry(marked, 'third-persons'), { passage: 'Mamman mår illa.', about: 'mor', version: 1 })
    expect((await textsOf(social)).map((each) => each.endedAt === null)).toEqual([false, false, false])
    const card = await sv(social, at(`/cards/${inCase.youthId}`))
    for (const said of ['Första.', 'Andra.', 'Mamman mår illa.']) expect(card).not.toContain(said)
  })

  it('is never of a subject that the law keeps, of a protected address, or of what the writer may not read', async () => {
    expect(refused(await release(social, { subject: 'protected_contact' }))).toEqual([409, 'subject_not_released'])
    expect(refused(await release(police, { subject: 'police_prevention' }))).toEqual([409, 'subject_not_released'])
    const protect = await social.change(`/cases/${inCase.caseId}/protected-identities`, {
      personId: inCase.youthId,
      period: 'first',
      source: 'document',
      decidedOn: '1.11.2026',
      until: '1.6.2027',
    })
    expect([protect.status, protect.body]).toEqual([200, expect.any(String)])
    expect(refused(await release(social, { body: 'Du bor på Solvägen 3.' }))).toEqual([409, 'address_not_released'])
  })

  it('is not for a guardian from whom the young person has kept it, and the sentence does not tell why', async () => {
    const [guardian, limited] = inCase.guardianIds
    const ban = await social.change(`/cases/${inCase.caseId}/information-bans`, {
      guardianId: guardian,
      subjects: ['family'],
      reason: 'fear_of_violence',
      said: 'Han får inte veta.',
      outcome: 'followed',
      visibility: 'own_register',
    })
    expect([ban.status, ban.body]).toEqual([200, expect.any(String)])
    expect((await release(social, { personId: guardian, subject: 'school' })).status).toBe(200)
    // Also another authority's ban holds, for those who may not read that there is one.
    for (const who of [social, police, nurse])
      expect(refused(await release(who, { personId: guardian }))).toEqual([409, 'not_for_recipient'])
    await social.change(`/cases/${inCase.caseId}/guardian-limits`, {
      guardianId: limited,
      kind: 'conflict_of_interest',
      reason: 'Misstänks för en gärning mot den unga.',
    })
    const same = await release(social, { personId: limited, subject: 'school' })
    const banned = await release(social, { personId: guardian })
    expect(same.body).toBe(banned.body)
    expect((await social.page(at(`/cards/${limited}`))).status).toBe(404)
  })

  it('disappears from the card when a ban comes afterwards', async () => {
    const [guardian] = inCase.guardianIds
    await release(social, { personId: guardian })
    expect(await sv(social, at(`/cards/${guardian}`))).toContain('bråk om kvällarna')
    await police.change(`/cases/${inCase.caseId}/information-bans`, {
      guardianId: guardian,
      subjects: ['family'],
      reason: 'private_matter',
      said: 'Nej.',
      outcome: 'followed',
      visibility: 'own_register',
    })
    expect(await sv(social, at(`/cards/${guardian}`))).not.toContain('bråk om kvällarna')
  })

  it('can be ended, once', async () => {
    await release(social)
    const [text] = await textsOf(social)
    const end = at(`/${text?.id ?? ''}/end`)
    expect((await police.change(end, { version: text?.version })).status).toBe(404)
    expect((await social.submit(end, {})).status).toBe(303)
    expect(refused(await social.change(end, { version: 2 }))).toEqual([409, 'release_ended'])
    expect(await sv(social, at(`/cards/${inCase.youthId}`))).not.toContain('bråk om kvällarna')
  })
})

describe('what the family says of it', () => {
  it('is written down unedited beside the text, in the register it was released from', async () => {
    await release(social)
    const [text] = await textsOf(social)
    const remark = at(`/${text?.id ?? ''}/remarks`)
    const said = 'Nej, det är <varje> vecka!'
    expect(codesOf(await social.change(remark, { kind: 'correction', language: 'sv' }))).toEqual(['/body required'])
    expect(
      (await social.submit(at(`/${text?.id ?? ''}/remarks/new`), { kind: 'correction', body: said, language: 'sv' }))
        .status,
    ).toBe(303)
    expect((await textsOf(social))[0]?.remarks).toMatchObject([{ body: said }])
    expect(await sv(social, at(`/cards/${inCase.youthId}`))).toContain('”Nej, det är &lt;varje> vecka!”')
    expect((await police.change(remark, { kind: 'addition', body: 'x', language: 'sv' })).status).toBe(404)
    const { rows } = await world.admin.query<{ register_id: string; same: boolean }>(
      'select r.register_id, r.register_id = t.register_id as same from released_remark r join released_text t on t.id = r.released_text_id',
    )
    expect(rows.map((row) => row.same)).toEqual([true])
  })
})

it('the card is a tagged PDF in the language of the family', async () => {
  await release(social)
  const pdf = await social.page(at(`/cards/${inCase.youthId}/card.pdf?language=fi`))
  expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(pdf.body.slice(0, 5)).toBe('%PDF-')
})
