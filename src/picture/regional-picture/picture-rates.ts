import type { ExternalValue } from '#governance/external-value/external-value.ts'
import { classOf, numberAt, yearOf, type PictureArea, type RegionalPicture } from './regional-picture.ts'

/** Children for every so many inhabitants aged 10–17. */
export const PER = 1000

/** Why an area has no rate. */
export type NoRate = 'no_population' | 'population_zero' | 'no_number' | 'years_differ'

/** Between which rates the true one certainly lies, and those of the class it is named by. Per 1,000 inhabitants aged 10–17 and period. */
export type Rate = { readonly from: number; readonly to: number; readonly least: number; readonly most: number }

export type AreaRate = {
  readonly area: PictureArea
  /** Of the year in `years`; null when a municipality has none. */
  readonly population: number | null
  readonly year: number | null
} & ({ readonly rate: Rate } | { readonly rate: null; readonly why: NoRate })

/** Inhabitants of an area: the sum over its municipalities, all of one year. */
function populationOf(
  area: PictureArea,
  populations: readonly ExternalValue[],
): { readonly value: number; readonly year: number } | NoRate {
  const found = area.municipalities.map((code) => populations.find((each) => each.municipalityCode === code))
  const known = found.filter((each) => each !== undefined)
  if (known.length < found.length || known[0] === undefined) return 'no_population'
  const { year } = known[0]
  if (known.some((each) => each.year !== year)) return 'years_differ'
  return { value: known.reduce((sum, each) => sum + each.value, 0), year }
}

/**
 * Rates of the chosen phenomenon and period for the areas given (D-05). Worked out from the published class alone. Without a population, or
 * with one of zero, there is no rate and the reason is told.
 */
export const ratesOf = (picture: RegionalPicture, areas: readonly PictureArea[]): AreaRate[] =>
  areas.map((area): AreaRate => {
    const population = populationOf(area, picture.populations)
    if (typeof population === 'string') return { area, population: null, year: null, rate: null, why: population }
    const { value, year } = population
    if (value <= 0) return { area, population: value, year, rate: null, why: 'population_zero' }
    const number = numberAt(picture, { area: area.code })
    if (number === undefined) return { area, population: value, year, rate: null, why: 'no_number' }
    const { from, to, least, most } = classOf(number)
    const per = (children: number): number => (children * PER) / value
    return { area, population: value, year, rate: { from: per(from), to: per(to), least: per(least), most: per(most) } }
  })

/** Whether a population is of another year than the period, which is then said. */
export const isOtherYear = (picture: RegionalPicture, year: number): boolean => year !== yearOf(picture.chosen.period)
