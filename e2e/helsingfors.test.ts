import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend, tick } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'

/** Helsingfors (in Finnish, as its people read): a contact from the police waits until the panel of police, social work and psychiatric nurse has decided (C-11). */
const instance = 'helsingfors'
let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let nurse: SignedInVisit
let referral = ''

beforeAll(async () => {
  journey = await openJourney()
  police = await journey.as({ instance, profession: 'police' })
  social = await journey.as({ instance, profession: 'social_work' }, { language: 'fi' })
  nurse = await journey.as({ instance, profession: 'psychiatric_nursing' }, { language: 'en' })
})
afterAll(() => journey.close())

const pathOf = (visit: SignedInVisit): string => new URL(visit.page.url()).pathname

/** Tries to select the contact with everyone who took part. */
async function select(): Promise<void> {
  await police.open(`${referral}/decision?outcome=selected`)
  for (const visit of [police, social, nurse]) await tick(police.page, visit.persona.name, 'participants')
  await tick(police.page, social.persona.name, 'responsible')
  await fillAndSend(police.page, { reason: 'many_professions' })
}

test('the police register a contact of their own', async () => {
  await police.open('/referrals/new')
  await fillAndSend(police.page, {
    channel: 'own_system',
    source: 'police',
    triggers: ['offence_report'],
    need: 'Återkommande störningar och ett rån i grupp. Familjen vill ha hjälp.',
    urgency: 'prompt',
    municipality: '091',
    criteria: ['crime'],
    discussion: 'open',
    'youth.givenName': 'Demo',
    'youth.familyName': 'Kanariesund',
    'youth.birthDate': '2.5.2011',
  })
  referral = pathOf(police)
  expect(referral).toMatch(/^\/referrals\/[0-9a-f-]{36}$/)
})

test('without the panel nobody can select it, and the page says who is missing', async () => {
  await select()
  expect(pathOf(police)).toBe(`${referral}/decision`)
  const said = (await police.page.locator('main').textContent()) ?? ''
  for (const profession of ['poliisi', 'sosiaalityöntekijä', 'psykiatrinen sairaanhoitaja'])
    expect(said).toContain(profession)
})

test('two of three are not enough', async () => {
  for (const visit of [police, social]) {
    await visit.open(`${referral}/stance`)
    await fillAndSend(visit.page, { stance: 'select', reason: 'Perheelle tarvitaan tukea.' })
  }
  await select()
  expect(pathOf(police)).toBe(`${referral}/decision`)
})

test('when the nurse has agreed too, the case opens', async () => {
  await nurse.open(`${referral}/stance`)
  await fillAndSend(nurse.page, { stance: 'select', reason: 'Health care can add something.' })
  await select()
  const inCase = pathOf(police)
  expect(inCase).toMatch(/^\/cases\/[0-9a-f-]{36}$/)
  for (const visit of [police, social, nurse]) {
    await visit.open(inCase)
    expect(await visit.page.content()).toContain('Kanariesund')
  }
  const elsewhere = await journey.as({ team: 'Raseborgs ankarteam', profession: 'police' })
  expect(await elsewhere.status(inCase)).toBe(404)
  expect(await elsewhere.status(referral)).toBe(404)
})
