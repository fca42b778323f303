import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let inCase: TestCase
let assessment: string

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  assessment = `/cases/${inCase.caseId}/assessment`
})
afterAll(() => world.close())

type Cause = {
  id: string
  description: string | null
  actors: string[]
  version: number
  can: string[]
  recordedByName: string
  withdrawalReason: string | null
  earlier: { description: string | null; actors: string[]; version: number }[]
}
type Assessment = { causes: Cause[]; withdrawnCauses: Cause[]; missing: { kind: string }[] }

const read = async (who: Visitor): Promise<Assessment> => (await who.read(assessment)).json<Assessment>()
const sv = async (who: Visitor, path: string): Promise<string> => (await who.page(`${path}?lang=sv`)).body
const canary = (): string => `kanarie ${randomUUID()}`

/** A cause that social services record. @returns its address. */
async function recordCause(description: string, under = assessment): Promise<string> {
  const body = {
    category: 'peer_pressure',
    description,
    actors: ['youth_work', 'parish'],
    otherActors: [{ name: 'Tränaren' }],
  }
  const { id } = (await social.change(`${under}/causes`, body)).json<{ id: string }>()
  return `${under.replace('/assessment', '')}/causes/${id}`
}
const listed = async (who: Visitor, cause: string) => (await read(who)).causes.find((each) => cause.endsWith(each.id))
const correction = { description: 'Ny text', actors: ['police'], reason: 'Fel aktör', version: 1 }

test('who recorded a cause corrects it in a form that starts from what it says; the earlier text and the reason stay', async () => {
  const [before, after] = [canary(), canary()]
  const cause = await recordCause(before)
  const form = await sv(social, `${cause}/correct`)
  for (const part of [before, 'name="furtherActors" type="checkbox" value="parish" checked', 'value="Tränaren"'])
    expect(form).toContain(part)
  const sent = await social.submit(`${cause}/correct`, { description: after, actors: 'police', reason: 'Fel aktör' })
  expect(sent.status).toBe(303)

  const shown = await listed(police, cause)
  expect(shown).toMatchObject({ description: after, actors: ['police'], version: 2 })
  expect(shown?.earlier).toMatchObject([
    { description: before, actors: ['youth_work', 'parish', 'Tränaren'], version: 1 },
  ])
  const page = await sv(police, assessment)
  for (const part of ['Tidigare versioner', before, after, 'Fel aktör', social.persona.name])
    expect(page).toContain(part)
})

