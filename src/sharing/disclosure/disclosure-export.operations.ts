import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { receivedInCase } from '#casework/received-text/received-text.queries.ts'
import type { AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage, languages } from '#kernel/language.ts'
import { idOutput } from '#kernel/output.ts'
import { receivedRow, toldRow } from './disclosure-csv.ts'
import { disclosureColumns, words } from './disclosure-export.words.ts'
import { toldInCase } from './disclosure.queries.ts'

/** More rows than a case has; an export has no second page. */
const ROWS_LIMIT = 5000
const Row = z.record(z.enum(Object.keys(disclosureColumns) as [keyof typeof disclosureColumns]), z.string())

/**
 * All disclosures of the client in the case with every field of the record, in one language: what one's own authority told,
 * and what it was told and may read now. As rows for printing and as a table to keep.
 */
export const exportDisclosures = exportOperation({
  name: 'exportDisclosures',
  summary: words.summary,
  path: '/cases/:caseId/disclosures/export',
  permission: 'disclosure.read',
  stepUp: true,
  takesOut: {
    persons: true,
    copyFor: 'own',
    purposes: ['own_register', 'meeting_paper', 'authority_request', 'subject_access', 'supervision'],
  },
  input: z.object({ caseId: idInput('case'), language: z.enum(languages).optional().catch(undefined) }),
  output: z.object({
    case: CaseHead,
    language: z.enum(languages),
    rows: z.array(Row),
    ids: z.array(idOutput),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'disclosure', caseId: input.caseId, objectIds: result.ids }),
  handle: async ({ tx, actor, input, target, today }) => {
    const language = input.language ?? (isLanguage(actor.language) ? actor.language : 'sv')
    const [told, received] = await Promise.all([
      toldInCase(tx, input.caseId),
      receivedInCase(tx, input.caseId, ROWS_LIMIT),
    ])
    const rows = [
      ...told.map((each) => toldRow(each, language)),
      ...received.map((each) => receivedRow(each, actor.ownRegisterName, language)),
    ]
    const ids = [...told, ...received].map((each) => each.id)
    return { case: target.headOn(today), language, rows, ids }
  },
})

export const disclosureExportOperations: readonly AnyOperation[] = [exportDisclosures]
