import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { yearInput } from '#governance/party-cost/party-cost.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { readsNational } from '#picture/national-delivery/national-delivery.queries.ts'
import { listRegions } from '#picture/national-region/national-region.queries.ts'
import { cellsOf, measures } from './measures.ts'
import { NationalComparison, type ComparedRegion } from './national-comparison.ts'
import { currentDeliveries, deliveredYears, type CurrentDelivery } from './national-comparison.queries.ts'
import { words } from './national-comparison.words.ts'

const kind = 'national_comparison'
const input = z.object({ year: yearInput() })
/** Absent for everybody but national coordinators, whatever the year (docs/decisions/0043). */
const ofNation = async (tx: Read): Promise<{ kind: string } | null> => ((await readsNational(tx)) ? { kind } : null)
const log = () => ({ objectKind: kind })

const compared = (delivered: CurrentDelivery, name: ComparedRegion['name']): ComparedRegion => {
  const { inhabitantsYear: year, inhabitantsSource: source } = delivered
  return {
    id: delivered.regionId,
    name,
    countedOn: delivered.countedOn,
    synthetic: delivered.synthetic,
    inhabitants: year === null || source === null ? null : { year, source },
    pictureQuarters: delivered.pictureQuarters,
    cells: cellsOf(delivered),
  }
}

async function comparisonOf(tx: Read, year: number): Promise<NationalComparison> {
  const [regions, delivered, years] = await Promise.all([
    listRegions(tx),
    currentDeliveries(tx, year),
    deliveredYears(tx),
  ])
  const found = regions.map((region) => ({ region, own: delivered.find(({ regionId }) => regionId === region.id) }))
  return {
    year,
    years,
    measures: [...measures],
    regions: found.flatMap(({ region, own }) => (own === undefined ? [] : [compared(own, region.name)])),
    missing: found.flatMap(({ region, own }) => (own === undefined && region.firstYear <= year ? [region.name] : [])),
  }
}

/** Regions side by side, of one year (G-23). */
export const readNationalComparison = readOperation({
  name: 'readNationalComparison',
  summary: words.summary,
  path: '/national/years/:year',
  permission: 'national_comparison.read',
  input,
  output: NationalComparison,
  target: ofNation,
  log,
  handle: ({ tx, input: { year } }) => comparisonOf(tx, year),
})

/** The same as a table to take along: it names nobody and no team. */
export const takeNationalComparison = exportOperation({
  name: 'takeNationalComparison',
  summary: words.takeSummary,
  path: '/national/years/:year/table',
  permission: 'national_comparison.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input,
  output: NationalComparison,
  target: ofNation,
  log,
  handle: ({ tx, input: { year } }) => comparisonOf(tx, year),
})

export const nationalComparisonOperations: readonly AnyOperation[] = [readNationalComparison, takeNationalComparison]