test('a correction asks for a reason, and for an actor or why none is needed', async () => {
  const cause = await recordCause('text')
  const noReason = await social.change(`${cause}/correct`, { ...correction, reason: '' })
  expect(noReason.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/reason', code: 'required' }])
  const nobody = await social.change(`${cause}/correct`, { ...correction, actors: [] })
  expect(nobody.json<{ errors: unknown[] }>().errors).toMatchObject([{ path: '/actors', code: 'cause_needs_actor' }])
  const typed = await social.submit(`${cause}/correct`, { description: 'Skrivet förgäves', actors: [], reason: 'x' })
  expect(typed.status).toBe(400)
  expect(typed.body).toContain('Skrivet förgäves')
})

test('a withdrawn cause leaves the list and stands in the history with its text, the reason and the name', async () => {
  const text = canary()
  const cause = await recordCause(text)
  expect((await social.submit(`${cause}/withdraw`, { reason: 'Gällde en annan ung' })).status).toBe(303)
  expect(await listed(police, cause)).toBeUndefined()
  const withdrawn = (await read(police)).withdrawnCauses.find((each) => cause.endsWith(each.id))
  expect(withdrawn).toMatchObject({ description: text, withdrawalReason: 'Gällde en annan ung' })
  const [standing = '', history = ''] = (await sv(police, assessment)).split('Tillbakadragna orsaker')
  expect(standing).not.toContain(text)
  for (const part of [text, `av ${social.persona.name}: Gällde en annan ung`]) expect(history).toContain(part)
})

test('a case whose only cause was withdrawn is told that causes are missing', async () => {
  const other = await openTestCase(world)
  const path = `/cases/${other.caseId}/assessment`
  const cause = await recordCause('text', path)
  const missing = async () =>
    (await social.read(path)).json<Assessment>().missing.some((each) => each.kind === 'causes')
  expect(await missing()).toBe(false)
  await social.change(`${cause}/withdraw`, { reason: 'Fel', version: 1 })
  expect(await missing()).toBe(true)
})

test('a withdrawn cause is neither corrected nor withdrawn again', async () => {
  const cause = await recordCause('text')
  await social.change(`${cause}/withdraw`, { reason: 'Fel', version: 1 })
  for (const [verb, body] of [
    ['correct', { ...correction, version: 2 }],
    ['withdraw', { reason: 'Igen', version: 2 }],
  ] as const) {
    const refused = await social.change(`${cause}/${verb}`, body)
    expect([refused.status, refused.json().reason]).toEqual([409, 'cause_withdrawn'])
  }
})

test('an older version is neither corrected nor withdrawn, and what was typed is still there', async () => {
  const cause = await recordCause('Ett')
  await social.change(`${cause}/correct`, { ...correction, description: 'Två' })
  const late = await social.submit(`${cause}/correct`, { ...correction, description: 'Tre', version: '1' })
  expect(late.status).toBe(412)
  expect(late.body).toContain('Tre')
  expect((await social.change(`${cause}/withdraw`, { reason: 'Sent', version: 1 })).status).toBe(412)
  expect(await listed(social, cause)).toMatchObject({ description: 'Två', version: 2 })
})

test('another member of the case is offered neither, and is told that it is not their role', async () => {
  const cause = await recordCause(canary())
  expect((await listed(social, cause))?.can).toEqual(['cause.correct'])
  expect((await listed(police, cause))?.can).toEqual([])
  expect(await sv(social, assessment)).toContain(`${cause}/correct`)
  expect(await sv(police, assessment)).not.toContain(`${cause}/correct`)
  for (const [verb, body] of [
    ['correct', correction],
    ['withdraw', { reason: 'Fel', version: 1 }],
  ] as const) {
    const refused = await police.change(`${cause}/${verb}`, body)
    expect([refused.status, refused.json().reason]).toEqual([403, 'not_your_role'])
  }
  expect(await listed(social, cause)).toMatchObject({ version: 1, earlier: [] })
})

test('for another team, another instance and a cause that does not exist the answer is the same 404', async () => {
  const text = canary()
  const cause = await recordCause(text)
  const absent = `/cases/${inCase.caseId}/causes/${newId()}`
  const outsiders = [
    await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' }),
    await world.signIn({ instance: 'helsingfors', profession: 'social_work' }),
    await world.signIn({ instance: 'vastra-nyland', function: 'administrator' }),
  ]
  for (const outsider of outsiders) {
    for (const page of ['', '/correct', '/withdraw'])
      expect((await outsider.page(`${cause}${page}`)).body).not.toContain(text)
    const [denied, missing] = [await outsider.read(cause), await outsider.read(absent)]
    expect([denied.status, denied.body]).toEqual([404, missing.body])
    for (const [verb, body] of [
      ['correct', correction],
      ['withdraw', { reason: 'Fel', version: 1 }],
    ] as const) {
      const refused = await outsider.change(`${cause}/${verb}`, body)
      expect([refused.status, refused.body]).toEqual([404, (await outsider.change(`${absent}/${verb}`, body)).body])
    }
  }
  const elsewhere = await openTestCase(world)
  const [, id = ''] = cause.split('/causes/')
  expect((await social.read(`/cases/${elsewhere.caseId}/causes/${id}`)).status).toBe(404)
})

test('in a closed case causes stay as they are', async () => {
  const closing = await openTestCase(world)
  const cause = await recordCause('text', `/cases/${closing.caseId}/assessment`)
  await world.admin.query(
    `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
    [closing.caseId],
  )
  expect(await sv(social, `/cases/${closing.caseId}/assessment`)).not.toContain(`${cause}/correct`)
  for (const [verb, body] of [
    ['correct', correction],
    ['withdraw', { reason: 'Fel', version: 1 }],
  ] as const) {
    const refused = await social.change(`${cause}/${verb}`, body)
    expect([refused.status, refused.json().reason]).toEqual([409, 'state_closed'])
  }
})
