import { describe, expect, it } from 'vitest'
import type { IndicatorValue } from '#governance/goal/indicator.ts'
import { draw, view } from '#testing/charts.tsx'
import { TeamFunnel, YearRun } from './quality-charts.tsx'
import type { QualityCount, QualityLine } from './quality.ts'

const same = (text: string) => ({ sv: text, fi: text, en: text })

/** So many of so many, each somewhere in a class of five, as a year keeps it. */
function valueIn(year: number, counted: number, whole: number): IndicatorValue {
  return {
    id: null,
    indicator: 'returns',
    firstDay: `${year}-01-01`,
    lastDay: `${year}-12-31`,
    numerator: (counted + 2) * 100,
    denominator: (whole + 4) * 100,
    source: null,
    bounds: { counted: [counted, counted + 4], whole: [whole, whole + 8], percent: [0, 100] },
    synthetic: false,
  }
}
const line = (more: Partial<QualityLine> = {}): QualityLine => ({
  indicator: 'returns',
  name: same('Återkomst'),
  formula: same(''),
  unit: 'percent',
  value: valueIn(2025, 60, 200),
  ...more,
})
const team = (name: string, counted: number, whole: number): QualityCount => ({
  teams: [same(name)],
  value: valueIn(2025, counted, whole),
})

describe('the teams of a year', () => {
  it('lie within what chance can do, or are named', () => {
    const alike = draw(<TeamFunnel view={view} line={line()} counts={[team('Esbo', 25, 90), team('Lojo', 15, 50)]} />)
    expect(alike).toContain('Inget team skiljer sig')
    const apart = draw(<TeamFunnel view={view} line={line()} counts={[team('Esbo', 25, 90), team('Lojo', 45, 50)]} />)
    expect(apart).toContain('Skiljer sig mer från de andra än slumpen brukar göra: Lojo.')
    expect(apart).not.toContain('Inget team skiljer sig')
  })

  it('are drawn at the middles of their classes, with the same numbers as a table', () => {
    const html = draw(<TeamFunnel view={view} line={line()} counts={[team('Esbo', 25, 90), team('Lojo', 15, 50)]} />)
    expect(html).toContain('<svg')
    expect(html).toMatch(/>Esbo<[\s\S]*?>94<[\s\S]*?>28,7\s%</)
  })

  it('are not drawn for days, for one team, or where the region is too small to be shown', () => {
    const two = [team('Esbo', 25, 90), team('Lojo', 15, 50)]
    expect(TeamFunnel({ view, line: line({ unit: 'days' }), counts: two })).toBeNull()
    expect(TeamFunnel({ view, line: line(), counts: two.slice(1) })).toBeNull()
    expect(TeamFunnel({ view, line: line({ value: null }), counts: two })).toBeNull()
  })
})

describe('the years of a region', () => {
  const rising = (count: number): IndicatorValue[] =>
    Array.from({ length: count }, (_, place) => valueIn(2020 + place, 20 + 10 * place, 200))

  it('show signs of a change only once there are seven of them', () => {
    const few = draw(<YearRun view={view} line={line()} years={rising(6)} />)
    expect(few).toContain('Så många år finns inte än.')
    expect(few).toContain('2025')
    expect(draw(<YearRun view={view} line={line()} years={rising(7)} />)).toContain('tecken på en förändring')
    const steady = [60, 70, 60, 70, 60, 70, 60].map((counted, place) => valueIn(2020 + place, counted, 200))
    expect(draw(<YearRun view={view} line={line()} years={steady} />)).toContain('Inget tyder på en förändring')
  })

  it('are not drawn for one year', () => {
    expect(YearRun({ view, line: line(), years: rising(1) })).toBeNull()
  })
})
