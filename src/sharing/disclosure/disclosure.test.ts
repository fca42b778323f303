import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const suspect = 'd4_suspect_under_18/1'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
let toSocial: string

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  toSocial = `register-${await registerOf(world, social)}`
})
afterAll(() => world.close())

const canary = (): string => `kanarie ${randomUUID()}`

type Shared = { readonly text: string; readonly entryId: string; readonly disclosureId: string }
async function share(who: Visitor, subject: string, telling: Parameters<typeof tell>[4]): Promise<Shared> {
  const text = canary()
  const entryId = await writeOwnNote(who, inCase.caseId, text, subject)
  const told = await tell(who, world, inCase.caseId, entryId, telling)
  expect(told.body).toContain('"id"')
  return { text, entryId, disclosureId: told.json<{ id: string }>().id }
}
const shareOnD4 = () =>
  share(police, 'offence_facts', { recipient: toSocial, rule: suspect, purpose: 'child_protection' })

/** Every place of the case somebody could learn of a text from. */
const places = (disclosureId: string, entryId: string): string[] => [
  `/cases/${inCase.caseId}`,
  `/cases/${inCase.caseId}/disclosures`,
  `/cases/${inCase.caseId}/disclosures/print?purpose=own_register`,
  `/cases/${inCase.caseId}/disclosures/table.csv?purpose=own_register`,
  `/cases/${inCase.caseId}/disclosures/${disclosureId}`,
  `/cases/${inCase.caseId}/received/${disclosureId}`,
  `/cases/${inCase.caseId}/received/${disclosureId}/take-in`,
  `/cases/${inCase.caseId}/entries/${entryId}`,
  '/cases',
  '/',
]
const apis = (disclosureId: string, entryId: string): string[] => [
  `/cases/${inCase.caseId}`,
  `/cases/${inCase.caseId}/disclosures`,
  `/cases/${inCase.caseId}/disclosures/export?purpose=own_register`,
  `/cases/${inCase.caseId}/disclosures/${disclosureId}`,
  `/cases/${inCase.caseId}/received/${disclosureId}`,
  `/cases/${inCase.caseId}/entries/${entryId}`,
  '/cases',
]

