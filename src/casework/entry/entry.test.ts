import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

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

const write = (who: Visitor, visibility: string, body: string) =>
  who.change(`/cases/${inCase.caseId}/entries`, { visibility, body, language: 'sv' })
const canary = (): string => `kanarie ${randomUUID()}`

test('a health nurse’s own note is seen by the nurse and by nobody else, in page and API alike', async () => {
  const text = canary()
  const written = await write(nurse, 'own_register', text)
  expect(written.status).toBe(200)
  expect((await nurse.read(`/cases/${inCase.caseId}`)).body).toContain(text)
  expect((await nurse.page(`/cases/${inCase.caseId}`)).body).toContain(text)
  const { id } = written.json<{ id: string }>()
  for (const other of [police, social, youthWorker]) {
    expect((await other.read(`/cases/${inCase.caseId}`)).body).not.toContain(text)
    expect((await other.page(`/cases/${inCase.caseId}`)).body).not.toContain(text)
    const asked = await other.read(`/cases/${inCase.caseId}/entries/${id}`)
    const absent = await other.read(`/cases/${inCase.caseId}/entries/${randomUUID()}`)
    expect([asked.status, asked.body]).toEqual([404, absent.body])
  }
})

test('a note in the shared workspace is seen by every member of the case', async () => {
  const text = canary()
  await write(police, 'case_team', text)
  for (const member of [police, social, nurse, youthWorker]) {
    expect((await member.page(`/cases/${inCase.caseId}`)).body).toContain(text)
  }
})

test('an entry without a chosen visibility is refused: there is no silent default', async () => {
  const refused = await police.change(`/cases/${inCase.caseId}/entries`, { body: 'text', language: 'sv' })
  expect(refused.status).toBe(400)
  expect(refused.json<{ errors: { path: string; code: string }[] }>().errors).toMatchObject([
    { path: '/visibility', code: 'choose_one' },
  ])
})

test('too long a note is refused with a sentence, and what was typed is still in the form', async () => {
  const typed = 'å'.repeat(8001)
  const shown = await police.submit(`/cases/${inCase.caseId}/entries/new`, {
    visibility: 'case_team',
    language: 'sv',
    body: typed,
  })
  expect(shown.status).toBe(400)
  expect(shown.body).toContain('<title>Fel: ')
  expect(shown.body).toContain(typed)
})

test('a correction keeps the earlier text, its reason and the name', async () => {
  const { id } = (await write(social, 'own_register', 'Första texten')).json<{ id: string }>()
  const corrected = await social.change(`/cases/${inCase.caseId}/entries/${id}/correct`, {
    body: 'Andra texten',
    reason: 'Fel namn',
    version: 1,
  })
  expect(corrected.status).toBe(200)
  const page = (await social.page(`/cases/${inCase.caseId}/entries/${id}`)).body
  for (const part of ['Första texten', 'Andra texten', 'Fel namn', social.persona.name]) expect(page).toContain(part)
})

test('a correction of an older version answers 412 and loses nothing', async () => {
  const { id } = (await write(social, 'own_register', 'Ett')).json<{ id: string }>()
  await social.change(`/cases/${inCase.caseId}/entries/${id}/correct`, { body: 'Två', reason: 'x', version: 1 })
  const path = `/cases/${inCase.caseId}/entries/${id}/correct`
  const stale = await social.submit(path, { body: 'Tre', reason: 'y', version: '1' })
  expect(stale.status).toBe(412)
  expect(stale.body).toContain('Tre')
  expect((await social.change(path, { body: 'Fyra', reason: 'z', version: 1 })).status).toBe(412)
})

test('only the author corrects an entry: another member is told it is not their role', async () => {
  const { id } = (await write(police, 'case_team', 'Delad')).json<{ id: string }>()
  const refused = await social.change(`/cases/${inCase.caseId}/entries/${id}/correct`, {
    body: 'Annat',
    reason: 'x',
    version: 1,
  })
  expect([refused.status, refused.json().reason]).toEqual([403, 'not_your_role'])
})

test('a double click writes one note', async () => {
  const key = randomUUID()
  const text = canary()
  const body = { visibility: 'case_team', body: text, language: 'sv' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => police.change(`/cases/${inCase.caseId}/entries`, body, key)),
  )
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
  expect(await countOfText(world, 'entry.body', text)).toBe(1)
})

test('a closed case takes no more notes and can still be read', async () => {
  const closed = await openTestCase(world)
  await world.admin.query(
    `update anchor_case set phase = 'closed', closed_at = now(), closing_reason = 'no_need' where id = $1`,
    [closed.caseId],
  )
  const refused = await police.change(`/cases/${closed.caseId}/entries`, {
    visibility: 'case_team',
    body: 'Sent',
    language: 'sv',
  })
  expect([refused.status, refused.json().reason]).toEqual([409, 'state_closed'])
  expect((await police.page(`/cases/${closed.caseId}`)).status).toBe(200)
})

test('an own-register note says what it is about: by default what the authority usually writes about', async () => {
  const subjectOf = async (who: Visitor, id: string) =>
    (await who.read(`/cases/${inCase.caseId}/entries/${id}`)).json<{ entry: { subject: string } }>().entry.subject
  const usual: [Visitor, string][] = [
    [police, 'offence_facts'],
    [social, 'social_client'],
    [nurse, 'health'],
    [youthWorker, 'youth_work'],
  ]
  for (const [who, subject] of usual) {
    const { id } = (await write(who, 'own_register', canary())).json<{ id: string }>()
    expect(await subjectOf(who, id)).toBe(subject)
  }
  const shared = (await write(police, 'case_team', canary())).json<{ id: string }>()
  expect(await subjectOf(nurse, shared.id)).toBe('joint_plan')
  expect((await police.page(`/cases/${inCase.caseId}/entries/new`)).body).toContain('Vad handlar det om?')
})

test('a correction may say that the note is about something else, and the earlier text keeps its subject', async () => {
  const { id } = (await write(police, 'own_register', canary())).json<{ id: string }>()
  const path = `/cases/${inCase.caseId}/entries/${id}/correct`
  const corrected = await police.change(path, {
    body: 'Om oro',
    subject: 'concern_facts',
    reason: 'fel ämne',
    version: 1,
  })
  expect(corrected.status).toBe(200)
  const { rows } = await world.admin.query<{ now: string; before: string }>(
    'select e.subject as now, v.subject as before from entry e join entry_version v on v.entry_id = e.id where e.id = $1',
    [id],
  )
  expect(rows).toEqual([{ now: 'concern_facts', before: 'offence_facts' }])
  const figures = await police.change(path, { body: 'x', subject: 'statistics', reason: 'prov', version: 2 })
  expect([figures.status, figures.body]).toEqual([400, expect.stringContaining('code_unknown')])
})

test('nobody writes about what their own profession does not read in the register', async () => {
  await world.admin.query(
    `insert into subject_reader (instance_id, register_kind, subject, profession) values ($1, 'police', 'school', 'other_authority')`,
    [inCase.instanceId],
  )
  const refused = await police.change(`/cases/${inCase.caseId}/entries`, {
    visibility: 'own_register',
    subject: 'school',
    body: 'om skolan',
    language: 'sv',
  })
  expect([refused.status, refused.body]).toEqual([400, expect.stringContaining('subject_not_read')])
})
