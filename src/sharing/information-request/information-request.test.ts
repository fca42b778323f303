import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { giveConsent, registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
})
afterAll(() => world.close())

async function ask(who: Visitor, whom: Visitor, more: object = {}): Promise<Reply> {
  return who.change(`/cases/${inCase.caseId}/requests`, {
    toRegisterId: await registerOf(world, whom),
    subjects: ['social_client'],
    purpose: 'crime_prevention',
    question: `Finns det stöd på gång? ${randomUUID()}`,
    necessity: 'Vi behöver veta det för att inte störa stödet.',
    ...more,
  })
}
const idOf = (reply: Reply): string => reply.json<{ id: string }>().id
const path = (id: string, end = ''): string => `/cases/${inCase.caseId}/requests/${id}${end}`

describe('a request for information', () => {
  it('is seen by the two authorities it is between, and by nobody else in the case', async () => {
    const id = idOf(await ask(police, social))
    for (const one of [police, social]) {
      expect((await one.page(path(id))).status).toBe(200)
      expect((await one.page(`/cases/${inCase.caseId}/disclosures`)).body).toContain(id)
    }
    for (const other of [nurse, youthWorker]) {
      const nothing = await other.read(path(randomUUID()))
      const hidden = await other.read(path(id))
      expect([hidden.status, hidden.body]).toEqual([404, nothing.body])
      expect((await other.page(`/cases/${inCase.caseId}/disclosures`)).body).not.toContain(id)
      expect((await other.page(`/cases/${inCase.caseId}`)).body).not.toContain(id)
    }
  })

  it('is refused with the rule it rests on, which the one who asked reads with its provision', async () => {
    const id = idOf(await ask(police, social))
    const shown = (await social.page(path(id, '/refuse'))).body
    expect(shown).toContain('d8_police_request_social/1')
    expect((await police.change(path(id, '/refuse'), { rule: 'none', answer: 'nej' })).status).toBe(404)
    const refused = await social.submit(path(id, '/refuse'), {
      rule: 'd8_police_request_social/1',
      answer: 'Er begäran räcker inte. Be den unga om samtycke.',
    })
    expect(refused.status).toBe(303)
    const read = (await police.page(path(id))).body
    for (const part of ['Avslagen', 'Er begäran räcker inte', '703/2023']) expect(read).toContain(part)
    const again = await social.change(path(id, '/refuse'), { rule: 'none', answer: 'igen' })
    expect([again.status, again.json().reason]).toEqual([409, 'request_refused'])
  })

  it('is answered by sharing a note about what was asked, on a rule that carries an answer', async () => {
    const id = idOf(await ask(police, social))
    const text = `kanarie ${randomUUID()}`
    const entryId = await writeOwnNote(social, inCase.caseId, text, 'social_client')
    const share = `/cases/${inCase.caseId}/entries/${entryId}/share/register-${await registerOf(world, police)}/requests/${id}`
    expect((await social.page(path(id))).body).toContain(share)
    const form = (await social.page(share)).body
    // The police's own act opens nothing: it is said before one chooses.
    expect(form).toContain('KHO:2021:13')
    expect(form).toContain('d14_consent_between_authorities/1')
    const consentId = await giveConsent(world, inCase, {
      toRegisterId: await registerOf(world, police),
      subjects: ['social_client'],
      purpose: 'crime_prevention',
      recordedBy: social,
    })
    const sent = await social.submit(share, {
      rule: 'd14_consent_between_authorities/1',
      purpose: 'crime_prevention',
      consentId,
      necessity: 'Polisen behöver veta att stödet redan är på gång.',
      until: new Date(world.now.getTime() + 20 * 86_400_000).toISOString().slice(0, 10),
      pseudonymised: 'no',
    })
    expect(sent.status).toBe(303)
    expect((await police.page(path(id))).body).toContain('Besvarad')
    expect((await police.page(`/cases/${inCase.caseId}`)).body).toContain(text)
    const late = await social.change(path(id, '/refuse'), { rule: 'none', answer: 'ångrar mig' })
    expect([late.status, late.json().reason]).toEqual([409, 'request_answered'])
  })

  it('cannot carry a telling to somebody who did not ask, and not after it was refused', async () => {
    const id = idOf(await ask(police, social))
    const entryId = await writeOwnNote(social, inCase.caseId, 'text', 'social_client')
    const toHealth = { recipient: `register-${await registerOf(world, nurse)}`, requestId: id }
    const other = await tell(social, world, inCase.caseId, entryId, toHealth)
    expect([other.status, other.json().reason]).toEqual([409, 'request_other'])
    const notAsked = await writeOwnNote(nurse, inCase.caseId, 'text', 'health')
    const toPolice = { recipient: `register-${await registerOf(world, police)}`, requestId: id }
    expect((await tell(nurse, world, inCase.caseId, notAsked, toPolice)).status).toBe(404)
    await social.change(path(id, '/refuse'), { rule: 'none', answer: 'nej tack' })
    const late = await tell(social, world, inCase.caseId, entryId, toPolice)
    expect([late.status, late.json().reason]).toEqual([409, 'request_refused'])
  })

  it('needs a purpose of one’s own, a statement of necessity and an authority of the case', async () => {
    const none = await ask(police, social, { purpose: '' })
    expect([none.status, none.json().reason]).toEqual([409, 'purpose_missing'])
    const foreign = await ask(police, social, { purpose: 'child_protection' })
    expect([foreign.status, foreign.json().reason]).toEqual([409, 'purpose_not_own'])
    const short = await ask(police, social, { necessity: 'för att' })
    expect([short.status, short.body]).toEqual([400, expect.stringContaining('too_short')])
    const elsewhere = await world.signIn({ instance: 'helsingfors', profession: 'social_work' })
    const outside = await ask(police, elsewhere)
    expect([outside.status, outside.json().reason]).toEqual([409, 'recipient_not_in_case'])
  })

  it('is asked on a page of the exchange', async () => {
    const sent = await police.submit(`/cases/${inCase.caseId}/requests/new`, {
      toRegisterId: await registerOf(world, social),
      subjects: ['social_client', 'family'],
      purpose: 'joint_support',
      question: 'Vem i familjen kan vi tala med?',
      necessity: 'Vi ska boka en tid tillsammans med familjen.',
    })
    expect(sent.status).toBe(303)
    expect((await social.page(String(sent.headers.location))).body).toContain('Vem i familjen')
  })
})
