import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDatabase } from './support/database.ts'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish, read } from './support/read.ts'

/** Somebody who signed in long ago opens a case in an emergency: they are asked again who they are, and lose no word. */
const explanation = 'Den unga har inte kommit hem, och ingen av dem som arbetar med ärendet svarar i natt.'
let journey: Journey
let night: SignedInVisit
let number = ''

beforeAll(async () => {
  journey = await openJourney({ FAIRLEAD_STEP_UP_MINUTES: '5' })
  const inCase = await inSwedish(journey, { team: 'Raseborgs ankarteam', profession: 'police' })
  night = await inSwedish(journey, { team: 'Lojo ankarteam', profession: 'police' })
  const { cases } = await read<{ cases: readonly { id: string; number: string }[] }>(inCase, '/cases')
  for (const each of cases) {
    const open = await read<{ case: { restriction: string | null } }>(inCase, `/cases/${each.id}`)
    if (open.case.restriction === null && (await night.status(`/cases/${each.id}`)) === 404) number = each.number
  }
  expect(number).not.toBe('')
  await inCase.close()
})
afterAll(() => journey.close())

const pathOf = (): string => new URL(night.page.url()).pathname

test('asks again who one is, in plain words', async () => {
  await night.page.goto('/break-glass')
  await inDatabase(journey.server, `update session set strong_at = now() - interval '6 minutes'`, [])
  await fillAndSend(night.page, { about: number, reason: 'child_missing', explanation, hours: '2' })
  expect(pathOf()).toBe('/sign-in/step-up')
  await night.check('all')
  expect(await night.page.locator('h1').textContent()).toBe('Visa att det är du')
})

test('comes back to the form with every word, and then the case opens', async () => {
  await night.page.getByRole('button', { name: 'Demon: det är jag' }).click()
  await night.page.waitForURL('**/break-glass')
  await night.check()
  expect(await night.page.locator('[name="explanation"]').inputValue()).toBe(explanation)
  expect(await night.page.locator('[name="about"]').inputValue()).toBe(number)
  expect(await night.page.locator('[name="reason"][value="child_missing"]').isChecked()).toBe(true)
  await fillAndSend(night.page, {})
  expect(pathOf()).toMatch(/^\/cases\/[0-9a-f-]{36}$/)
})

test('says the same in Finnish and English', async () => {
  for (const language of ['fi', 'en', 'sv']) {
    await night.page.goto(`/sign-in/step-up?lang=${language}&returnTo=/break-glass`)
    await night.check()
  }
})
