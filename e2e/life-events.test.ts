import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDatabase } from './support/database.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/**
 * A young person moves to Lojo: the team there is asked, accepts unread, and has the case; the old team has not. Another one turns 18: the
 * case does not go on before the responsible worker has chosen how.
 */
const RASEBORG = 'Raseborgs ankarteam'
const LOJO = 'Lojo ankarteam'

let journey: Journey
let social: SignedInVisit
let coordinator: SignedInVisit
let taker: SignedInVisit
let moving = { id: '', number: '' }
let adult = { id: '', number: '' }

const day = (): string => new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date())
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  journey = await openJourney()
  social = await inSwedish(journey, { team: RASEBORG, profession: 'social_work' })
  taker = await inSwedish(journey, { team: LOJO, profession: 'social_work' })
  coordinator = await inSwedish(journey, { team: LOJO, function: 'coordinator' })
  const { cases } = await read<{ cases: { id: string; number: string; restricted: boolean }[] }>(social, '/cases')
  type Moves = { case: { responsibleId: string }; protected: boolean; transfers: unknown[] }
  const looked = await Promise.all(cases.map((each) => read<Moves>(social, `/cases/${each.id}/moves`)))
  const mine = cases.filter((each, index) => {
    const found = looked[index]
    return (
      found?.case.responsibleId === social.persona.id &&
      !found.protected &&
      found.transfers.length === 0 &&
      !each.restricted
    )
  })
  const [first, second] = mine
  if (first === undefined || second === undefined) throw new Error('the demo has too few cases')
  moving = first
  adult = second
})
afterAll(() => journey.close())

test('the worker records the move, and the team of the new municipality is asked', async () => {
  await social.open(`/cases/${moving.id}/moves`)
  await social.open(`/cases/${moving.id}/moves/new`)
  await social.page.fill('input[name="movedOn"]', day())
  await social.page.check('input[name="reach"][value="inside"]')
  await social.page.selectOption('select[name="municipality"]', '444')
  await social.page.getByRole('button', { name: 'Anteckna' }).click()
  await social.page.waitForURL(`/cases/${moving.id}/moves`)
  await social.check()
  expect(await social.page.textContent('main')).toContain('väntar på svar')
})

test('the coordinator accepts it unread; the new member has it, the old team has not', async () => {
  await coordinator.open('/case-transfers')
  expect(await coordinator.status(`/cases/${moving.id}`)).toBe(404)
  await coordinator.page.locator('tr', { hasText: day() }).getByRole('link', { name: 'Svara' }).first().click()
  await coordinator.check()
  expect(await coordinator.page.textContent('main')).not.toContain(moving.number)
  await coordinator.page.check(`input[name="responsibleId"][value="${taker.persona.id}"]`)
  await coordinator.page.getByRole('button', { name: 'Ta emot ärendet' }).click()
  await coordinator.page.waitForURL('/case-transfers')
  await taker.open(`/cases/${moving.id}`)
  expect(await taker.page.textContent('main')).toContain(LOJO)
  expect(await social.status(`/cases/${moving.id}`)).toBe(404)
})

test('on the day of turning 18 the case waits for a choice', async () => {
  await inDatabase(
    journey.server,
    `update person set birth_date = ((now() at time zone 'Europe/Helsinki')::date - interval '18 years')::date where case_id = $1 and role = 'youth'`,
    [adult.id],
  )
  await social.open(`/cases/${adult.id}`)
  await social.page.getByRole('link', { name: 'Välj hur ärendet fortsätter' }).click()
  await social.page.waitForURL(`/cases/${adult.id}/coming-of-age`)
  await social.check()
  await social.page.click('a[href$="/coming-of-age/choose"]')
  await social.page.waitForURL(`/cases/${adult.id}/coming-of-age/choose`)
  for (const language of ['fi', 'en', 'sv'])
    await social.open(`/cases/${adult.id}/coming-of-age/choose?lang=${language}`)
  await social.page.check('input[name="choice"][value="finish"]')
  await social.page.fill('textarea[name="reason"]', 'Planen är halvvägs och den unga vill fortsätta.')
  await social.page.fill('input[name="until"]', inDays(30))
  await social.page.getByRole('button', { name: 'Anteckna valet' }).click()
  await social.page.waitForURL(`/cases/${adult.id}/coming-of-age`)
  await social.check()
  await social.open(`/cases/${adult.id}`)
  expect(await social.page.textContent('main')).not.toContain('går inte vidare')
})
