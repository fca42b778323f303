import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, pressed, tick } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'

/**
 * A school's concern about a 14-year-old in Hangö, from the first contact to a closed case, by four professions of Raseborgs
 * ankarteam. After each step the page is checked, and each is checked for what they must not see.
 */
const team = 'Raseborgs ankarteam'
const secrets = {
  police: 'Kanarie polis 7Q',
  nurse: 'Kanarie hälsa 8R',
  reference: '5680/R/000777/26',
  name: 'Kanariefågel',
}

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let nurse: SignedInVisit
let youthWorker: SignedInVisit
let referral = ''
let inCase = ''

beforeAll(async () => {
  journey = await openJourney()
  police = await journey.as({ team, profession: 'police' })
  social = await journey.as({ team, profession: 'social_work' })
  nurse = await journey.as({ team, profession: 'psychiatric_nursing' })
  youthWorker = await journey.as({ team, profession: 'youth_work' })
})
afterAll(() => journey.close())

const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname
const textOf = (visit: SignedInVisit, path: string): Promise<string> =>
  visit.page
    .context()
    .request.get(path)
    .then((reply) => reply.text())
/** A day in Finland as people type it, some days from now. */
const day = (ahead: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + ahead * 86_400_000))

test('the police register a school’s concern, with a name only they see', async () => {
  await police.open('/')
  await police.page.getByRole('link', { name: 'Ta emot en kontakt' }).click()
  await police.check()
  await fillAndSend(police.page, {
    channel: 'phone',
    source: 'school',
    sourceContact: 'Skolkuratorn vid ett högstadium',
    triggers: ['concern_expert', 'offence_report'],
    'references.offence_report': secrets.reference,
    need: 'Snattat två gånger, skolket ökar. Skolan önskar att familjen får stöd.',
    urgency: 'normal',
    municipality: '078',
    criteria: ['crime'],
    discussion: 'without_identity',
    'youth.givenName': 'Demo',
    'youth.familyName': secrets.name,
    'youth.birthDate': '14.3.2012',
    'youth.contactLanguage': 'sv',
    'guardians.0.givenName': 'Vera',
    'guardians.0.familyName': secrets.name,
    'guardians.0.custody': 'sole',
  })
  referral = pathOf(police)
  expect(referral).toMatch(/^\/referrals\/[0-9a-f-]{36}$/)
  await police.check()
  for (const part of [secrets.name, secrets.reference, team]) expect(await textOf(police, referral)).toContain(part)
})

test('the rest of the team discusses it without the name and never sees the police’s own number', async () => {
  for (const visit of [social, nurse, youthWorker]) {
    await visit.open(referral)
    const page = await visit.page.content()
    expect(page).toContain('Snattat två gånger')
    expect(page).not.toContain(secrets.name)
    expect(page).not.toContain(secrets.reference)
    await visit.open(`${referral}/stance`)
    await fillAndSend(visit.page, { stance: 'select', reason: 'Familjen kan få hjälp tidigt.' })
  }
})

test('the police open the name when the team says the threshold is met', async () => {
  await police.open(`${referral}/open-identity`)
  await tick(police.page, social.persona.name)
  await fillAndSend(police.page, { reason: 'Flera professioner behövs och skolket ökar.' })
  expect(await textOf(social, referral)).toContain(secrets.name)
  expect(await textOf(social, referral)).not.toContain(secrets.reference)
})

test('the team selects it and a case opens for those who took part', async () => {
  await social.open(`${referral}/decision?outcome=selected`)
  for (const visit of [police, social, nurse, youthWorker]) await tick(social.page, visit.persona.name, 'participants')
  await tick(social.page, social.persona.name, 'responsible')
  await fillAndSend(social.page, { reason: 'early_intervention' })
  inCase = pathOf(social)
  expect(inCase).toMatch(/^\/cases\/[0-9a-f-]{36}$/)
  await social.check()
  for (const visit of [police, nurse, youthWorker]) expect(await visit.status(inCase)).toBe(200)
})

test('a meeting with the young person, the guardian and the school is arranged and held', async () => {
  await youthWorker.open(`${inCase}/meetings/new`)
  for (const name of [`Demo ${secrets.name}`, `Vera ${secrets.name}`]) await tick(youthWorker.page, name, 'personIds')
  const asked = youthWorker.page.locator('main input[name$=".professionalId"]')
  await asked.first().check()
  await youthWorker.page.locator('main input[name="professionals.0.addedValue"]').fill('känner skolan')
  await fillAndSend(youthWorker.page, {
    type: 'first',
    date: day(0),
    startTime: '23.59',
    placeKind: 'police_premises',
    purpose: 'Lära känna varandra och höra hur den unga själv ser på saken.',
    language: 'sv',
    'externals.0.organisation': 'Ett högstadium i Hangö',
    'externals.0.profession': 'education',
    'externals.0.addedValue': 'vet hur skolgången går',
  })
  await youthWorker.check()
  const meeting = pathOf(youthWorker)
  expect(meeting).toMatch(/\/meetings\/[0-9a-f-]{36}$/)
  await police.open(`${meeting}/notes/new`)
  await fillAndSend(police.page, { visibility: 'own_register', body: secrets.police })
  await nurse.open(`${meeting}/contributions/new`)
  await fillAndSend(nurse.page, { visibility: 'own_register', body: secrets.nurse })
  for (const visit of [social, youthWorker]) {
    for (const path of [meeting, inCase]) {
      const page = await textOf(visit, path)
      expect(page).not.toContain(secrets.police)
      expect(page).not.toContain(secrets.nurse)
    }
  }
  expect(await textOf(police, meeting)).toContain(secrets.police)
  await youthWorker.open(`${meeting}/attendance`)
  const there = await youthWorker.page.locator('main [name^="attendances."][value="attended"]').all()
  expect(there.length).toBeGreaterThanOrEqual(4)
  for (const each of there) await each.check()
  await pressed(youthWorker.page)
  expect(await textOf(youthWorker, `${inCase}/meetings`)).toContain('Hållet')
  await social.open(`${meeting}/summary`)
  await fillAndSend(social.page, { body: 'Vi kom överens om att pröva hjälp i skolan och en fritid som lockar.' })
  for (const visit of [police, nurse, youthWorker])
    expect(await textOf(visit, inCase)).toContain('en fritid som lockar')
})

