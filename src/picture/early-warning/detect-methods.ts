import { cusumConfig, earsConfig, farringtonConfig, scanConfig } from './detect-config.ts'
import { scanColumns, scanTable } from './detect-scan.ts'
import { placesOf, readSeries, type NamedSeries } from './detect-series.ts'
import { tableOf, Unusable, type Cell } from '#kernel/command-table.ts'
import { ears, earsHistory } from './ears.ts'
import { farringtonFlexible, firstTestable } from './farrington-flexible.ts'
import { lrCusum, quietLevel } from './lr-cusum.ts'
import { WEEKS_A_YEAR } from './reference-weeks.ts'

/*
 * What `fairlead detect` answers, method by method: the text of a table and a config in, the text of a table out.
 */

const columns = [
  ...['series', 't', 'y', 'upper', 'alarm', 'score'],
  ...['pvalue', 'expected', 'mu0', 'phi', 'trendCoef', 'trend'],
]

/** Rows of all series: name, week and count, and what the method says of the week. */
const rowsOf = (
  text: string,
  judge: (series: NamedSeries) => { readonly place: number; readonly cells: readonly Cell[] }[],
): Cell[][] =>
  readSeries(text).flatMap((series) =>
    judge(series).map(({ place, cells }) => [
      series.name,
      series.first + place,
      series.counts[place] ?? null,
      ...cells,
    ]),
  )

function farringtonTable(text: string, given: unknown): string {
  const { range, ...control } = farringtonConfig(given)
  const rows = rowsOf(text, (series) => {
    const earliest = firstTestable(series, control)
    const usual = Math.max(earliest, control.b * WEEKS_A_YEAR + control.w)
    return placesOf(series, range, earliest, usual).map((place) => {
      const { upper, alarm, score, pvalue, expected, mu0, phi, trendCoef, trend } = farringtonFlexible(
        series,
        place,
        control,
      )
      return { place, cells: [upper, alarm, score, pvalue, expected, mu0, phi, trendCoef, trend] }
    })
  })
  return tableOf(columns, rows)
}

function earsTable(text: string, given: unknown): string {
  const { range, ...control } = earsConfig(given)
  const rows = rowsOf(text, (series) =>
    placesOf(series, range, earsHistory(control)).map((place) => {
      const { upper, alarm } = ears(series.counts, place, control)
      return { place, cells: [upper, alarm] }
    }),
  )
  return tableOf(columns.slice(0, 5), rows)
}

/** Level and over-dispersion are those of the config, or of the weeks before the range. */
function cusumTable(text: string, given: unknown): string {
  const { ratio, threshold, mean, alpha, range } = cusumConfig(given)
  const rows = rowsOf(text, (series) => {
    const places = placesOf(series, range, mean === undefined ? 1 : 0)
    if (mean === undefined && range === null)
      throw new Unusable('The config needs a range: the weeks before it say what is usual. Or give m, the mean a week.')
    const before = quietLevel(series.counts.slice(0, places[0]))
    if (mean === undefined && before === null) throw new Unusable('No week before the range has a count.')
    const level = {
      mean: mean ?? before?.mean ?? 0,
      alpha: alpha ?? (mean === undefined ? (before?.alpha ?? 0) : 0),
    }
    const weeks = lrCusum(
      places.map((place) => series.counts[place] ?? null),
      { ratio, threshold, ...level },
    )
    const phi = 1 + level.alpha * level.mean
    return weeks.map(({ upper, alarm, sum }, at) => ({
      place: places[at] as number,
      cells: [upper, alarm, sum, null, level.mean, level.mean, phi, null, null],
    }))
  })
  return tableOf(columns, rows)
}

/** The methods by the name after `--method`. Each throws Unusable with a sentence where the input or the config cannot be used. */
export const methods: Readonly<Record<string, (text: string, config: unknown) => string>> = {
  'farrington-flexible': farringtonTable,
  ears: earsTable,
  cusum: cusumTable,
  scan: (text, config) => tableOf(scanColumns, scanTable(text, scanConfig(config))),
}
