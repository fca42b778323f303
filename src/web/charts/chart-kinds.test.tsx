import { describe, expect, it } from 'vitest'
import { languages, type Language } from '#kernel/language.ts'
import { municipalityTiles } from '#kernel/municipality-tiles.ts'
import {
  between,
  common,
  draw,
  elements,
  bars,
  funnel,
  lines,
  map,
  runs,
  step,
  viewIn,
  waiting,
} from '#testing/charts.tsx'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'
import { RunChart } from './run-chart.tsx'
import { TileMap } from './tile-map.tsx'
import { WaitingChart } from './waiting-chart.tsx'
import { valueText, type ChartValue } from './chart-value.ts'

describe('values', () => {
  it('are written by language, intervals from the one to the other, and never as 0 when they are not shown', () => {
    const text = (value: ChartValue, language: Language): string =>
      valueText(viewIn(language), value, { kind: 'number' }).replace(/\s/g, ' ')
    expect(text(1234.5, 'sv')).toBe('1 234,5')
    expect(text(1234.5, 'en')).toBe('1,234.5')
    expect(text({ from: 5, to: 10 }, 'fi')).toBe('5–10')
    expect(text({ from: 5, to: 5 }, 'fi')).toBe('5')
    expect(languages.map((language) => text(null, language))).toEqual(['visas inte', 'ei näytetä', 'not shown'])
  })
})

describe('a line chart', () => {
  it('goes below 0, is broken where nothing is shown, and hatches that', () => {
    const html = draw(lines(-3, null, 4))
    expect(html).toContain('>−3<')
    expect(html.match(/class="fl-chart__line fl-chart__line--1"/g)).toHaveLength(2)
    expect(html).toContain('<title>K2, Alla: visas inte</title>')
    expect(html).toContain('fill="url(#c-hatch)"')
  })

  it('draws a box for an interval, never a line through its middle', () => {
    const html = draw(lines({ from: 0, to: 5 }, { from: 5, to: 15 }))
    expect(html.match(/<rect class="fl-chart__box fl-chart__box--1" x=/g)).toHaveLength(2)
    expect(html).not.toContain('fl-chart__line--1')
    expect(html).toContain('talet ligger någonstans inom rutan')
  })

  it('tells lines apart by dash and mark, and refuses a fifth and one of another length', () => {
    const four = Array.from({ length: 4 }, (_, order) => ({ name: `L${order}`, values: [order, order] }))
    const html = draw(<LineChart {...common} labels={['a', 'b']} lines={four} />)
    for (const order of [1, 2, 3, 4]) expect(html).toContain(`fl-chart__line--${order}`)
    expect(new Set(html.match(/<path d="[^"]*" class="fl-chart__mark/g)).size).toBe(4)
    const fifth = [...four, { name: 'L4', values: [1, 2] }]
    expect(() => draw(<LineChart {...common} labels={['a', 'b']} lines={fifth} />)).toThrow(RangeError)
    expect(() => draw(<LineChart {...common} labels={['a']} lines={four} />)).toThrow(RangeError)
  })
})

