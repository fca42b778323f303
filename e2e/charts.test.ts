import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '#kernel/language.ts'
import { chartSamples } from './support/chart-samples.tsx'
import { openJourney, type Journey, type Visit } from './support/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(async () => {
  await journey.close()
})

const screens = [
  { width: 320, height: 800 },
  { width: 1280, height: 900 },
] as const

/** A page of the product with charts for its content: with its theme and under its content security policy. */
async function showCharts(visitor: Visit, html: string): Promise<void> {
  await visitor.page.route('**/sign-in', async (route) => {
    const response = await route.fetch()
    const heading = '<h1 class="govuk-heading-l">Bilden</h1><h2 class="govuk-heading-m">Nu</h2>'
    const body = (await response.text()).replace(/(<main[^>]*>).*(<\/main>)/s, (_, begin: string, end: string) =>
      [begin, heading, html, end].join(''),
    )
    await route.fulfill({ response, body })
  })
  await visitor.page.goto('/sign-in')
  await visitor.page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** Texts of a picture that cover each other or leave the page, as `chart: text | text`. */
const collisions = async (visitor: Visit): Promise<string[]> =>
  await visitor.page.evaluate(() => {
    const found: string[] = []
    for (const picture of document.querySelectorAll('svg.fl-chart__picture')) {
      const name = picture.closest('figure')?.id ?? ''
      const shown = [...picture.querySelectorAll('text')].filter((text) => getComputedStyle(text).display !== 'none')
      // Letters reach less high and low than their line: two pixels of each line may be shared.
      const boxes = shown.map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
      boxes.forEach(({ said, box }, place) => {
        if (box.right > innerWidth || box.left < 0) found.push(`${name}: ${said} leaves the page`)
        for (const other of boxes.slice(place + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (wide > 1 && high > 4) found.push(`${name}: ${said} | ${other.said}`)
        }
      })
    }
    return found
  })

describe('charts in a browser', () => {
  it.each(languages)('pass every check of a page, and no text covers another (%s)', async (language) => {
    const visitor = await journey.visit()
    await showCharts(visitor, chartSamples(language))
    await visitor.check()
    for (const screen of screens) {
      await visitor.page.setViewportSize(screen)
      expect(await collisions(visitor), `${screen.width} px`).toEqual([])
    }
    await visitor.close()
  })

  it('are read out as their title and finding, and open their numbers', async () => {
    const visitor = await journey.visit()
    await showCharts(visitor, chartSamples('sv'))
    const picture = visitor.page.getByRole('img', {
      name: 'Nya ärenden, juli–september 2026 Det går inte att säga att talet har ändrats.',
      exact: true,
    })
    expect(await picture.count()).toBe(10)
    await visitor.page.locator('#grouped summary').click()
    const row = visitor.page.locator('#grouped').getByRole('row', { name: /Raseborg/ })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['8,2', '9,1', '10,4'])
    await visitor.close()
  })

  it('notices a text that covers another', async () => {
    const visitor = await journey.visit()
    await showCharts(visitor, chartSamples('en').replaceAll('x="6" y="42"', 'x="6" y="20"'))
    expect(await collisions(visitor)).not.toEqual([])
    await visitor.close()
  })
})
