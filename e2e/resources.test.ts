import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillAndSend, leading } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * A coordinator keeps the directory and records what a team's municipalities agreed; a worker finds a service, misses another and writes
 * hours; the steering group sees what is missing and not agreed, records its party's costs and follows a goal.
 */
const team = 'Raseborgs ankarteam'
let journey: Journey
let coordinator: SignedInVisit
let worker: SignedInVisit
let steering: SignedInVisit

const ofAgreement = async (page: Page): Promise<void> => {
  await page
    .getByLabel('Avtal', { exact: true })
    .selectOption({ label: 'Samarbetsavtalet för Västra Nylands Ankarverksamhet' })
}

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''

beforeAll(async () => {
  journey = await openJourney()
  coordinator = await inSwedish(journey, { team, function: 'coordinator' })
  worker = await inSwedish(journey, { team, profession: 'youth_work' })
  steering = await inSwedish(journey, { instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => journey.close())

describe('the directory', () => {
  test('is reached from the start page and searched by municipality, language and age', async () => {
    await worker.open('/')
    await worker.page.getByRole('link', { name: 'Nätverket', exact: true }).click()
    await worker.page.getByRole('link', { name: 'Resurser och tjänster' }).click()
    await worker.page.getByRole('link', { name: 'Sök efter kommun, språk, ålder och ämne.' }).click()
    await worker.check()
    await worker.page.locator('[name="municipality"]').selectOption('710')
    await worker.page.locator('[name="language"]').selectOption('fi')
    await worker.page.locator('[name="age"]').fill('13')
    await worker.page.getByRole('button', { name: 'Filtrera' }).click()
    await worker.check()
    const found = await main(worker)
    expect(found).toContain('Ungdomsmottagningen Fyren')
    expect(found).not.toContain('Idrottsklubben Vågen')
  })

  test('shows the coordinator what nobody has checked, until it is confirmed', async () => {
    await coordinator.open('/governance/directory')
    expect(await main(coordinator)).toContain('2 aktörer behöver kontrolleras.')
    await coordinator.page.getByRole('link', { name: 'Församlingens ungdomsarbete i Ankarviken' }).click()
    await coordinator.check()
    await leading(coordinator.page, () => coordinator.page.getByRole('button', { name: 'Uppgifterna stämmer' }).click())
    await coordinator.check()
    await coordinator.open('/governance/directory')
    expect(await main(coordinator)).toContain('1 aktör behöver kontrolleras.')
  })
})

test('a worker records a missing service, which the steering group reads', async () => {
  await worker.open('/governance/unmet-needs/new')
  await fillAndSend(worker.page, {
    serviceType: 'youth_psychiatry',
    language: 'sv',
    what: 'Ring Elins mamma 040 123 4567.',
  })
  await worker.check()
  expect(await main(worker)).toContain('Ta bort det och skriv i stort.')
  await fillAndSend(worker.page, { what: 'En svensk mottagning som tar emot utan remiss.' })
  await worker.check()
  await steering.open('/governance/unmet-needs')
  expect(await main(steering)).toContain('En svensk mottagning som tar emot utan remiss.')
  await steering.page.getByRole('link', { name: 'Tjänster som inte blev av' }).click()
  await steering.check()
  expect(await main(steering)).toContain('0–5')
})

test('shares of 99 per cent are no agreement; a whole is', async () => {
  await steering.open('/governance/youth-work')
  expect(await main(steering)).toContain('3 team har inget avtal om fördelningen.')
  await coordinator.open('/governance/youth-work')
  await coordinator.page.getByRole('link', { name: /Anteckna vad som avtalats/ }).click()
  await ofAgreement(coordinator.page)
  const agreed = { state: 'agreed', reference: 'Bilaga 3, 2.11.2026' }
  const shares = { 'shares.0.percent': '50', 'shares.1.percent': '30', 'shares.2.percent': '19' }
  await fillAndSend(coordinator.page, { ...agreed, ...shares })
  await coordinator.check()
  expect(await main(coordinator)).toContain('Andelarna är tillsammans 99 procent. De ska vara exakt 100 procent.')
  await fillAndSend(coordinator.page, { 'shares.2.percent': '20' })
  await coordinator.check()
  await steering.open('/governance/youth-work')
  expect(await main(steering)).toContain('2 team har inget avtal om fördelningen.')
})

test('a worker writes a month of hours, and the region reads sums', async () => {
  await worker.open('/governance/own-working-time')
  await worker.page.locator('main table a').first().click()
  await worker.check()
  await fillAndSend(worker.page, { 'hours.0.hours': '61,5', 'hours.4.hours': '12' })
  await worker.check()
  expect(await main(worker)).toContain('73,5')
  await steering.open('/governance/working-time')
  expect(await main(steering)).toContain('Hangö stad')
})

test('the steering group records its own party’s costs and follows goals', async () => {
  await steering.open('/governance/costs?year=2025')
  await steering.page.getByRole('link', { name: 'Anteckna den egna partens' }).click()
  await steering.check()
  await fillAndSend(steering.page, { personYears: '0,75', staffCost: '41 200', otherCost: '800' })
  await steering.check()
  expect(await main(steering)).toContain('42\u00a0000')
  await steering.open('/governance/goals')
  expect(await main(steering)).toContain('28 dagar')
  await steering.page.getByRole('link', { name: 'Sätt ett mål' }).click()
  await fillAndSend(steering.page, { title: 'Unga hörs', indicators: [] })
  await steering.check()
  expect(await main(steering)).toContain('Välj minst ett')
  await ofAgreement(steering.page)
  await fillAndSend(steering.page, { indicators: ['feedback_response'] })
  await steering.check()
  expect(await main(steering)).toContain('Unga hörs')
})

test('a gap in a team is filled in another way than by a member', async () => {
  await coordinator.open('/network')
  await coordinator.page.getByRole('link', { name: team }).first().click()
  await coordinator.page.getByRole('link', { name: 'Ordna på annat sätt' }).click()
  await coordinator.check()
  await fillAndSend(coordinator.page, {
    registerKind: 'health_care',
    ensuredBy: 'Ungdomspsykiatrin, jouren vardagar 9–15',
  })
  await coordinator.check()
  expect(await main(coordinator)).toContain('Ungdomspsykiatrin, jouren')
})
