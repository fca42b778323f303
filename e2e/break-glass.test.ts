import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDatabase } from './support/database.ts'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { besideAbsent, inSwedish, read, textOf } from './support/read.ts'

/**
 * A police officer of another town needs a case in the night. The opening gives the head and the police's own notes, tells the
 * responsible worker and the data-protection officer, is reviewed, and ends by itself.
 */
const team = 'Raseborgs ankarteam'
const notes = {
  police: 'Kanarie nattpolis 3K',
  nurse: 'Kanarie natthälsa 4L',
  shared: 'Kanarie nattgemensam 5M',
}
const explanation = 'Den unga har inte kommit hem och ingen av dem som arbetar med ärendet svarar.'

type Opened = {
  readonly case: {
    readonly number: string
    readonly responsibleId: string
    readonly restriction: string | null
    readonly youthName: string
  }
  readonly entries: readonly { readonly id: string; readonly body: string }[]
  readonly openings: readonly unknown[]
}

/** As the log says it; opening in an emergency begins with the same words. */
const openedACase = /Öppna ett ärende(?! i)/

let journey: Journey
let police: SignedInVisit
let nurse: SignedInVisit
let night: SignedInVisit
let responsible: SignedInVisit
let officer: SignedInVisit
let caseId = ''
let inCase = ''
let number = ''
let youthName = ''
let opening = ''
let nurseNote = ''

const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const mainOf = async (visit: SignedInVisit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''

/** A case of the police and the nurse that somebody else is responsible for, so that each of them stands for one thing. */
async function commonCase(): Promise<string> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases')
  for (const { id } of cases) {
    const found = await read<Opened>(police, `/cases/${id}`)
    const { restriction, responsibleId } = found.case
    if (restriction !== null || (await nurse.status(`/cases/${id}`)) !== 200) continue
    if ([police.persona.id, nurse.persona.id].includes(responsibleId)) continue
    const persona = journey.personas.find((each) => each.id === responsibleId)
    if (persona === undefined) continue
    responsible = await inSwedish(journey, persona.name)
    // One that nobody has opened in an emergency before.
    if ((await read<Opened>(responsible, `/cases/${id}`)).openings.length > 0) continue
    number = found.case.number
    youthName = found.case.youthName
    return id
  }
  throw new Error('the demo has no such case')
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  nurse = await inSwedish(journey, { team, profession: 'psychiatric_nursing' })
  night = await inSwedish(journey, { team: 'Lojo ankarteam', profession: 'police' })
  officer = await inSwedish(journey, { instance: 'vastra-nyland', function: 'data_protection_officer' })
  caseId = await commonCase()
  inCase = `/cases/${caseId}`
  const write = async (visit: SignedInVisit, visibility: string, body: string): Promise<void> => {
    await visit.open(`${inCase}/entries/new`)
    await fillAndSend(visit.page, { visibility, language: 'sv', body })
  }
  await write(police, 'own_register', notes.police)
  await write(nurse, 'own_register', notes.nurse)
  await write(nurse, 'case_team', notes.shared)
  nurseNote = (await read<Opened>(nurse, inCase)).entries.find((each) => each.body === notes.nurse)?.id ?? ''
  expect(nurseNote).not.toBe('')
})
afterAll(() => journey.close())

test('before the opening there is no such case for the officer of another town', async () => {
  const [one, absent] = await besideAbsent(night, inCase, caseId)
  expect(one[0]).toBe(404)
  expect(one).toEqual(absent)
})

test('the page says what is opened and who will know, and asks for a reason', async () => {
  await night.open('/cases')
  await night.page.locator('main a[href="/break-glass"]').click()
  await night.check()
  expect(await mainOf(night)).toContain('Dataskyddsombudet får veta det genast och granskar varje öppning.')
  await fillAndSend(night.page, { about: number, reason: 'child_missing', explanation: 'Bråttom.', hours: '1' })
  await night.check()
  expect(await night.page.locator('.govuk-error-summary').count()).toBe(1)
  expect(await night.status(inCase)).toBe(404)
})

test('a case that is not there is answered in plain words', async () => {
  await fillAndSend(night.page, { about: 'VN-000000', explanation })
  await night.check()
  expect(await mainOf(night)).toContain('Inget öppnades. Antingen finns det inget sådant ärende')
})

