import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillAndSend, leading, pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * A coordinator follows the start-up from the start page, keeps the regional picture as a paper and ticks the last step; in the other region
 * the template is taken into use. An administrator sees who lacks which training and what is done about it.
 */
const team = 'Raseborgs ankarteam'
let journey: Journey
let coordinator: SignedInVisit
let administrator: SignedInVisit
let worker: SignedInVisit

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''
async function follow(visit: SignedInVisit, name: string | RegExp): Promise<void> {
  await leading(visit.page, () => visit.page.getByRole('link', { name }).first().click())
  await visit.check()
}

beforeAll(async () => {
  journey = await openJourney()
  coordinator = await inSwedish(journey, { team, function: 'coordinator' })
  administrator = await inSwedish(journey, { instance: 'vastra-nyland', function: 'administrator' })
  worker = await inSwedish(journey, { team, profession: 'social_work' })
})
afterAll(() => journey.close())

describe('the start-up', () => {
  test('is reached from the start page and says how far it has come', async () => {
    await coordinator.open('/')
    await follow(coordinator, 'Nätverket')
    await follow(coordinator, 'Så här börjar verksamheten')
    const page = await main(coordinator)
    for (const text of ['1. Förberedelser', '2. Avtal', '3. Teamen bildas', 'På gång: Teamen bildas.', '2 av 3 steg'])
      expect(page).toContain(text)
  })

  test('keeps the regional picture as a paper that everybody opens', async () => {
    await follow(coordinator, 'Regional lägesbild')
    await follow(coordinator, 'Bifoga en handling')
    await coordinator.page.locator('input[type="file"]').setInputFiles({
      name: 'lagesbild.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Sammanställning av välfärdsberättelserna.'),
    })
    await pressed(coordinator.page)
    await coordinator.check()
    expect(await main(coordinator)).toContain('lagesbild.txt')
    await worker.open('/network/start-up')
    expect(await main(worker)).toContain('1 handling')
  })

  test('is done when the last step is ticked', async () => {
    await coordinator.open('/network/start-up/trainings')
    await fillAndSend(coordinator.page, { note: 'Utbildningsdagen i september' })
    await coordinator.check()
    expect(await main(coordinator)).toContain('Alla tre faser är klara.')
  })

  test('is taken into use where the work began before', async () => {
    const abroad = await inSwedish(journey, { instance: 'helsingfors', function: 'administrator' })
    await abroad.open('/network/start-up')
    expect(await main(abroad)).toContain('började innan den antecknades här')
    const button = abroad.page.getByRole('button', { name: 'Ta mallen i bruk' })
    await leading(abroad.page, () => button.click())
    await abroad.check()
    expect(await main(abroad)).toContain('På gång: Förberedelser.')
    await abroad.close()
  })
})

test('who lacks a training is seen in the register, and on the team page by those who may know', async () => {
  await administrator.open('/network')
  await follow(administrator, 'Utbildningar')
  expect(await main(administrator)).toContain('saknar någon utbildning')
  await worker.open('/network/trainings')
  expect(await worker.page.locator('main table').first().locator('tbody tr').count()).toBe(1)
  await coordinator.open('/network')
  await follow(coordinator, team)
  expect(await main(coordinator)).toContain('Utbildning saknas')
})

test('the week’s early warnings are found from Today, without a number of children, and lead on', async () => {
  await coordinator.open('/')
  await follow(coordinator, 'Tidiga varningar')
  const page = await main(coordinator)
  for (const text of ['Stöld och snatteri', team, 'falska varningar', 'påhittade antal', 'Gör så här'])
    expect(page).toContain(text)
  // A cluster in two municipalities of different teams: told of the teams.
  for (const text of ['Anhopning i kommuner nära varandra', 'Kyrkslätts ankarteam och Raseborgs ankarteam'])
    expect(page).toContain(text)
  await follow(coordinator, /Se efter om det finns signaler/)
  expect(new URL(coordinator.page.url()).pathname).toBe('/phenomena')
  expect(await worker.status('/early-warnings')).toBe(403)
})
