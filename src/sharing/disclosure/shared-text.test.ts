import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { turned, type MarkChoice, type SharedText } from './shared-text.ts'

const team = 'Raseborgs ankarteam'
const mask = '[uppgift om en annan person]'
const basis = { rule: 'd4_suspect_under_18/1', purpose: 'child_protection' }
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let nurse: Visitor
let toSocial: string

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  toSocial = `register-${await registerOf(world, social)}`
})
afterAll(() => world.close())

const entryPath = (entryId: string): string => `/cases/${inCase.caseId}/entries/${entryId}`

/** A note of the police with two marked passages: a friend, and a little sister. */
async function markedNote(): Promise<{ id: string; friend: string; sister: string; tail: string }> {
  const tail = randomUUID()
  const body = `Elin slog. Kompisen Ville sprang. Syster Saga ${tail} såg. ${tail}`
  const id = await writeOwnNote(police, inCase.caseId, body, 'offence_facts')
  for (const [passage, about] of [
    ['Kompisen Ville sprang.', 'kompis'],
    [`Syster Saga ${tail} såg.`, 'lillasyster'],
  ]) {
    const marked = await police.change(`${entryPath(id)}/third-persons`, { passage, about, version: 1 })
    expect(marked.status).toBe(200)
  }
  const { text } = await form(id)
  const idOf = (about: string): string => text.marks.find((each) => each.about === about)?.id ?? ''
  return { id, friend: idOf('kompis'), sister: idOf('lillasyster'), tail }
}

const form = async (entryId: string, told = ''): Promise<{ text: SharedText }> =>
  (await police.read(`${entryPath(entryId)}/sharing/${toSocial}?told=${told}`)).json<{ text: SharedText }>()

