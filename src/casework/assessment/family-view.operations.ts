import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { answerOf, viewFields, viewParties, ViewOfPerson } from './family-view.ts'
import { insertView, viewsOfFamily } from './family-view.queries.ts'
import { words } from './family-view.words.ts'

type Whose = { readonly caseId: string; readonly party: string; readonly personId?: string | undefined }

/** The case and the person whose view it is about; null when there is no such person in the case. A lone party needs no id. */
async function viewTarget(
  tx: Read,
  { caseId, party, personId }: Whose,
): Promise<(CaseTarget & { of: ViewOfPerson }) | null> {
  const target = await caseTarget(tx, caseId)
  if (target === null) return null
  const asked = (await viewsOfFamily(tx, caseId)).filter((view) => view.party === party)
  const of =
    personId === undefined
      ? asked.length === 1
        ? asked[0]
        : undefined
      : asked.find((view) => view.personId === personId)
  return of === undefined ? null : { ...target, of }
}

/** One person's view with the earlier ones, for the form that records it. */
export const readFamilyView = readOperation({
  name: 'readFamilyView',
  summary: words.read,
  path: '/cases/:caseId/assessment/views/:party',
  permission: 'assessment.read',
  input: z.object({ caseId: idInput(), party: z.string(), personId: idInput('person').optional() }),
  output: z.object({ case: CaseHead, view: ViewOfPerson }),
  target: viewTarget,
  log: (result, input) => ({
    objectKind: 'family_view',
    caseId: input.caseId,
    objectIds: [result.view.latest, ...result.view.earlier].flatMap((each) => (each === null ? [] : [each.id])),
  }),
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today), view: target.of }),
})

/**
 * Records what the young person or a guardian says, in their own words, or why it is not known. Always a new record: what
 * somebody said is not rewritten. `version` is that of the view it replaces; two at once: the later gets StaleVersion.
 */
export const recordFamilyView = writeOperation({
  name: 'recordFamilyView',
  summary: words.record,
  path: '/cases/:caseId/assessment/views',
  permission: 'assessment.record',
  input: z
    .object({
      caseId: idInput(),
      party: z.enum(viewParties, { error: 'choose_one' }),
      personId: idInput('person').optional(),
      ...viewFields,
      version: versionInput().optional(),
    })
    .transform(({ caseId, party, personId, version, visibility, ...fields }, context) => ({
      caseId,
      party,
      personId,
      version,
      visibility,
      answer: answerOf(fields, context),
    })),
  output: z.object({ id: idOutput }),
  target: viewTarget,
  log: (result, input) => ({ objectKind: 'family_view', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, input, target, now }) => {
    await tx.lock(`family_view:${input.caseId}`)
    const known = (await viewTarget(tx, input))?.of
    if (known?.latest?.version !== input.version) throw new StaleVersion()
    const versions = [known?.latest, ...(known?.earlier ?? [])].map((each) => each?.version ?? 0)
    const id = await insertView(tx, {
      inCase: target,
      of: target.of,
      answer: input.answer,
      visibility: input.visibility,
      version: 1 + Math.max(...versions),
      now,
    })
    return { id }
  },
})
