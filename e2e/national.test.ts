import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'
import { inSwedish } from './support/read.ts'

/**
 * From a region to the nation: the leadership team of Helsingfors takes its numbers of a year, the national coordinator receives them and sees
 * the regions side by side, and neither sees anything of the other.
 */
let journey: Journey
let nation: SignedInVisit
let leader: SignedInVisit
let archive: Buffer
let year = ''

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''

beforeAll(async () => {
  journey = await openJourney()
  nation = await inSwedish(journey, { function: 'national_coordinator' })
  leader = await inSwedish(journey, { instance: 'helsingfors', function: 'leadership' })
})
afterAll(() => journey.close())

describe('what a region hands over', () => {
  test('is missing until somebody carries it in', async () => {
    await nation.open('/')
    await nation.page.getByRole('link', { name: 'Till de nationella talen' }).click()
    await nation.check()
    const missing = await nation.page.locator('#missing li').allTextContents()
    expect(missing).toHaveLength(1)
    year = /\d{4}/.exec(missing[0] ?? '')?.[0] ?? ''
    expect(missing[0]).toContain('Helsingfors')
  })

  test('is fetched in the region, and received as the very file', async () => {
    await leader.open('/national-export')
    const [download] = await Promise.all([
      leader.page.waitForEvent('download'),
      leader.page.getByRole('link', { name: `Hämta året ${year} (zip)` }).click(),
    ])
    archive = await readFile(await download.path())
    await nation.page.getByRole('link', { name: 'Ta emot ett arkiv' }).click()
    await nation.check()
    await nation.page.setInputFiles('input[type="file"]', {
      name: 'tal.zip',
      mimeType: 'application/zip',
      buffer: archive,
    })
    await nation.page.getByRole('button', { name: 'Ta emot ett arkiv' }).click()
    await nation.page.waitForURL(/\/national\/regions\//)
    await nation.check()
    expect(await main(nation)).toContain('Gäller')
    await nation.open('/national')
    expect(await main(nation)).toContain('Ingenting saknas.')
  })

  test('is refused in a clear sentence when it was changed on the way', async () => {
    await nation.open('/national/deliveries/new')
    const changed = Buffer.from(archive)
    changed[40] = (changed[40] ?? 0) ^ 1
    await nation.page.setInputFiles('input[type="file"]', {
      name: 'tal.zip',
      mimeType: 'application/zip',
      buffer: changed,
    })
    await nation.page.getByRole('button', { name: 'Ta emot ett arkiv' }).click()
    await nation.page.locator('.govuk-error-summary').waitFor()
    await nation.check()
    expect(await main(nation)).toMatch(/skadad|leder ut|hör till/)
  })

  test('stands side by side, as certain as it is, and in no order but of names', async () => {
    await nation.open('/national')
    await nation.page.getByRole('link', { name: `Jämför regionerna, ${year}` }).click()
    await nation.check('all')
    const text = await main(nation)
    for (const said of ['Ankaret i Helsingfors', 'Västra Nylands Ankarverksamhet', 'Inget tal är bättre eller sämre'])
      expect(text).toContain(said)
    expect(text).toMatch(/\d+–\d+/)
    const [download] = await Promise.all([
      nation.page.waitForEvent('download'),
      nation.page.getByRole('link', { name: 'Tabellen som CSV' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain(nation.persona.name)
  })

  test('is waited for from one more region when it is added', async () => {
    await nation.open('/national/regions/new')
    await fillAndSend(nation.page, {
      ...{ 'name.sv': 'Norra Karelen', 'name.fi': 'Pohjois-Karjala', key: 'Norra Karelen', firstYear: '2024' },
    })
    await nation.check()
    expect(await main(nation)).toContain('små bokstäver')
    await fillAndSend(nation.page, { key: 'norra-karelen' })
    await nation.check()
    expect(await main(nation)).toContain('Norra Karelen')
  })

  test('leads nowhere in a region, and nobody of a region to it', async () => {
    for (const path of [
      '/cases',
      '/network',
      '/picture',
      '/governance',
      '/national-export',
      '/professionals',
      '/access-log',
    ])
      expect([403, 404], path).toContain(await nation.status(path))
    expect(await leader.status('/national')).toBe(404)
    expect(await leader.status(`/national/years/${year}`)).toBe(404)
  })
})
