import { collate, formatNumber } from '#kernel/format.ts'
import type { Language } from '#kernel/language.ts'
import type { Cell, ComparedRegion, Measure, NationalComparison, Unit } from './national-comparison.ts'
import { reasonTexts, sectionTexts, unitTexts, words } from './national-comparison.words.ts'

/** Digits after the point, by how a number is read. */
const decimals: Readonly<Record<Unit, number>> = {
  count: 0,
  rate: 1,
  percent: 0,
  days: 0,
  number: 2,
  hours: 0,
  euro: 0,
}

/** Bounds are rounded outwards, so that what is certain stays so. */
function outwards({ lowest, highest }: { readonly lowest: number; readonly highest: number }, unit: Unit) {
  const step = 10 ** decimals[unit]
  // What binary fractions add must not move a bound by a whole step.
  const [down, up] = [Math.floor(lowest * step + 1e-9) / step, Math.ceil(highest * step - 1e-9) / step]
  return lowest === highest ? ([lowest, highest] as const) : ([down, up] as const)
}

const numberText = (value: number, unit: Unit, language: Language): string =>
  formatNumber(value, language, Number.isInteger(value) ? 0 : decimals[unit])

/** "15–19", "38–49 %", "14 dagar": what is certain of a number, or why there is none. */
export function cellText(cell: Cell, unit: Unit, language: Language): string {
  if ('why' in cell) return reasonTexts[cell.why][language]
  const [lowest, highest] = outwards(cell, unit).map((value) => numberText(value, unit, language)) as [string, string]
  return unitTexts[unit](lowest === highest ? lowest : `${lowest}–${highest}`)[language]
}

/** Regions in the order of their names in a language: an order that says nothing of them. */
export const inOrder = (regions: readonly ComparedRegion[], language: Language): ComparedRegion[] => {
  const compare = collate(language)
  return regions.toSorted((one, other) => compare(one.name[language], other.name[language]))
}

/** The measures of a section with their places among the cells. */
export const placed = (measures: readonly Measure[], section: Measure['section']) =>
  measures.flatMap((measure, place) => (measure.section === section ? [{ measure, place }] : []))

const bounds = (cell: Cell, unit: Unit): [string, string] =>
  'why' in cell ? ['', ''] : (outwards(cell, unit).map(String) as [string, string])

/** One row a region and measure: for a spreadsheet, with what the page says beside the numbers. The first row is the header. */
export function tableRows({ year, measures, regions }: NationalComparison, language: Language): string[][] {
  const say = (text: Readonly<Record<Language, string>>): string => text[language]
  const header = [
    words.region,
    words.year,
    words.about,
    words.measure,
    words.shown,
    words.lowest,
    words.highest,
    words.noted,
  ]
  return [
    header.map(say),
    ...inOrder(regions, language).flatMap((region) =>
      measures.map((measure, place) => {
        const cell = region.cells[place] ?? { why: 'not_told' as const }
        return [
          ...[say(region.name), String(year), say(sectionTexts[measure.section]), say(measure.name)],
          ...[cellText(cell, measure.unit, language), ...bounds(cell, measure.unit)],
          region.synthetic ? say(words.syntheticShort) : '',
        ]
      }),
    ),
  ]
}