test('the young person’s own words lead the assessment', async () => {
  await youthWorker.open(`${inCase}/assessment`)
  await youthWorker.page.locator('main a[href*="/assessment/views"], main a[href*="/assessment/youth"]').first().click()
  await fillAndSend(youthWorker.page, {
    known: 'yes',
    words: 'Jag vill ha något att göra efter skolan.',
    foundOut: 'alone',
  })
  await social.open(`${inCase}/assessment/areas/school/case_team`)
  await fillAndSend(social.page, {
    worry: '2',
    strength: '1',
    note: 'Skolket har ökat under hösten.',
    source: 'school',
  })
  await social.open(`${inCase}/assessment`)
  expect(await social.page.content()).toContain('Jag vill ha något att göra efter skolan.')
})

test('a plan is agreed, printed in plain words, and a service starts', async () => {
  await social.open(`${inCase}/plan/write`)
  await fillAndSend(social.page, {
    ownGoal: 'Jag vill börja spela något lag.',
    ownGoalLanguage: 'sv',
    'actions.0.goal': 'En fritid som lockar',
    'actions.0.what': 'Provar tre fritidsgrupper',
    'actions.0.who': 'Den unga och ungdomsarbetaren',
    'actions.0.dueOn': day(21),
  })
  await social.page.locator('main a[href$="/agree"]').first().click()
  await fillAndSend(social.page, {
    'agreements.0.givenBy': 'youth',
    'agreements.0.method': 'oral_witnessed',
    'agreements.0.capacity': 'understands',
    'agreements.0.agreedOn': day(0),
  })
  await social.page.locator('main a[href*="/sheet"]').first().click()
  await social.page.waitForLoadState()
  // The young person stands first among those it can be made for.
  await social.page.locator('main a[href*="for="]').first().click()
  await social.page.waitForLoadState()
  await social.check()
  expect(await social.page.content()).toContain('Jag vill börja spela något lag.')

  await youthWorker.open(`${inCase}/services/new`)
  await fillAndSend(youthWorker.page, {
    serviceType: 'youth_work',
    provider: 'Ungdomsgården i Hangö',
    offeredOn: day(0),
  })
  for (const step of [
    { status: 'accepted' },
    { status: 'sent' },
    { status: 'started', confirmedBy: 'Ungdomsledaren, per telefon' },
  ]) {
    await youthWorker.open(`${inCase}/services`)
    await youthWorker.page.locator('main a[href$="/steps"]').first().click()
    await fillAndSend(youthWorker.page, { ...step, happenedOn: day(0) })
  }
  await youthWorker.check()
})

test('it is followed up and closed; everyone still reads it and nobody changes it', async () => {
  await social.open(`${inCase}/follow-ups/new`)
  await tick(social.page, social.persona.name, 'responsibleId')
  await fillAndSend(social.page, { what: 'Fråga hur det går med laget', dueOn: day(0) })
  await social.page.locator('main a[href$="/done"]').first().click()
  await fillAndSend(social.page, { doneOn: day(0), outcome: 'Den unga trivs.' })
  await social.open(`${inCase}/close`)
  await fillAndSend(social.page, {
    reason: 'referred_started',
    note: 'Hjälpen har fått fäste.',
    'youth.helped': '4',
    'guardian.helped': '5',
  })
  await social.check()
  expect(await textOf(social, inCase)).toContain('Avslutat')
  for (const visit of [police, nurse, youthWorker]) expect(await visit.status(inCase)).toBe(200)
  await police.open(`${inCase}/entries/new`)
  await fillAndSend(police.page, { visibility: 'case_team', language: 'sv', body: 'För sent' })
  expect(await police.page.locator('main').textContent()).toContain('Ärendet är avslutat')
})

test('for everyone else the case never was, and the data-protection officer sees that they tried', async () => {
  const others = await Promise.all([
    journey.as({ team: 'Esbo ankarteam', profession: 'social_work' }),
    journey.as({ instance: 'helsingfors', profession: 'police' }),
    journey.as({ instance: 'vastra-nyland', function: 'leadership' }),
    journey.as({ instance: 'vastra-nyland', function: 'administrator' }),
  ])
  for (const other of others) expect(await other.status(inCase)).toBe(404)
  const officer = await journey.as({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  expect(await officer.status(inCase)).toBe(404)
  await officer.open(`/access-log?object=${inCase.slice('/cases/'.length)}&result=not_found`)
  const log = (await officer.page.locator('main').textContent()) ?? ''
  for (const other of others.filter((each) => each.persona.instance === 'vastra-nyland'))
    expect(log).toContain(other.persona.name)
  expect(log).not.toContain(secrets.name)
})
