import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { besideAbsent, inSwedish, read, textOf } from './support/read.ts'

/**
 * A guardian is suspected of an act against the young person. The conflict of interest keeps the meetings and the papers of the case
 * from the guardian, whoever of the team arranges them; the rest of the family is met as before.
 */
const team = 'Raseborgs ankarteam'
const reason = 'Misstänks för en gärning mot den unga.'

type Person = {
  readonly id: string
  readonly role: string
  readonly name: string
  readonly interpreterLanguage: string | null
}
type Case = {
  readonly case: { readonly phase: string; readonly restriction: string | null }
  readonly persons: readonly Person[]
}

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let nurse: SignedInVisit
let elsewhere: SignedInVisit
let caseId = ''
let inCase = ''
let meeting = ''
let youth: Person
let mother: Person
let suspect: Person

/** A day in Finland as people type it, some days from now. */
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))
const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const mainOf = async (visit: SignedInVisit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const box = (visit: SignedInVisit, person: Person) =>
  visit.page.locator(`main input[name="personIds"][value="${person.id}"]`)
const facts = (ahead: number) => ({
  type: 'network',
  date: day(ahead),
  startTime: '14.00',
  placeKind: 'police_premises',
  purpose: 'Följa upp hur det går.',
})

/** An open case of all of them in which two guardians are asked without an interpreter. */
async function familyOfTwoGuardians(): Promise<string> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases')
  for (const { id } of cases) {
    const found = await read<Case>(police, `/cases/${id}`)
    const guardians = found.persons.filter((each) => each.role === 'guardian')
    const simple = found.case.restriction === null && found.persons.every((each) => each.interpreterLanguage === null)
    const all = (await social.status(`/cases/${id}`)) === 200 && (await nurse.status(`/cases/${id}`)) === 200
    if (!simple || !all || guardians.length !== 2 || found.case.phase !== 'follow_up') continue
    youth = found.persons.find((each) => each.role === 'youth') as Person
    ;[mother, suspect] = guardians as [Person, Person]
    return id
  }
  throw new Error('the demo has no such case')
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await inSwedish(journey, { team, profession: 'social_work' })
  nurse = await inSwedish(journey, { team, profession: 'psychiatric_nursing' })
  elsewhere = await inSwedish(journey, { team: 'Lojo ankarteam', profession: 'social_work' })
  caseId = await familyOfTwoGuardians()
  inCase = `/cases/${caseId}`
})
afterAll(() => journey.close())

test('both guardians are asked to a meeting before anybody knows', async () => {
  await police.open(`${inCase}/meetings/new`)
  for (const each of [youth, mother, suspect]) await box(police, each).check()
  await fillAndSend(police.page, facts(10))
  meeting = pathOf(police)
  expect(meeting).toMatch(/\/meetings\/[0-9a-f-]{36}$/)
  expect(await mainOf(police)).toContain(suspect.name)
})

test('the social worker records the conflict, and everyone who works with the case is told at the meeting', async () => {
  await social.open(`${inCase}/consents`)
  await social.page.locator('main a[href$="/guardian-limits"]').first().click()
  await social.page.locator('main a[href$="/guardian-limits/new"]').click()
  await social.check()
  await fillAndSend(social.page, { guardianId: suspect.id, kind: 'conflict_of_interest', reason })
  await social.check()
  expect(await mainOf(social)).toContain(`${suspect.name}: Intressekonflikt`)
  expect(await mainOf(social)).toContain(`${suspect.name} är redan bjuden till mötet`)
  for (const visit of [police, nurse]) {
    await visit.open(meeting)
    expect(await mainOf(visit)).toContain(`${suspect.name} är bjuden hit men får inte vara med`)
  }
})

test('the letter to the guardian cannot be made any more, and the other one does not name them', async () => {
  expect(await police.status(`${meeting}/letters/${suspect.id}`)).toBe(409)
  await police.open(`${meeting}/letters/${mother.id}`)
  expect(await mainOf(police)).not.toContain(suspect.name)
  await police.open(meeting)
})