describe('a bar chart', () => {
  it('fills what is certain and outlines what is possible', () => {
    const html = draw(bars({ from: 5, to: 10 }))
    expect(html).toContain('<rect class="fl-chart__bar fl-chart__bar--1" x="0" y="20" width="50%"')
    expect(html).toContain('<rect class="fl-chart__possible" x="50%" y="20.5" width="50%"')
    expect(draw(bars({ from: 0, to: 5 }))).not.toMatch(/class="fl-chart__bar fl-chart__bar--1" x="0"/)
  })

  it('has no length for what is not shown, and none below 0', () => {
    expect(draw(bars(4, null))).toMatch(/fl-chart__hidden" x="0" y="20" width="28".*visas inte/s)
    expect(() => draw(bars(-1))).toThrow(RangeError)
  })

  it('breaks long names, which are read whole', () => {
    const name = 'Narkotika, alkohol och andra berusningsmedel i skolor och på fritiden'
    const html = draw(<BarChart {...common} rowHeader="Fenomen" series={['Barn']} rows={[{ name, values: [1] }]} />)
    expect(html.match(/<tspan/g)).toHaveLength(3)
    expect(elements(html, 'text')[0]?.replace(/<[^>]+>/g, '')).toBe(name)
  })

  it('has one to three bars a row, as many as the series has names', () => {
    const chart = (series: string[], values: number[]) => (
      <BarChart {...common} rowHeader="x" series={series} rows={[{ name: 'r', values }]} />
    )
    expect(draw(chart(['2025', '2026'], [1, 2]))).toContain('<title>r, 2026: 2</title>')
    expect(() => draw(chart([], []))).toThrow(RangeError)
    expect(() => draw(chart(['a', 'b', 'c', 'd'], [1, 2, 3, 4]))).toThrow(RangeError)
    expect(() => draw(chart(['a'], [1, 2]))).toThrow(RangeError)
  })
})

describe('a run chart', () => {
  it('marks signs of change by shape and says in words what they are', () => {
    const html = draw(runs(1, 9, 3))
    expect(html.match(/class="fl-chart__mark fl-chart__mark--change"/g)).toHaveLength(2)
    expect(html).toContain('<title>v. 2: 9, utanför gränserna; 7 i rad som alla stiger eller alla sjunker</title>')
    expect(html).toContain('tecken på förändring')
  })

  it('says the limits in picture and table, and none that cannot be reached', () => {
    const html = draw(runs(1, 2))
    expect(html).toMatch(/<text[^>]*>gräns 6,3<\/text>/)
    expect(html).toMatch(/övre gräns.*6,3.*/s)
    expect(html).not.toContain('nedre gräns')
  })

  it('can do without limits, with a median', () => {
    const html = draw(
      <RunChart {...common} points={[{ label: 'a', value: 2, rules: [] }]} centre={{ kind: 'median', value: 2 }} />,
    )
    expect(html).toContain('median 2')
    expect(html).not.toContain('gräns')
  })
})

describe('a waiting chart', () => {
  it('rises from nobody to all, with its interval and by when half are met', () => {
    const html = draw(waiting(step(10, 4, 0.5), step(20, 2, 0)))
    expect(html).toContain('d="M0 1000L500 1000L500 500L1000 500L1000 0L1000 0"')
    expect(html.replace(/\s/g, ' ')).toContain('50 %: 14')
    expect(html.replace(/\s/g, ' ')).toMatch(/49 %–51 %.*–/s)
  })

  it('names its groups, and refuses a fourth', () => {
    const groups = Array.from({ length: 4 }, (_, at) => ({ name: `G${at}`, steps: [step(3, 4, 0.5)], lastTime: 9 }))
    const chart = (count: number) => (
      <WaitingChart {...common} groups={groups.slice(0, count)} timeHeader="Dagar" shareHeader="Träffade" />
    )
    expect(draw(chart(3)).replace(/\s/g, ' ')).toMatch(/G0 50 %.*G1 50 %.*G2 50 %/s)
    expect(() => draw(chart(4))).toThrow(RangeError)
  })
})

describe('a funnel', () => {
  it('says where a team lies in words and by shape, and ranks nobody', () => {
    const html = draw(funnel(0.3, 0.45, 0.7, 0.15, 0.1))
    expect(html.match(/fl-chart__mark--change/g)).toHaveLength(4)
    const rows = between(html, 'tr').slice(1)
    const said = ['inom gränserna', 'utanför 95-procentsgränsen', 'utanför 99,8-procentsgränsen']
    expect(rows.map((row) => said.findIndex((each) => row.includes(each)))).toEqual([0, 1, 2, 1, 2])
  })
})

describe('the tile map', () => {
  it('has five classes by the least that a value may be', () => {
    const html = draw(map(4, { from: 5, to: 15 }, 10, 39, 40))
    for (const level of [1, 2, 3, 4, 5]) expect(html).toContain(`class="fl-tile fl-tile--${level}" x=`)
    expect(html).toMatch(/under 5.*från 5.*från 10.*från 20.*från 40/s)
  })

  it('hatches what is not shown and gives it no class', () => {
    const html = draw(map(null))
    expect(html).toContain('fl-tile--0')
    expect(html).toContain('fill="url(#c-hatch)"')
    expect(html).toContain('<title>Kommun 0: visas inte</title>')
  })

  it('has a place for every municipality, also for one it does not know', () => {
    expect(new Set(municipalityTiles.map(({ column, row }) => `${column},${row}`)).size).toBe(municipalityTiles.length)
    const cell = { code: '999', name: 'Annanstans', value: 3 }
    const alone = {
      ...common,
      nameHeader: 'Kommun',
      valueHeader: 'Barn',
      tiles: municipalityTiles,
      breaks: [1, 2, 3, 4],
    } as const
    expect(draw(<TileMap {...alone} cells={[cell, { ...cell, code: '049' }]} />)).toMatch(
      /y="64"[^>]*><title>Annanstans/,
    )
    expect(draw(<TileMap {...alone} cells={[cell]} />)).toMatch(/y="0"[^>]*><title>Annanstans/)
  })

  it('breaks long names for a phone, in the language of the page', () => {
    const cells = [{ code: '257', name: { sv: 'Kyrkslätt', fi: 'Kirkkonummi', en: 'Kirkkonummi' }, value: 3 }]
    const alone = {
      ...common,
      nameHeader: 'Kommun',
      valueHeader: 'Barn',
      tiles: municipalityTiles,
      breaks: [1, 2, 3, 4],
    } as const
    expect(draw(<TileMap {...alone} cells={cells} />)).not.toContain('fl-tile__name--narrow')
    expect(draw(<TileMap {...alone} view={viewIn('fi')} cells={cells} />)).toMatch(/Kirkko-<tspan[^>]*>nummi/)
  })

  it('refuses classes that do not rise', () => {
    expect(() =>
      draw(<TileMap {...common} nameHeader="x" valueHeader="y" cells={[]} tiles={[]} breaks={[1, 3, 2, 4]} />),
    ).toThrow(RangeError)
  })
})
