import { rowOfTeam, shareOf, type CaseIndicator, type ShareBounds } from '#governance/case-indicator/case-indicator.ts'
import type { PoliceFigure } from '#governance/police-figure/police-figure.ts'
import type { Indicator, IndicatorValue } from './indicator.ts'

const middle = ([lowest, highest]: readonly [number, number]): number => Math.round(((lowest + highest) / 2) * 100)
const wholeYear = (year: number): Pick<IndicatorValue, 'firstDay' | 'lastDay'> => ({
  firstDay: `${year}-01-01`,
  lastDay: `${year}-12-31`,
})

const ofShare = (bounds: ShareBounds): Pick<IndicatorValue, 'numerator' | 'denominator' | 'bounds'> => ({
  numerator: middle(bounds.counted),
  denominator: middle(bounds.whole),
  bounds: {
    counted: [...bounds.counted],
    whole: [...bounds.whole],
    percent: [...bounds.percent],
  },
})

/** What rows of one year say of an indicator: classes that do not overlap, or one rounded value. Null when they say nothing. */
function told(
  { casework }: Indicator,
  rows: readonly CaseIndicator[],
): Pick<IndicatorValue, 'numerator' | 'denominator' | 'bounds'> | null {
  if (casework?.rounded === undefined) {
    const bounds = shareOf(rows, casework?.first)
    return bounds && ofShare(bounds)
  }
  const value = rows[0]?.rounded[casework.rounded]
  return value === undefined ? null : { numerator: Math.round(value * 100), denominator: 100, bounds: null }
}

type Year = { readonly year: number; readonly synthetic: boolean }

const valueOf = (indicator: Indicator, { year, synthetic }: Year, rows: readonly CaseIndicator[]): IndicatorValue[] => {
  const counted = told(indicator, rows)
  return counted === null
    ? []
    : [{ ...wholeYear(year), ...counted, id: null, indicator: indicator.id, source: null, synthetic }]
}

const rowsOf = (indicator: Indicator, year: number, all: readonly CaseIndicator[]): CaseIndicator[] =>
  all.filter((row) => row.year === year && row.indicator === indicator.casework?.of)

/** Values of an indicator for the region, of each counted year; the last first. Of shares, the sum of all teams' classes. */
export const caseworkValues = (
  indicator: Indicator,
  years: readonly Year[],
  all: readonly CaseIndicator[],
): IndicatorValue[] =>
  years.flatMap((year) =>
    valueOf(
      indicator,
      year,
      rowsOf(indicator, year.year, all).filter(({ teams }) =>
        indicator.casework?.rounded === undefined ? teams.length > 0 : teams.length === 0,
      ),
    ),
  )

/** The value of an indicator for one team in a year, and the teams it was counted together with; undefined when nothing may be told. */
export function teamValue(
  indicator: Indicator,
  year: Year,
  all: readonly CaseIndicator[],
  teamId: string,
): { readonly value: IndicatorValue; readonly teams: readonly string[] } | undefined {
  const row = rowOfTeam(rowsOf(indicator, year.year, all), teamId)
  const [value] = row === undefined ? [] : valueOf(indicator, year, [row])
  return value === undefined || row === undefined ? undefined : { value, teams: row.teams }
}

/** What the police have told, the last first: of one year, what was recorded last. */
export const policeValues = (indicator: Indicator, figures: readonly PoliceFigure[]): IndicatorValue[] =>
  figures.flatMap((figure) => {
    const bounds = shareOf([figure])
    return bounds === null
      ? []
      : [
          {
            ...wholeYear(figure.year),
            ...ofShare(bounds),
            id: figure.id,
            indicator: indicator.id,
            source: figure.source,
            synthetic: false,
          },
        ]
  })
