import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const why = 'Uppgiften behövs i det egna ärendet för att bedöma stödet.'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let youthWorker: Visitor
let text: string
let disclosureId: string

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
})
afterAll(() => world.close())

async function tellSocial(): Promise<void> {
  text = `kanarie ${randomUUID()}`
  const entryId = await writeOwnNote(police, inCase.caseId, text, 'offence_facts')
  const told = await tell(police, world, inCase.caseId, entryId, {
    recipient: `register-${await registerOf(world, social)}`,
    rule: 'd4_suspect_under_18/1',
    purpose: 'child_protection',
  })
  disclosureId = told.json<{ id: string }>().id
}

describe('a received text', () => {
  it('is accepted with one button, which the teller sees; a second time is said to be done', async () => {
    await tellSocial()
    const shown = (await social.page(`/cases/${inCase.caseId}`)).body
    expect(shown).toContain(`/cases/${inCase.caseId}/received/${disclosureId}`)
    const own = (await social.page(`/cases/${inCase.caseId}/received/${disclosureId}`)).body
    expect(own).toContain(`/cases/${inCase.caseId}/received/${disclosureId}/accept`)
    const path = `/cases/${inCase.caseId}/received/${disclosureId}/accept`
    expect((await social.change(path, {})).status).toBe(200)
    expect((await police.page(`/cases/${inCase.caseId}/disclosures/${disclosureId}`)).body).toContain(
      social.persona.name,
    )
    const again = await social.change(path, {})
    expect([again.status, again.json().reason]).toEqual([409, 'disclosure_accepted'])
  })

  it('is taken into the own register with a statement of necessity and its origin (703/2023 § 48)', async () => {
    await tellSocial()
    const path = `/cases/${inCase.caseId}/received/${disclosureId}/take-in`
    const short = await social.change(path, { necessity: 'för kort' })
    expect([short.status, short.body]).toEqual([400, expect.stringContaining('too_short')])
    const taken = await social.change(path, { necessity: why })
    expect(taken.status).toBe(200)
    const { entryId } = taken.json<{ entryId: string }>()
    const copy = (await social.page(`/cases/${inCase.caseId}/entries/${entryId}`)).body
    for (const part of [text, police.persona.name, '805/2011', why, '703/2023 48 §']) expect(copy).toContain(part)
    for (const other of [police, youthWorker])
      expect((await other.read(`/cases/${inCase.caseId}/entries/${entryId}`)).status).toBe(404)
    const again = await social.change(path, { necessity: why })
    expect([again.status, again.json().reason]).toEqual([409, 'already_taken_in'])
  })

  it('keeps the copy and its origin when the disclosure ends', async () => {
    await tellSocial()
    const taken = await social.change(`/cases/${inCase.caseId}/received/${disclosureId}/take-in`, { necessity: why })
    const { entryId } = taken.json<{ entryId: string }>()
    await police.change(`/cases/${inCase.caseId}/disclosures/${disclosureId}/revoke`, { reason: 'behövs inte mer' })
    const copy = (await social.page(`/cases/${inCase.caseId}/entries/${entryId}`)).body
    expect(copy).toContain(text)
    expect(copy).toContain(police.persona.name)
  })

  it('cannot be shared on: neither the copy in the own register nor what was received', async () => {
    await tellSocial()
    const taken = await social.change(`/cases/${inCase.caseId}/received/${disclosureId}/take-in`, { necessity: why })
    const { entryId } = taken.json<{ entryId: string }>()
    const recipient = `register-${await registerOf(world, youthWorker)}`
    const onward = await tell(social, world, inCase.caseId, entryId, { recipient, rule: 'd5_prevent_danger/1' })
    expect([onward.status, onward.json().reason]).toEqual([409, 'received_not_onward'])
    expect(onward.body).toContain('703/2023 48 §')
    expect((await social.page(`/cases/${inCase.caseId}/entries/${entryId}`)).body).not.toContain('/share')
    const received = await tell(social, world, inCase.caseId, disclosureId, { recipient })
    expect(received.status).toBe(404)
    const { rows } = await world.admin.query(
      `select result, reason from access_log where object_id = $1 and operation = 'discloseEntry'`,
      [entryId],
    )
    expect(rows).toEqual([{ result: 'refused', reason: 'received_not_onward' }])
  })
})

describe('the export of all disclosures of a client (X-03)', () => {
  it('has every field, in the language asked for, and no cell that a spreadsheet runs', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, '=cmd|calc', 'offence_facts')
    await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd4_suspect_under_18/1',
      purpose: 'child_protection',
    })
    const csv = await police.page(`/cases/${inCase.caseId}/disclosures/table.csv?language=fi&purpose=own_register`)
    expect(csv.headers['content-disposition']).toBe('attachment; filename="fairlead-disclosures.csv"')
    for (const part of ['Kertoja', police.persona.name, 'd4_suspect_under_18/1', '805/2011', 'lastensuojelu'])
      expect(csv.body).toContain(part)
    expect(csv.body).toContain(`'=cmd|calc`)
    const sheet = (await police.page(`/cases/${inCase.caseId}/disclosures/print?purpose=own_register`)).body
    for (const part of ['Bestämmelser', '805/2011', 'Berättad av', 'Ändamål', 'Mottagare'])
      expect(sheet).toContain(part)
  })

  it('holds for another authority only what that one told or was told', async () => {
    const rows = (await youthWorker.read(`/cases/${inCase.caseId}/disclosures/export?purpose=own_register`)).json<{
      rows: unknown[]
    }>().rows
    expect(rows).toEqual([])
    const told = (await social.read(`/cases/${inCase.caseId}/disclosures/export?purpose=own_register`)).json<{
      rows: { direction: string }[]
    }>().rows
    expect(new Set(told.map((row) => row.direction))).toEqual(new Set(['Mottaget']))
  })
})
