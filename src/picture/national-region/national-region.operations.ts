import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, integer, shortText } from '#kernel/input.ts'
import { textInput } from '#kernel/input-texts.ts'
import { idOutput } from '#kernel/output.ts'
import { NationalDelivery } from '#picture/national-delivery/national-delivery.ts'
import { listDeliveries, readsNational } from '#picture/national-delivery/national-delivery.queries.ts'
import { lastYearToCount } from '#picture/yearly-count/yearly-count.ts'
import { nationalYears, NationalRegion, RegionYear, yearsOf } from './national-region.ts'
import { findRegion, insertRegion, listRegions } from './national-region.queries.ts'
import { words } from './national-region.words.ts'

const kind = 'national_region'
/** Absent for everybody but national coordinators (docs/decisions/0043). */
const ofNation = async (tx: Read): Promise<{ kind: string } | null> => ((await readsNational(tx)) ? { kind } : null)

/** Which regions have handed over which year, and what is missing (G-23). */
export const readNational = readOperation({
  name: 'readNational',
  summary: words.summary,
  path: '/national',
  permission: 'national_region.read',
  input: z.object({}),
  output: z.object({
    years: z.array(z.number().int()),
    regions: z.array(NationalRegion.extend({ years: z.array(RegionYear) })),
  }),
  target: ofNation,
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, today }) => {
    const [regions, delivered] = await Promise.all([listRegions(tx), listDeliveries(tx)])
    const years = nationalYears(regions, delivered, lastYearToCount(today))
    return { years, regions: regions.map((each) => ({ ...each, years: yearsOf(each, years, delivered) })) }
  },
})

const regionInput = z.object({ nationalRegionId: idInput('national_region') })

/** One region with every archive it has handed over, also those that were replaced. */
export const readNationalRegion = readOperation({
  name: 'readNationalRegion',
  summary: words.regionSummary,
  path: '/national/regions/:nationalRegionId',
  permission: 'national_region.read',
  input: regionInput,
  output: z.object({ region: NationalRegion, deliveries: z.array(NationalDelivery) }),
  target: async (tx, { nationalRegionId }) => {
    const region = await findRegion(tx, nationalRegionId)
    return region === undefined ? null : { kind, id: region.id, region }
  },
  log: (_result, { nationalRegionId }) => ({ objectKind: kind, objectId: nationalRegionId }),
  handle: async ({ tx, target: { region } }) => ({ region, deliveries: await listDeliveries(tx, region.id) }),
})

/** What the form needs. */
export const readNationalRegionForm = readOperation({
  name: 'readNationalRegionForm',
  summary: words.formSummary,
  path: '/national/region-form',
  permission: 'national_region.add',
  input: z.object({}),
  output: z.object({}),
  target: ofNation,
  log: () => ({ objectKind: kind }),
  handle: () => Promise.resolve({}),
})

const FIRST_YEAR = 2015
const LAST_YEAR = 2100

/** Says that a region hands over its numbers from a year on. @throws NotPossible when it is there already */
export const addNationalRegion = writeOperation({
  name: 'addNationalRegion',
  summary: words.addSummary,
  path: '/national/regions',
  permission: 'national_region.add',
  input: z.object({
    key: shortText(40).regex(/^[a-z-]{2,40}$/, 'national_key'),
    name: textInput(120),
    firstYear: integer(FIRST_YEAR, LAST_YEAR),
  }),
  output: z.object({ id: idOutput }),
  target: ofNation,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.added,
  handle: async ({ tx, input, today }) => {
    const id = await insertRegion(tx, { ...input, today })
    if (id === null) throw new NotPossible('region_there', words.there, 'key')
    return { id }
  },
})

export const nationalRegionOperations: readonly AnyOperation[] = [
  readNational,
  readNationalRegion,
  readNationalRegionForm,
  addNationalRegion,
]
