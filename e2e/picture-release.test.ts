import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pressed } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * A coordinator publishes the quarter's release of the regional picture: it is built, audited and shown, each with a click of its own. Until
 * then nobody else finds it, and a member of the steering group finds neither the work on it nor anything of a case.
 */
let journey: Journey
let coordinator: SignedInVisit
let steering: SignedInVisit

beforeAll(async () => {
  journey = await openJourney()
  coordinator = await inSwedish(journey, { team: 'Esbo ankarteam', function: 'coordinator' })
  steering = await inSwedish(journey, { instance: 'vastra-nyland', function: 'steering_group' })
})
afterAll(() => journey.close())

/** Looks again until the server has done its work. */
async function until(state: string): Promise<void> {
  const { page } = coordinator
  for (let tries = 0; tries < 240; tries++) {
    const tag = await page.locator('main .fl-tag').first().textContent()
    if (tag === state) return
    await page.waitForTimeout(500)
    await page.getByRole('link', { name: 'Se hur det gick' }).click()
  }
  throw new Error(`never ${state}`)
}

const main = async (): Promise<string> => (await coordinator.page.textContent('main')) ?? ''

describe('the quarter’s release', () => {
  test('is built of what was counted', async () => {
    const { open, page, check } = coordinator
    await open('/governance')
    await page.getByRole('link', { name: 'Bygg, granska och visa kvartalets siffror.' }).click()
    await check()
    expect(await main()).toContain('Ingen ser de verkliga talen')
    expect(await page.getByRole('row', { name: /publicerad/ }).count()).toBeGreaterThanOrEqual(5)
    await page.getByRole('button', { name: /^Bygg kvartal/ }).click()
    await until('byggd')
    await check()
    expect(await main()).toContain('Siffrorna är påhittade för demon.')
    expect(await page.getByRole('button', { name: /^Publicera/ }).count()).toBe(0)
  })

  test('is audited together with those before it', async () => {
    const { page, check } = coordinator
    await page.getByRole('button', { name: /^Granska/ }).click()
    await check()
    await until('granskad')
    expect(await main()).toContain('inget litet tal kan räknas ut')
    await check()
    const address = new URL(page.url()).pathname
    expect((await steering.page.context().request.get(address)).status()).toBe(404)
  }, 180_000)

  test('is published with another click, and can be taken back with a reason', async () => {
    const { page, check } = coordinator
    await page.getByRole('button', { name: /^Publicera/ }).click()
    expect(await page.locator('main .fl-tag').first().textContent()).toBe('publicerad')
    await check()
    const address = new URL(page.url()).pathname
    expect([403, 404]).toContain((await steering.page.context().request.get(address)).status())
    await coordinator.open('/picture/releases')
    expect(await main()).toContain('Inget kvartal väntar')
    await check()
    await coordinator.open(address)
    await page.getByRole('link', { name: 'Ta tillbaka' }).click()
    await check()
    await page.locator('textarea[name="reason"]').fill('Vi vill läsa igenom texten en gång till.')
    await pressed(page)
    expect(await main()).toContain('Vi vill läsa igenom texten en gång till.')
    await check()
    await coordinator.open('/picture/releases')
    expect(await page.getByRole('button', { name: /^Bygg kvartal/ }).count()).toBe(1)
  })
})
