import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A worker writes down what a young person says. The words open the meeting and the plan. Then the family says no: the joint work stands
 * still, and the police go on in their own register. A new yes is a new start.
 */
const team = 'Raseborgs ankarteam'
const said = 'Jag vill att ni frågar mig först. ”På riktigt.” 🙂'

type Case = {
  readonly case: {
    readonly phase: string
    readonly restriction: string | null
    readonly participationEnded: string | null
  }
}

let journey: Journey
let police: SignedInVisit
let social: SignedInVisit
let noScripts: SignedInVisit
let elsewhere: SignedInVisit
let inCase = ''

const mainOf = async (visit: SignedInVisit): Promise<string> => (await visit.page.locator('main').textContent()) ?? ''
const today = (): string => new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date())

/** An open case of both in which the family takes part and a meeting is planned. */
async function familyWithMeeting(): Promise<string> {
  const { cases } = await read<{ cases: readonly { id: string }[] }>(police, '/cases')
  for (const { id } of cases) {
    const { case: head } = await read<Case>(police, `/cases/${id}`)
    if (head.restriction !== null || head.participationEnded !== null) continue
    if ((await social.status(`/cases/${id}`)) !== 200) continue
    const { meetings } = await read<{ meetings: readonly { state: string }[] }>(police, `/cases/${id}/meetings`)
    if (meetings.some((each) => each.state === 'planned')) return `/cases/${id}`
  }
  throw new Error('the demo has no such case')
}

beforeAll(async () => {
  journey = await openJourney()
  police = await inSwedish(journey, { team, profession: 'police' })
  social = await inSwedish(journey, { team, profession: 'social_work' })
  noScripts = await journey.as({ team, profession: 'youth_work' }, { javaScript: false })
  elsewhere = await inSwedish(journey, { team: 'Lojo ankarteam', profession: 'social_work' })
  inCase = await familyWithMeeting()
})
afterAll(() => journey.close())

test('a worker writes down what the young person says, and it opens the plan and the meeting', async () => {
  await social.open(inCase)
  await social.page.getByRole('link', { name: 'Familjen', exact: true }).click()
  await social.check()
  await social.page.locator('main a[href$="/assessment/views/youth"]').first().click()
  await social.check()
  await social.page.getByLabel('Personens egna ord').fill(said)
  await social.page.getByLabel('Sagt på mötet').check()
  await social.page.getByRole('button', { name: 'Spara' }).click()
  await social.check()
  for (const visit of [police, social]) {
    await visit.open(`${inCase}/plan`)
    expect(await mainOf(visit)).toContain(`”${said}”`)
  }
  await police.open(`${inCase}/meetings`)
  await police.page.locator('main a[href*="/meetings/"]:not([href$="/new"])').first().click()
  await police.check()
  const main = await mainOf(police)
  expect(main).toContain(`”${said}”`)
  expect(main.indexOf(said)).toBeLessThan(main.indexOf('Gemensam sammanfattning'))
  expect(await elsewhere.status(`${inCase}/own-words`)).toBe(404)
})

test('an attempt to reach the family is recorded, and the family says no', async () => {
  await social.open(`${inCase}/participation`)
  await social.page.locator('main a[href$="/contact-attempts/new"]').click()
  await social.check()
  await social.page.locator('main input[name="personId"]').nth(1).check()
  await social.page.getByLabel('Ringde').check()
  await social.page.getByLabel('Nåddes').check()
  await fillAndSend(social.page, { triedOn: today(), time: '0.05' })
  await social.check()
  expect(await mainOf(social)).toContain('nåddes')
  await social.page.locator('main a[href$="/participation/end"]').click()
  await social.check()
  expect(await mainOf(social)).toContain('Polisens utredning, socialvårdens bedömning')
  await fillAndSend(social.page, { kind: 'declined', saidBy: 'guardian_one', saidOn: today() })
  await social.check()
  expect(await mainOf(social)).toContain('Familjen har tackat nej till Ankararbetet.')
})

test('the joint work stands still: meetings are cancelled and nothing more is shared, and nothing typed is lost', async () => {
  await police.open(`${inCase}/meetings`)
  expect(await mainOf(police)).toContain('Inställt')
  expect(await mainOf(police)).toContain('Familjen har tackat nej till Ankararbetet.')
  await police.open(`${inCase}/entries/new`)
  await fillAndSend(police.page, { visibility: 'case_team', body: 'Till alla i ärendet.', language: 'sv' })
  await police.check()
  expect(await mainOf(police)).toContain('Familjen är inte med.')
  expect(await police.page.locator('main [name="body"]').inputValue()).toBe('Till alla i ärendet.')
})

test('the police go on in their own register, and nobody else reads it', async () => {
  await fillAndSend(police.page, {
    visibility: 'own_register',
    subject: 'offence_facts',
    body: 'Förundersökningen fortsätter hos polisen.',
  })
  await police.check()
  await police.open(inCase)
  expect(await mainOf(police)).toContain('Förundersökningen fortsätter hos polisen.')
  await social.open(inCase)
  expect(await mainOf(social)).not.toContain('Förundersökningen fortsätter hos polisen.')
})

test('without scripts a new yes is recorded, and the joint work goes on', async () => {
  await noScripts.open(`${inCase}/participation/begin`)
  await fillAndSend(noScripts.page, { by: 'guardian_one', method: 'oral_phone', on: today() })
  expect(await mainOf(noScripts)).toContain('Familjen deltar igen.')
  await police.open(inCase)
  expect(await mainOf(police)).not.toContain('Familjen har tackat nej till Ankararbetet.')
})

test('the leaflet and the texts are read in Arabic, from right to left', async () => {
  for (const path of [
    '/family-texts',
    '/family-texts/ar',
    '/family-texts/ar/leaflet?variant=easy',
    '/family-texts/ti/leaflet',
  ]) {
    await social.open(path)
  }
  await social.open('/family-texts/ar/leaflet')
  const text = social.page.locator('main [lang="ar"][dir="rtl"]').first()
  expect(await text.evaluate((each) => getComputedStyle(each).direction)).toBe('rtl')
})
