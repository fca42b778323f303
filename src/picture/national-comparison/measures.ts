import type { CaseIndicator } from '#governance/case-indicator/case-indicator.ts'
import { caseworkValues } from '#governance/goal/casework-value.ts'
import { findIndicator, valueOf, type Indicator } from '#governance/goal/indicator.ts'
import type { Text } from '#kernel/language.ts'
import { PICTURE } from '#picture/national-delivery/archive-picture.ts'
import { qualityIndicators } from '#picture/quality/quality.ts'
import { caseRows, rateOf, wholeOf, workOf, type Cell, type HandedOver, type Measure } from './national-comparison.ts'
import { measureTexts } from './measures.words.ts'

/** What a region handed over of a year. */
export type Delivered = {
  readonly year: number
  readonly municipalities: number | null
  readonly teams: number | null
  readonly inhabitants: number | null
  readonly numbers: readonly HandedOver[]
}

type Reading = Delivered & { readonly rows: readonly CaseIndicator[] }
type Known = Measure & { readonly cellOf: (delivered: Reading) => Cell }

const exactly = (value: number | null): Cell =>
  value === null ? { why: 'not_told' } : { lowest: value, highest: value }

/** An indicator of casework as its region shows it: the same formula over the same classes. */
function indicatorCell(indicator: Indicator, { year, rows }: Reading): Cell {
  const [value] = caseworkValues(indicator, [{ year, synthetic: false }], rows)
  if (value === undefined) return { why: 'few' }
  const [lowest, highest] = value.bounds?.percent ?? [valueOf(indicator.unit, value)]
  return lowest === undefined ? { why: 'few' } : { lowest, highest: highest ?? lowest }
}

const ofIndicator = (id: string): Known[] => {
  const indicator = findIndicator(id)
  if (indicator === undefined) return []
  const { name, formula, denominator, unit } = indicator
  return [
    {
      ...{
        id,
        section: 'quality',
        name,
        unit,
        formula: unit === 'percent' ? measureTexts.of(formula, denominator) : formula,
      },
      cellOf: (delivered) => indicatorCell(indicator, delivered),
    },
  ]
}

const pictureCell = ({ numbers }: Delivered): Cell => {
  const all = numbers.find(({ indicator, code }) => indicator === PICTURE && code === 'all')
  return all === undefined ? { why: 'no_picture' } : { lowest: all.lowest, highest: all.highest }
}
const screened = ({ rows }: Reading): Cell => wholeOf('selection_rate', rows)

const said = ({ name, formula }: { readonly name: Text; readonly formula: Text }) => ({ name, formula })
const ofWork = (id: keyof typeof measureTexts.work, unit: Measure['unit']): Known => ({
  ...{ id, section: 'work', unit, ...said(measureTexts.work[id]) },
  cellOf: ({ numbers }) => workOf(id, numbers),
})

const { covered, children } = measureTexts
const known: readonly Known[] = [
  {
    id: 'municipalities',
    section: 'covered',
    unit: 'count',
    ...said(covered.municipalities),
    cellOf: (d) => exactly(d.municipalities),
  },
  { id: 'teams', section: 'covered', unit: 'count', ...said(covered.teams), cellOf: (d) => exactly(d.teams) },
  {
    ...{ id: 'inhabitants', section: 'covered', unit: 'count', ...said(covered.inhabitants) },
    cellOf: ({ inhabitants }) => (inhabitants === null ? { why: 'no_population' } : exactly(inhabitants)),
  },
  { id: 'screened', section: 'children', unit: 'count', ...said(children.screened), cellOf: screened },
  {
    ...{ id: 'screened_rate', section: 'children', unit: 'rate', ...said(children.screenedRate) },
    cellOf: (d) => rateOf(screened(d), d.inhabitants),
  },
  { id: 'picture', section: 'children', unit: 'count', ...said(children.picture), cellOf: pictureCell },
  {
    ...{ id: 'picture_rate', section: 'children', unit: 'rate', ...said(children.pictureRate) },
    cellOf: (d) => rateOf(pictureCell(d), d.inhabitants),
  },
  ...[...qualityIndicators, 'returns'].flatMap(ofIndicator),
  ofWork('prevention_times', 'count'),
  ofWork('prevention_hours', 'hours'),
  ofWork('working_hours', 'hours'),
  ofWork('person_years', 'number'),
  ofWork('costs', 'euro'),
]

/** What regions are compared by, in the order to show it. */
export const measures: readonly Measure[] = known.map(({ cellOf: _cell, ...measure }) => measure)

/** The cells of a region in the order of the measures. */
export function cellsOf(delivered: Delivered): Cell[] {
  const reading = { ...delivered, rows: caseRows(delivered.year, delivered.numbers) }
  return known.map(({ cellOf }) => cellOf(reading))
}
