import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf, type ReadPdf } from '../src/testing/pdf.ts'
import { fillAndSend, leading, tick } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { besideAbsent, inSwedish } from './support/read.ts'

/**
 * A school has called: the team gives it a paper that the contact is received, and later one that it is dealt with. Neither says of whom, what
 * was decided or why; the second is made when the contact has been emptied (C-12, X-13).
 */
const team = 'Raseborgs ankarteam'
const name = 'Kvittensfågel'
const guidance = 'Skolkuratorn träffar eleven varje vecka.'
let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let referral = ''

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await journey.as({ team, profession: 'social_work' }, { language: 'fi' })
  await social.page.goto('/?lang=fi')
})
afterAll(() => journey.close())

const pathOf = ({ page }: SignedInVisit): string => new URL(page.url()).pathname
const main = ({ page }: SignedInVisit): Promise<string> => page.locator('main').innerText()
const follow = ({ page }: SignedInVisit, link: string): Promise<void> =>
  leading(page, () => page.locator('main').getByRole('link', { name: link }).click())

/** The paper behind the link on the page, as its reader reads it. */
async function paper({ page }: SignedInVisit, link: string): Promise<ReadPdf> {
  const address = (await page.getByRole('link', { name: link }).getAttribute('href')) ?? ''
  const reply = await page.context().request.get(address)
  expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'application/pdf'])
  return readPdf(await reply.body())
}
const tellsNothing = (text: string, ...more: readonly string[]): void => {
  for (const secret of [name, 'Hangö', 'Snattat', 'kurator', guidance, ...more]) expect(text).not.toContain(secret)
}

test('the police register what a school told, and give it a receipt from the page of the contact', async () => {
  await police.open('/referrals/new')
  await fillAndSend(police.page, {
    channel: 'phone',
    source: 'school',
    sourceContact: 'Skolkuratorn vid ett högstadium',
    triggers: ['concern_expert'],
    need: 'Snattat två gånger.',
    urgency: 'normal',
    municipality: '078',
    criteria: ['crime'],
    discussion: 'open',
    'youth.givenName': 'Demo',
    'youth.familyName': name,
    'youth.birthDate': '14.3.2012',
  })
  referral = pathOf(police)
  await follow(police, 'Kvittens till den som tog kontakt')
  await police.check('all')
  expect(pathOf(police)).toBe(`${referral}/receipt`)
  expect(await main(police)).toContain('Den är inte färdigt behandlad ännu.')
  tellsNothing(await main(police))
  const { text, tagged, language } = await paper(police, 'Samma papper som PDF')
  expect([tagged, language]).toEqual([true, 'sv'])
  for (const said of ['Kvittens på din kontakt', 'Teamet har fått din kontakt.', team]) expect(text).toContain(said)
  tellsNothing(text, police.persona.name)
})

test('when the team has ended it, the paper says only that it is dealt with', async () => {
  await police.open(`${referral}/decision?outcome=advice_given`)
  for (const visit of [police, social]) await tick(police.page, visit.persona.name, 'participants')
  await fillAndSend(police.page, { reason: 'enough_advice', guidance })
  expect(await main(police)).toContain('Namn, kontaktuppgifter och texter har tagits bort')
  await social.open(referral)
  await follow(social, 'Vastaanottoilmoitus yhteydenottajalle')
  await social.check('all')
  expect(await main(social)).toContain('Tiimi on käsitellyt yhteydenottosi.')
  const { text, language } = await paper(social, 'Sama paperi PDF-tiedostona')
  expect([language, text.includes('Tiimi on käsitellyt yhteydenottosi.')]).toEqual(['fi', true])
  tellsNothing(text, social.persona.name, 'neuvo')
})

test('in the language of whoever gets it, and for nobody outside the team', async () => {
  await follow(social, 'English')
  const { text, language } = await paper(social, 'The same paper as PDF')
  expect([language, text.includes('The team has dealt with your contact.')]).toEqual(['en', true])
  const elsewhere = await inSwedish(journey, { team: 'Lojo ankarteam', profession: 'police' })
  const id = referral.split('/')[2] ?? ''
  for (const address of [`${referral}/receipt`, `${referral}/receipt/receipt.pdf`]) {
    const [denied, absent] = await besideAbsent(elsewhere, address, id)
    expect(denied[0]).toBe(404)
    expect(denied).toEqual(absent)
  }
})
