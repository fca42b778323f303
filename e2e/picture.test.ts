import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { fillAndSend } from './support/form.ts'
import { openJourney, type Journey, type SignedInVisit } from './support/journey.ts'

/**
 * A member of the steering group reads what grows in the region, in three languages, on a phone and with letters of double size, and takes it
 * along; a coordinator takes in figures of others beside it.
 */
let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const main = async ({ page }: SignedInVisit): Promise<string> => (await page.locator('main').textContent()) ?? ''
const steeringIn = (language: 'sv' | 'fi' | 'en'): Promise<SignedInVisit> =>
  journey.as({ instance: 'vastra-nyland', function: 'steering_group' }, { language })

const told = {
  sv: ['Lägesbild', 'Det viktigaste', 'En femma i en liten kommun är inget bevis', 'Visa siffrorna'],
  fi: ['Tilannekuva', 'Tärkeintä', 'Viitonen pienessä kunnassa ei ole todiste', 'Näytä luvut'],
  en: ['Regional picture', 'What matters most', 'A five in a small municipality is no proof', 'Show the numbers'],
} as const

/** Texts of the pictures that cover each other or leave the page. */
const collisions = ({ page }: SignedInVisit): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg.fl-chart__picture')].flatMap((picture) => {
      const boxes = [...picture.querySelectorAll('text')]
        .filter((text) => getComputedStyle(text).display !== 'none')
        .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
      return boxes.flatMap(({ said, box }, place) => [
        ...(box.right > innerWidth + 1 || box.left < -1 ? [`${said} leaves the page`] : []),
        ...boxes
          .slice(place + 1)
          .filter(
            (other) =>
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 4,
          )
          .map((other) => `${said} | ${other.said}`),
      ])
    }),
  )

describe('the regional picture', () => {
  test.each(languages)(
    'says first what matters, and passes every check on a phone and a desk (%s)',
    async (language) => {
      const steering = await steeringIn(language)
      await steering.page.goto(`/?lang=${language}`)
      const [menu, findings, warning, numbers] = told[language]
      await steering.page
        .getByRole('navigation')
        .getByRole('link', { name: /^(Lägesbild|Tilannekuva|Picture)$/ })
        .click()
      await steering.check('all')
      expect(await steering.page.locator('h1').innerText()).toBe(menu)
      const text = await main(steering)
      for (const sentence of [findings, warning, numbers]) expect(text).toContain(sentence)
      expect(await steering.page.locator('figure.fl-chart').count()).toBe(4)
      for (const width of [320, 1280]) {
        await steering.page.setViewportSize({ width, height: 900 })
        expect(await collisions(steering), `${width} px`).toEqual([])
      }
      await steering.close()
    },
  )

  test('is read with letters of double size: nothing has to be moved sideways', async () => {
    const steering = await steeringIn('sv')
    await steering.page.goto('/picture?area=team-raseborg&phenomenon=theft')
    await steering.page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%')
    })
    for (const width of [640, 1280]) {
      await steering.page.setViewportSize({ width, height: 900 })
      const tooWide = await steering.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(tooWide, `${width} px`).toBeLessThanOrEqual(0)
    }
    await steering.close()
  })

  test('is chosen by area, phenomenon and time, and read as numbers, files and a paper', async () => {
    const steering = await steeringIn('sv')
    await steering.open('/picture')
    await steering.page.locator('[name="area"]').selectOption('team-raseborg')
    await steering.page.locator('[name="phenomenon"]').selectOption('theft')
    await steering.page.getByRole('button', { name: 'Filtrera' }).click()
    await steering.check()
    expect(await main(steering)).toContain('Stöld och snatteri kvartal för kvartal, Raseborgs ankarteam')
    await steering.page.locator('#phenomena summary').click()
    const cells = await steering.page.locator('#phenomena tbody td').allInnerTexts()
    for (const cell of cells) expect(cell.replace(/\s+/g, ' ')).toMatch(/\d+–\d+ \(säkert \d+–\d+\)$/)
    for (const [name, file] of [
      ['Talen som CSV', 'fairlead-picture.csv'],
      ['Talen som Excel', 'fairlead-picture.xlsx'],
      [/^Blad till kommunens vägledning/, 'fairlead-picture.pdf'],
    ] as const) {
      const [download] = await Promise.all([
        steering.page.waitForEvent('download'),
        steering.page.getByRole('link', { name }).click(),
      ])
      expect(download.suggestedFilename()).toBe(file)
    }
    await steering.close()
  })

  test('has figures of others beside it, which a coordinator takes in and checks', async () => {
    const coordinator = await journey.as({ team: 'Raseborgs ankarteam', function: 'coordinator' })
    await coordinator.open('/governance')
    await coordinator.page.getByRole('link', { name: /^Invånare, Hälsa i skolan/ }).click()
    await coordinator.check()
    await coordinator.page.getByRole('link', { name: 'Ta in siffror' }).click()
    await coordinator.check()
    const head = 'indicator,municipality,year,value'
    await fillAndSend(coordinator.page, {
      csv: `${head}\nsurvey_drunk_monthly,hela regionen,,10\nsurvey_drunk_monthly,Åbo,2025,9`,
      source: 'Hälsa i skolan 2025, THL',
      sourceDate: '15.9.2025',
    })
    await coordinator.check()
    const refused = await main(coordinator)
    expect(refused).toContain('Rad 2: året saknas.')
    expect(refused).toContain('Rad 3: kommunen hör inte till regionen.')
    await fillAndSend(coordinator.page, { csv: `${head}\nsurvey_drunk_monthly,hela regionen,2025,"9,8"` })
    await coordinator.check()
    await coordinator.page.getByRole('link', { name: /^Har varit ordentligt berusade/ }).click()
    await coordinator.check()
    expect(await main(coordinator)).toContain('Inte kontrollerat')
    await coordinator.page.getByRole('button', { name: /^Siffrorna stämmer med källan/ }).click()
    await coordinator.check()
    expect(await main(coordinator)).not.toContain('Inte kontrollerat')
    await coordinator.open('/picture')
    expect(await main(coordinator)).toContain('9,8\u00a0%')
    await coordinator.close()
  })
})
