import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const TEXT = 'Kanariefågel vars riktighet bestrids'
let world: World
let police: Visitor
let social: Visitor
let inCase: TestCase
let entryId = ''

beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  inCase = await openTestCase(world, { phase: 'assessment' })
  entryId = await writeOwnNote(police, inCase.caseId, TEXT, 'offence_facts')
  const told = await tell(police, world, inCase.caseId, entryId, {
    recipient: `register-${await registerOf(world, social)}`,
    rule: 'd4_suspect_under_18/1',
    purpose: 'child_protection',
  })
  expect(told.status).toBe(200)
})
afterAll(() => world.close())

const path = (part = ''): string => `/cases/${inCase.caseId}/restricted-texts${part}`
const shows = async (who: Visitor, address: string): Promise<boolean> => (await who.page(address)).body.includes(TEXT)

describe('a text whose accuracy is disputed', () => {
  it('is frozen by the authority whose record it is, and then read by nobody: not in the case, not by who was told', async () => {
    expect(await shows(social, `/cases/${inCase.caseId}`)).toBe(true)
    expect((await social.change(path(`/${entryId}`), { purposes: [], version: 1 })).status).toBe(404)
    expect((await police.change(path(`/${entryId}`), { purposes: ['legal_claim'], version: 1 })).status).toBe(200)
    for (const address of [
      `/cases/${inCase.caseId}`,
      `/cases/${inCase.caseId}/entries/${entryId}`,
      `/cases/${inCase.caseId}/client-copy`,
      '/',
    ])
      for (const who of [police, social]) expect([address, await shows(who, address)]).toEqual([address, false])
    expect((await police.page(`/cases/${inCase.caseId}/entries/${entryId}`)).status).toBe(404)
    expect(
      (
        await police.change(`/cases/${inCase.caseId}/entries/${entryId}/correct`, {
          body: 'Ändrad.',
          reason: 'Fel.',
          version: 1,
        })
      ).status,
    ).toBe(404)
  })

  it('is read for a purpose it was left open for, which stands in the log, and for no other', async () => {
    expect(await shows(police, path(`/${entryId}?purpose=legal_claim`))).toBe(true)
    expect((await police.page(path(`/${entryId}?purpose=consent`))).status).toBe(404)
    expect((await social.page(path(`/${entryId}?purpose=legal_claim`))).status).toBe(404)
    const { rows } = await world.admin.query<{ reason: string }>(
      `select reason from access_log where operation = 'readRestrictedText' and result = 'allowed'`,
    )
    expect(rows).toEqual([{ reason: 'restricted_legal_claim' }])
    const list = await police.read(path())
    expect([list.body.includes(entryId), list.body.includes(TEXT)]).toEqual([true, false])
    expect((await social.read(path())).body).not.toContain(entryId)
  })

  it('is read again when the restriction is lifted, by who was told too', async () => {
    expect((await police.change(path(`/${entryId}`), { purposes: [], version: 1 })).status).toBe(409)
    expect((await police.change(path(`/${entryId}/lift`), { version: 1 })).status).toBe(200)
    for (const who of [police, social]) expect(await shows(who, `/cases/${inCase.caseId}`)).toBe(true)
    expect((await police.change(path(`/${entryId}/lift`), { version: 1 })).status).toBe(409)
  })
})