describe('a police officer shares one note with the social worker (D4)', () => {
  it('the social worker reads it with who told, the provision, the purpose and until when', async () => {
    const { text } = await shareOnD4()
    const page = (await social.page(`/cases/${inCase.caseId}`)).body
    for (const part of [text, police.persona.name, '805/2011', 'barnskydd', 'Får läsas till och med'])
      expect(page).toContain(part)
    expect((await social.read(`/cases/${inCase.caseId}`)).body).toContain(text)
  })

  it('the youth worker and the nurse cannot see that it exists: page, API, list, export and count are as before', async () => {
    for (const other of [youthWorker, nurse]) {
      const absent = randomUUID()
      const before = await Promise.all(
        ['', '/disclosures', '/disclosures/export?purpose=own_register'].map((part) =>
          other.read(`/cases/${inCase.caseId}${part}`),
        ),
      )
      const { text, entryId, disclosureId } = await shareOnD4()
      const after = await Promise.all(
        ['', '/disclosures', '/disclosures/export?purpose=own_register'].map((part) =>
          other.read(`/cases/${inCase.caseId}${part}`),
        ),
      )
      // The stamp of a copy is another each time.
      const told = ({ body }: { readonly body: string }): unknown => ({ ...(JSON.parse(body) as object), copy: null })
      expect(after.map(told)).toEqual(before.map(told))
      for (const path of places(disclosureId, entryId)) {
        const shown = (await other.page(path)).body
        expect(shown).not.toContain(text)
        expect(shown).not.toContain(disclosureId)
      }
      for (const path of apis(disclosureId, entryId)) {
        const shown = await other.read(path)
        expect(shown.body).not.toContain(text)
        if (!path.includes(disclosureId)) continue
        const nothing = await other.read(path.replace(disclosureId, absent))
        expect([shown.status, shown.body]).toEqual([404, nothing.body])
      }
      const taken = await other.change(`/cases/${inCase.caseId}/received/${disclosureId}/accept`, {})
      expect(taken.status).toBe(404)
    }
  })

  it('a recipient named as a person is the only one of the authority who reads it', async () => {
    const recipient = `person-${social.persona.id}`
    const { text } = await share(police, 'offence_facts', { recipient, rule: suspect, purpose: 'child_protection' })
    expect((await social.page(`/cases/${inCase.caseId}`)).body).toContain(text)
    const colleague = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
    expect(await registerOf(world, colleague)).toBe(await registerOf(world, social))
    await world.admin.query(
      `insert into case_member (instance_id, case_id, professional_id, team_id, added_value, added_by)
       values ($1, $2, $3, $4, 'mer hjälp', $5)`,
      [inCase.instanceId, inCase.caseId, colleague.persona.id, inCase.teamId, social.persona.id],
    )
    const page = await colleague.page(`/cases/${inCase.caseId}`)
    expect(page.status).toBe(200)
    expect(page.body).not.toContain(text)
    await world.admin.query('delete from case_member where case_id = $1 and professional_id = $2', [
      inCase.caseId,
      colleague.persona.id,
    ])
  })

  it('is chosen on pages: the recipient first, then basis, purpose and end, and stands in the exchange of both', async () => {
    const text = canary()
    const entryId = await writeOwnNote(police, inCase.caseId, text, 'offence_facts')
    const start = `/cases/${inCase.caseId}/entries/${entryId}/share`
    expect((await police.page(`/cases/${inCase.caseId}/entries/${entryId}`)).body).toContain(start)
    const chosen = await police.submit(start, { recipient: toSocial })
    expect([chosen.status, chosen.headers.location]).toEqual([303, `${start}/${toSocial}`])
    const form = (await police.page(`${start}/${toSocial}`)).body
    for (const part of [text, suspect, 'Förundersökningslag 805/2011']) expect(form).toContain(part)
    const sent = await police.submit(`${start}/${toSocial}`, {
      rule: suspect,
      purpose: 'child_protection',
      until: '31.12.2031',
      pseudonymised: 'no',
    })
    expect(sent.status).toBe(400)
    expect(sent.body).toContain('Dagen är för långt fram')
    const until = new Date(world.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    const done = await police.submit(`${start}/${toSocial}`, {
      rule: suspect,
      purpose: 'child_protection',
      until,
      pseudonymised: 'no',
    })
    expect([done.status, done.headers.location]).toEqual([303, `/cases/${inCase.caseId}/disclosures`])
    expect((await police.read(`/cases/${inCase.caseId}/disclosures`)).body).toContain(text)
    expect((await social.page(`/cases/${inCase.caseId}/disclosures`)).body).toContain(text)
  })
})

describe('what is shared is a text of its own', () => {
  it('an edit after the sharing is told to nobody: the recipient still reads the old text', async () => {
    const { text, entryId } = await shareOnD4()
    const newer = canary()
    await police.change(`/cases/${inCase.caseId}/entries/${entryId}/correct`, {
      body: newer,
      reason: 'mer är känt',
      version: 1,
    })
    const seen = (await social.page(`/cases/${inCase.caseId}`)).body
    expect(seen).toContain(text)
    expect(seen).not.toContain(newer)
  })

  it('a note somebody corrected meanwhile is not shared unread: the version must be the one that was shown', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, canary(), 'offence_facts')
    await police.change(`/cases/${inCase.caseId}/entries/${entryId}/correct`, { body: 'Ny', reason: 'fel', version: 1 })
    const stale = await tell(police, world, inCase.caseId, entryId, { recipient: toSocial, rule: suspect })
    expect(stale.status).toBe(412)
  })

  it('names can be left out, with a warning while a name of the case still stands in the copy', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, 'Elin var på torget.', 'offence_facts')
    const telling = { recipient: toSocial, rule: suspect, purpose: 'child_protection', pseudonymised: true }
    const warned = await tell(police, world, inCase.caseId, entryId, {
      ...telling,
      body: 'Elins kompis var på torget.',
    })
    expect(warned.status).toBe(400)
    expect(warned.body).toContain('Elin')
    const copy = canary()
    const told = await tell(police, world, inCase.caseId, entryId, { ...telling, body: `En ung person ${copy}` })
    expect(told.status).toBe(200)
    const seen = (await social.read(`/cases/${inCase.caseId}`)).body
    expect(seen).toContain(copy)
    expect(seen).not.toContain('Elin var på torget.')
    const sure = await tell(police, world, inCase.caseId, entryId, {
      ...telling,
      body: 'Elins gata.',
      namesChecked: true,
    })
    expect(sure.status).toBe(200)
  })

  it('outside the system nothing is readable: only the record stands, with who was told', async () => {
    const text = canary()
    const entryId = await writeOwnNote(police, inCase.caseId, text, 'offence_facts')
    const told = await tell(police, world, inCase.caseId, entryId, {
      recipient: 'outside-prosecutor',
      toName: 'Åklagare Provsson',
      rule: 'd4_young_offence_notice/1',
      purpose: 'proceedings',
    })
    expect(told.status).toBe(200)
    const { id } = told.json<{ id: string }>()
    const { rows } = await world.admin.query('select from disclosed_text where disclosure_id = $1', [id])
    expect(rows).toHaveLength(0)
    expect((await police.page(`/cases/${inCase.caseId}/disclosures/${id}`)).body).toContain('Åklagare Provsson')
    for (const other of [social, nurse, youthWorker])
      expect((await other.read(`/cases/${inCase.caseId}/disclosures`)).body).not.toContain('Provsson')
  })
})
