import { cloneElement } from 'preact'
import { describe, expect, it } from 'vitest'
import { languages } from '#kernel/language.ts'
import {
  between,
  common,
  draw,
  elements,
  bars,
  funnel,
  lines,
  map,
  numbersIn,
  runs,
  step,
  viewIn,
  waiting,
} from '#testing/charts.tsx'
import { LineChart } from './line-chart.tsx'

describe('what every chart is', () => {
  const all = {
    lines: lines(3, 1234.5, 7),
    'lines of intervals': lines({ from: 5, to: 15 }, null, { from: 0, to: 5 }),
    bars: bars(3, { from: 5, to: 15 }, null),
    runs: runs(1, 9, 3),
    waiting: waiting(step(3, 40, 0.75), step(14, 20, 0.25), step(30, 1, 0)),
    funnel: funnel(0.3, 0.45, 0.7),
    map: map({ from: 5, to: 15 }, 41, null, 0),
  }

  it.each(Object.entries(all))(
    '%s: a figure with heading, finding, one picture named by both, and a table',
    (_, chart) => {
      const html = draw(chart)
      expect(html).toMatch(/^<figure class="fl-chart" id="c"><figcaption/)
      expect(html).toContain('<h3 class="fl-chart__title" id="c-title">Nya ärenden</h3>')
      expect(html).toContain('id="c-finding">Flest i Esbo.</p>')
      expect(html.match(/role="img"/g)).toHaveLength(1)
      expect(html).toContain('role="img" aria-labelledby="c-title c-finding" focusable="false"')
      expect(html).toMatch(/<details.*<table.*<\/table><\/details>/s)
    },
  )

  it.each(Object.entries(all))(
    '%s: no broken number and nothing that the content security policy forbids',
    (_, chart) => {
      expect(draw(chart)).not.toMatch(/NaN|Infinity|undefined|\[object| style=|<style|<script| on[a-z]+="/)
    },
  )

  it.each(Object.entries(all))(
    '%s: the numbers of the picture are those of the table, and the other way round',
    (_, chart) => {
      const html = draw(chart)
      const table = elements(html, 'tbody').flatMap((body) => between(body, 't[hd]').flatMap(numbersIn))
      const picture = [...between(html, 'title'), ...between(html, 'text')]
      const titles = between(html, 'title').flatMap(numbersIn)
      expect(table.length).toBeGreaterThan(2)
      expect(titles.filter((number) => !table.includes(number))).toEqual([])
      // The curve of waiting and the limits of the funnel are drawn, but only their ends are written in the picture.
      if (!html.includes('fl-chart__axis'))
        expect(table.filter((number) => !picture.flatMap(numbersIn).includes(number))).toEqual([])
    },
  )

  it.each(Object.entries(all))('%s: drawn in every language with its own numbers', (_, chart) => {
    for (const language of languages) {
      const html = draw(cloneElement(chart, { view: viewIn(language) }))
      expect(html).toContain({ sv: 'Visa siffrorna', fi: 'Näytä luvut', en: 'Show the numbers' }[language])
    }
  })

  it('says that there is nothing instead of drawing it', () => {
    for (const empty of [lines(), bars(), runs(), map(), waiting(), funnel()]) {
      const html = draw(empty)
      expect(html).toContain('Det finns inga siffror att visa.')
      expect(html).toContain('Flest i Esbo.')
      expect(html).not.toMatch(/<svg|<table|NaN|Infinity/)
    }
  })

  it('is drawn of one value, of nothing but 0 and of numbers of any size', () => {
    for (const values of [[7], [0], [0, 0, 0], [1e15, 3], [0.00001], [1]])
      for (const html of [lines, bars, runs, map].map((chart) => draw(chart(...values))))
        expect(html).not.toMatch(/NaN|Infinity|e[+-]\d/)
    expect(draw(waiting(step(0, 1, 0)))).not.toMatch(/NaN|Infinity/)
    expect(draw(funnel(0))).not.toMatch(/NaN|Infinity/)
    expect(draw(funnel(1))).not.toMatch(/NaN|Infinity/)
  })

  it('refuses what is no number rather than draw it', () => {
    for (const wrong of [NaN, Infinity, { from: 5, to: NaN }, { from: 10, to: 5 }]) {
      expect(() => draw(lines(1, wrong))).toThrow(RangeError)
      expect(() => draw(bars(1, wrong))).toThrow(RangeError)
      expect(() => draw(map(1, wrong))).toThrow(RangeError)
    }
    expect(() => draw(runs(1, NaN))).toThrow(RangeError)
    expect(() => draw(funnel(NaN))).toThrow(RangeError)
    expect(() => draw(waiting(step(NaN, 1, 0.5)))).toThrow(RangeError)
  })

  it('escapes what it is told', () => {
    const html = draw(<LineChart {...common} title="<b>" labels={['<i>']} lines={[{ name: '"><img>', values: [1] }]} />)
    expect(html).not.toMatch(/<b>|<i>|<img/)
  })

  it('can stand under headings of any level and tell where its numbers come from', () => {
    const html = draw(
      <LineChart {...common} level={2} note="Källa: polisen" labels={['a']} lines={[{ name: 'x', values: [1] }]} />,
    )
    expect(html).toContain('<h2 class="fl-chart__title"')
    expect(html).toMatch(/<\/svg>.*fl-chart__note">Källa: polisen<\/p><details/s)
  })
})