test('the officer sees the head of the case and the own authority’s notes, until when, and nothing else', async () => {
  await fillAndSend(night.page, { about: number })
  expect(pathOf(night)).toBe(inCase)
  await night.check()
  const page = await mainOf(night)
  for (const shown of [number, notes.police, 'Nödöppning till', 'min kvar']) expect(page).toContain(shown)
  const answers = [await night.page.content(), await textOf(night, `/api/v1${inCase}`), await textOf(night, '/cases')]
  for (const answer of answers)
    for (const hidden of [notes.nurse, notes.shared, nurseNote, youthName]) expect(answer).not.toContain(hidden)
  // The note of another authority is not refused: it is not there.
  const [one, absent] = await besideAbsent(night, `${inCase}/entries/${nurseNote}`, nurseNote)
  expect(one[0]).toBe(404)
  expect(one).toEqual(absent)
  for (const part of ['/meetings', '/assessment', '/plan', '/disclosures', '/consents', '/entries/new'])
    expect([part, await night.status(`${inCase}${part}`)]).toEqual([part, 403])
})

test('the responsible worker is told on Today, and reads in the case who opened it and why', async () => {
  await responsible.open('/')
  const alert = responsible.page.locator(`#emergencies a[href^="${inCase}"]`)
  expect(await alert.textContent()).toContain(night.persona.name)
  await alert.click()
  await responsible.check()
  for (const shown of ['Nödöppningar', night.persona.name, explanation])
    expect(await mainOf(responsible)).toContain(shown)
  for (const other of [police, nurse]) {
    expect(await textOf(other, '/')).not.toContain(night.persona.name)
    expect(await textOf(other, inCase)).not.toContain(explanation)
  }
})

test('the data-protection officer is told on Today and reviews the opening with a judgement', async () => {
  await officer.open('/')
  const alert = officer.page.locator('#emergencies li a').filter({ hasText: night.persona.name }).first()
  opening = ((await alert.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
  await alert.click()
  await officer.check()
  const page = await officer.page.content()
  for (const shown of [night.persona.name, explanation]) expect(page).toContain(shown)
  expect(page).toMatch(openedACase)
  for (const hidden of [number, youthName, ...Object.values(notes)]) expect(page).not.toContain(hidden)
  await fillAndSend(officer.page, {
    outcome: 'justified',
    note: 'Den unga var försvunnen, och bara polisens egna anteckningar lästes.',
  })
  await officer.check()
})

test('once it is reviewed the alerts are gone, and the judgement stays to be read', async () => {
  for (const visit of [officer, responsible]) {
    await visit.open('/')
    const left = visit.page.locator(`#emergencies a[href*="${opening}"], #emergencies a[href^="${inCase}"]`)
    expect(await left.count()).toBe(0)
  }
  expect(await textOf(responsible, inCase)).toContain('granskad')
  await officer.open(`/break-glass/reviews/${opening}`)
  expect(await mainOf(officer)).toContain('motiverad')
  expect(await officer.page.locator('main form.fl-form').count()).toBe(0)
})

test('when the time is over the next click finds nothing, as if there had never been a case', async () => {
  await night.open(inCase)
  await inDatabase(
    journey.server,
    `update break_glass set opened_at = now() - interval '1 hour', ends_at = now() - interval '1 millisecond' where id = $1`,
    [opening],
  )
  // The page still stands open.
  await night.page.locator(`main a[href^="${inCase}/entries/"]`).first().click()
  await night.page.waitForLoadState()
  expect(await mainOf(night)).toContain('Sidan finns inte')
  const [one, absent] = await besideAbsent(night, inCase, caseId)
  expect(one[0]).toBe(404)
  expect(one).toEqual(absent)
  expect(await textOf(night, '/cases')).not.toContain(number)
})

test('the log has the opening, every read under it, and what was tried before and after', async () => {
  await officer.open(`/access-log?object=${caseId}`)
  const rows = officer.page.locator('main tbody tr').filter({ hasText: night.persona.name })
  const lines = (await rows.allTextContents()).join('\n')
  for (const shown of ['Öppna ett ärende i en nödsituation', 'fick se', 'fanns inte för personen', 'nekades'])
    expect(lines).toContain(shown)
  expect(lines).toMatch(openedACase)
  expect(await rows.locator(`a[href="/break-glass/reviews/${opening}"]`).count()).toBeGreaterThan(0)
  const log = await officer.page.content()
  for (const hidden of [explanation, youthName, ...Object.values(notes)]) expect(log).not.toContain(hidden)
})
