import { POPULATION, type ExternalValue } from '#governance/external-value/external-value.ts'
import type { Text } from '#kernel/language.ts'

/** Inhabitants aged 10–17, as somebody published them. */
export type Inhabitants = {
  readonly ages: '10–17'
  readonly value: number
  readonly year: number
  readonly source: string
  readonly verified: boolean
}

/** What region the numbers of a year are about: public facts, none of them counted from case work. */
export type RegionFacts = {
  readonly names: Text
  /** The last day of the year: the teams of that day and their municipalities (codes of Statistics Finland). ISO. */
  readonly onDay: string
  readonly municipalities: readonly string[]
  readonly teams: readonly string[]
  /** Null where one municipality has no figure, or the figures are of different years. */
  readonly inhabitants: Inhabitants | null
}

/** The inhabitants of the municipalities together: all of one year, or none. */
export function inhabitantsOf(
  municipalities: readonly string[],
  figures: readonly ExternalValue[],
): Inhabitants | null {
  const population = figures.filter(({ indicator }) => indicator === POPULATION)
  const own = municipalities.map((code) => population.find(({ municipalityCode }) => municipalityCode === code))
  const known = own.filter((each) => each !== undefined)
  const [first] = known
  if (first === undefined || known.length < own.length || known.some(({ year }) => year !== first.year)) return null
  return {
    ages: '10–17',
    value: known.reduce((sum, each) => sum + each.value, 0),
    year: first.year,
    source: [...new Set(known.map(({ source }) => source))].join('; ').slice(0, 300),
    verified: known.every(({ verified }) => verified),
  }
}
