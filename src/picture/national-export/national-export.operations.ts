import { z } from 'zod'
import { countedYears } from '#governance/case-indicator/case-indicator.queries.ts'
import { yearInput } from '#governance/party-cost/party-cost.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { dayOutput } from '#kernel/output.ts'
import { sourceOf } from './national-export.queries.ts'
import { nationalFiles } from './national-export.ts'
import { words } from './national-export.words.ts'

const kind = 'national_export'
const Year = z.object({ year: z.number().int(), countedOn: dayOutput, synthetic: z.boolean() })

/** Years that can be handed on. */
export const listNationalExports = readOperation({
  name: 'listNationalExports',
  summary: words.listSummary,
  path: '/national-export',
  permission: 'national_export.take',
  input: z.object({}),
  output: z.object({ years: z.array(Year) }),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: async ({ tx }) => ({ years: await countedYears(tx) }),
})

/** A year of the region as files without persons: one click (D-02). What was taken, and by whom, stands in the log. */
export const takeNationalExport = exportOperation({
  name: 'takeNationalExport',
  summary: words.takeSummary,
  path: '/national-export/:year',
  permission: 'national_export.take',
  // Nobody's name goes along with it, not even of who took it: it goes on to others. Its mark leads to the log.
  takesOut: { persons: false, copyFor: 'family', purposes: [] },
  input: z.object({ year: yearInput() }),
  output: z.object({ files: z.record(z.string(), z.string()) }),
  target: async (tx, { year }) => {
    const counted = (await countedYears(tx)).find((each) => each.year === year)
    return counted === undefined ? null : { kind, counted }
  },
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, target: { counted } }) => {
    const files = nationalFiles(await sourceOf(tx, counted))
    return { files }
  },
})

export const nationalExportOperations: readonly AnyOperation[] = [listNationalExports, takeNationalExport]