test('who insists on asking the guardian is refused in plain words, and nothing typed is lost', async () => {
  await police.page.locator('main a[href$="/edit"]').click()
  await police.check()
  expect(await box(police, mother).isChecked()).toBe(true)
  expect(await box(police, suspect).isChecked()).toBe(false)
  expect(await mainOf(police)).toContain(`${suspect.name} bjuds inte: en begränsning gäller.`)
  await box(police, suspect).check()
  await fillAndSend(police.page, { purpose: 'Höra alla i familjen.' })
  await police.check()
  expect(await mainOf(police)).toContain(`${suspect.name} får inte bjudas: en intressekonflikt är antecknad i ärendet`)
  expect(await mainOf(police)).toContain('805/2011')
  expect(await police.page.locator('main [name="purpose"]').inputValue()).toBe('Höra alla i familjen.')
})

test('the rest of the family is met, and the meeting no longer names the guardian to anybody', async () => {
  await box(police, suspect).uncheck()
  await pressed(police.page)
  expect(pathOf(police)).toBe(meeting)
  await police.check()
  for (const visit of [police, social, nurse]) {
    const page = await textOf(visit, meeting)
    expect(page).toContain(mother.name)
    expect(page).not.toContain(suspect.name)
  }
  expect(await social.status(`${meeting}/letters/${suspect.id}`)).toBe(404)
  expect(await textOf(social, `${inCase}/guardian-limits`)).not.toContain('är redan bjuden')
})

test('a colleague of another authority arranges the next one without the guardian, and owes nobody a reason', async () => {
  await nurse.open(`${inCase}/meetings/new`)
  expect(await mainOf(nurse)).toContain('Bjuds inte: en begränsning gäller.')
  expect(await box(nurse, suspect).isChecked()).toBe(false)
  for (const each of [youth, mother]) await box(nurse, each).check()
  await fillAndSend(nurse.page, facts(17))
  expect(pathOf(nurse)).toMatch(/\/meetings\/[0-9a-f-]{36}$/)
  expect(await mainOf(nurse)).not.toContain(suspect.name)
})

test('the papers for the family say on the screen who must not get them, and do not say it on paper', async () => {
  await social.open(`${inCase}/plan`)
  await social.page.locator('main a[href*="/sheet"]').first().click()
  await social.page.waitForLoadState()
  const sheet = pathOf(social)
  expect(await social.status(`${sheet}?for=${mother.id}`)).toBe(200)
  expect(await social.status(`${sheet}?for=${suspect.id}`)).toBe(409)
  for (const path of [sheet, `${sheet}?for=${youth.id}`, `${sheet}?for=${mother.id}`, `${inCase}/client-copy`]) {
    await social.open(path)
    const warning = social.page.getByText(`Ge inte bladet till ${suspect.name}`)
    expect(await warning.isVisible()).toBe(true)
    await social.page.emulateMedia({ media: 'print' })
    expect(await warning.isVisible()).toBe(false)
    const onPaper = await social.page.locator('main').innerText()
    for (const hidden of [suspect.name, 'begränsning', 'ntressekonflikt', reason]) expect(onPaper).not.toContain(hidden)
    await social.page.emulateMedia({ media: 'screen' })
  }
})

test('for another team there is no such case, no meeting and no limit', async () => {
  for (const path of ['', '/meetings', '/guardian-limits', '/meetings/new', meeting.slice(inCase.length)]) {
    const [one, absent] = await besideAbsent(elsewhere, `${inCase}${path}`, caseId)
    expect([path, one[0]]).toEqual([path, 404])
    expect(one).toEqual(absent)
  }
})

test('the log has the limit and the refusal, without a word of why', async () => {
  const officer = await inSwedish(journey, { instance: 'vastra-nyland', function: 'data_protection_officer' })
  await officer.open(`/access-log?object=${caseId}`)
  const log = await mainOf(officer)
  for (const part of ['Anteckna en begränsning', 'Ändra mötet', 'guardian_conflict', police.persona.name])
    expect(log).toContain(part)
  for (const hidden of [suspect.name, reason]) expect(log).not.toContain(hidden)
  expect(await officer.status(meeting)).toBe(404)
})