const share = (entryId: string, more: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  tell(police, world, inCase.caseId, entryId, { recipient: toSocial, ...basis, ...more })

/** What the recipient reads of a disclosure, through the API. */
const received = async (told: Reply): Promise<string> => {
  const { id } = told.json<{ id: string }>()
  const read = await social.read(`/cases/${inCase.caseId}/received/${id}`)
  return read.json<{ received: { body: string } }>().received.body
}

describe('passages about other people in a shared text (X-19)', () => {
  it('are left out unless the sender says that the recipient must know them', async () => {
    const { id, friend, tail } = await markedNote()
    const all = await share(id)
    expect(await received(all)).toBe(`Elin slog. ${mask} ${mask} ${tail}`)
    const some = await share(id, { told: [friend] })
    expect(await received(some)).toBe(`Elin slog. Kompisen Ville sprang. ${mask} ${tail}`)
  })

  it('are left out of the copy in the own register, of the record and of the export too', async () => {
    const { id, tail } = await markedNote()
    const told = await share(id)
    const disclosureId = told.json<{ id: string }>().id
    const taken = await social.change(`/cases/${inCase.caseId}/received/${disclosureId}/take-in`, {
      necessity: 'Behövs för bedömningen av barnets situation.',
    })
    const copy = await social.read(entryPath(taken.json<{ entryId: string }>().entryId))
    expect(copy.json<{ entry: { body: string } }>().entry.body).toBe(`Elin slog. ${mask} ${mask} ${tail}`)
    for (const path of ['', '/disclosures', '/disclosures/export?purpose=own_register', `/received/${disclosureId}`]) {
      const shown = (await social.read(`/cases/${inCase.caseId}${path}`)).body
      expect(shown).toContain(tail)
      expect(shown).not.toContain(`Saga ${tail}`)
    }
    const page = (await social.page(`/cases/${inCase.caseId}/disclosures`)).body
    expect(page).toContain(tail)
    expect(page).not.toContain(`Saga ${tail}`)
    const record = await police.read(`/cases/${inCase.caseId}/disclosures/${disclosureId}`)
    expect(record.json<{ disclosure: { body: string } }>().disclosure.body).toBe(`Elin slog. ${mask} ${mask} ${tail}`)
  })

  it('stand in the preview exactly as the recipient will read them, on the page and through the API', async () => {
    const { id, friend } = await markedNote()
    const first = (await police.page(`${entryPath(id)}/share`)).body
    expect(first).toContain('Det här får mottagaren läsa')
    expect(first).toContain(`Elin slog. ${mask} ${mask}`)
    const path = `${entryPath(id)}/share/${toSocial}`
    const shown = (await police.page(path)).body
    expect(shown).toContain(`Elin slog. ${mask} ${mask}`)
    expect(shown).toContain(`?told=${friend}#text`)
    const chosen = (await police.page(`${path}?told=${friend}`)).body
    expect(chosen).toContain(`Elin slog. Kompisen Ville sprang. ${mask}`)
    const { text } = await form(id, friend)
    // Something is wrong in the form: the choice and the text stay as they were.
    const wrong = await police.submit(`${path}?told=${friend}`, { ...basis, until: '1.1.2020', pseudonymised: 'no' })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toContain(`Elin slog. Kompisen Ville sprang. ${mask}`)
    const until = new Date(world.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    const sent = await police.submit(`${path}?told=${friend}`, { ...basis, until, pseudonymised: 'no' })
    expect(sent.status).toBe(303)
    expect((await social.read(`/cases/${inCase.caseId}`)).body).toContain(JSON.stringify(text.body).slice(1, -1))
  })

  it('changed marks are not told unseen: the sender must look again', async () => {
    const { id, friend } = await markedNote()
    const { text } = await form(id)
    expect((await police.change(`${entryPath(id)}/third-persons/${friend}/remove`, {})).status).toBe(200)
    expect((await share(id, { fingerprint: text.fingerprint })).status).toBe(412)
    const { text: fresh } = await form(id)
    expect((await share(id, { fingerprint: fresh.fingerprint })).status).toBe(200)
  })

  it('marks that no longer fit after a correction are warned about, and the sender answers for the text', async () => {
    const { id, tail } = await markedNote()
    const body = `Elin slog. Ville och Kalle sprang. Syster Saga ${tail} såg.`
    await police.change(`${entryPath(id)}/correct`, { body, reason: 'fler var med', version: 1 })
    const page = (await police.page(`${entryPath(id)}/share/${toSocial}`)).body
    expect(page).toContain('en markering om andra personer passar inte längre')
    expect(problemCodes(await share(id, { version: 2 }))).toEqual(['/marksChecked marks_unreviewed'])
    const answered = await share(id, { version: 2, marksChecked: true })
    expect(await received(answered)).toBe(`Elin slog. Ville och Kalle sprang. ${mask}`)
  })

  it('are not brought back by a copy with names left out', async () => {
    const { id, friend } = await markedNote()
    const copy = { pseudonymised: true, namesChecked: true, body: 'Hon slog. Kompisen  Ville sprang.' }
    expect(problemCodes(await share(id, copy))).toEqual(['/body passages_left'])
    expect(await received(await share(id, { ...copy, told: [friend] }))).toBe(copy.body)
  })

  it('an unknown or a foreign mark opens nothing, and a broken one is refused', async () => {
    const { id } = await markedNote()
    const other = await markedNote()
    expect(await received(await share(id, { told: [randomUUID(), other.friend] }))).not.toContain('Ville')
    expect((await share(id, { told: ['x'] })).status).toBe(400)
    expect((await police.read(`${entryPath(id)}/sharing/${toSocial}?told=x`)).status).toBe(400)
  })

  it('another authority neither sees the marks nor the preview', async () => {
    const { id, friend } = await markedNote()
    for (const who of [social, nurse]) {
      expect((await who.read(`${entryPath(id)}/sharing`)).status).toBe(404)
      expect((await who.page(`${entryPath(id)}/share/${toSocial}?told=${friend}`)).status).toBe(404)
    }
  })
})

describe('turning a passage', () => {
  it('changes that one and keeps the others', () => {
    const marks: MarkChoice[] = ['a', 'b', 'c'].map((id) => ({ id, passage: id, about: id, told: id === 'b' }))
    expect(turned(marks, 'a')).toBe('a,b')
    expect(turned(marks, 'b')).toBe('')
  })
})
