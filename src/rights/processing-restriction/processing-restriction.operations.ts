import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { restrictionPurposes, type RestrictionPurpose } from './processing-restriction.ts'
import {
  restrictedTexts,
  restrictText,
  statePurpose,
  textToRestrict,
  type RestrictedText,
} from './processing-restriction.queries.ts'
import { words } from './processing-restriction.words.ts'

const inCase = { caseId: idInput('case') }
const ofText = { ...inCase, entryId: idInput('entry') }

/** Texts of the own register that are frozen: that there are some, never what stands in them. */
export const readRestrictedTexts = readOperation({
  name: 'readRestrictedTexts',
  summary: words.list,
  path: '/cases/:caseId/restricted-texts',
  permission: 'processing_restriction.read',
  input: z.object(inCase),
  output: z.object({
    case: CaseHead,
    texts: z.array(z.object({ id: idOutput, writtenAt: momentOutput, restrictedAt: momentOutput })),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'entry',
    caseId: input.caseId,
    objectIds: result.texts.map((each) => each.id),
  }),
  handle: async ({ tx, input, target, today }) => {
    await statePurpose(tx, 'checking')
    const texts = await restrictedTexts(tx, input.caseId)
    return {
      case: target.headOn(today),
      texts: texts.flatMap((each) =>
        each.restricted_at === null
          ? []
          : [{ id: each.id, writtenAt: each.written_at, restrictedAt: each.restricted_at }],
      ),
    }
  },
})

type TextTarget = CaseTarget & { readonly text: RestrictedText }
async function textTarget(
  tx: Read,
  input: { readonly caseId: string; readonly entryId: string },
  purpose: RestrictionPurpose,
): Promise<TextTarget | null> {
  const found = await caseTarget(tx, input.caseId)
  if (found === null) return null
  await statePurpose(tx, purpose)
  const text = await textToRestrict(tx, input.caseId, input.entryId)
  return text === undefined ? null : { ...found, kind: 'entry', text }
}

/** Reads one restricted text for the purpose that is stated; the purpose stands in the log. Any other text is not there. */
export const readRestrictedText = readOperation({
  name: 'readRestrictedText',
  summary: words.readIt,
  path: '/cases/:caseId/restricted-texts/:entryId',
  permission: 'processing_restriction.read',
  input: z.object({ ...ofText, purpose: z.enum(restrictionPurposes).default('checking').catch('checking') }),
  output: z.object({
    case: CaseHead,
    id: idOutput,
    body: z.string(),
    version: z.number().int(),
    restricted: z.boolean(),
    can: canOutput,
  }),
  target: (tx, input) => textTarget(tx, input, input.purpose),
  log: (_result, input) => ({
    objectKind: 'entry',
    objectId: input.entryId,
    caseId: input.caseId,
    purpose: `restricted_${input.purpose}`,
  }),
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      id: target.text.id,
      body: target.text.body,
      version: target.text.version,
      restricted: target.text.restrictedFor !== null,
      can: allowedOf(actor, target, ['processing_restriction.set']),
    }),
})

const logOf = (_result: unknown, input: { readonly caseId: string; readonly entryId: string }) => ({
  objectKind: 'entry',
  objectId: input.entryId,
  caseId: input.caseId,
})

/** Freezes a text of the own register (GDPR 18). Checking it is always one of the purposes: it is why it is frozen. */
export const restrictProcessing = writeOperation({
  name: 'restrictProcessing',
  summary: words.restrict,
  path: '/cases/:caseId/restricted-texts/:entryId',
  permission: 'processing_restriction.set',
  input: z.object({
    ...ofText,
    purposes: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.enum(restrictionPurposes, { error: 'code_unknown' })).max(restrictionPurposes.length, 'too_long'),
    ),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => textTarget(tx, input, 'checking'),
  log: logOf,
  done: words.restrictDone,
  handle: async ({ tx, input, target: { text } }) => {
    if (text.restrictedFor !== null) throw new NotPossible('restricted_already', words.restrictedAlready)
    const purposes = [...new Set<RestrictionPurpose>(['checking', ...input.purposes])]
    if (!(await restrictText(tx, { id: text.id, version: input.version }, purposes))) throw new StaleVersion()
    return { id: text.id }
  },
})

/** Lifts a restriction; the text and what was told of it are read again. */
export const liftRestriction = writeOperation({
  name: 'liftRestriction',
  summary: words.lift,
  path: '/cases/:caseId/restricted-texts/:entryId/lift',
  permission: 'processing_restriction.set',
  input: z.object({ ...ofText, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => textTarget(tx, input, 'checking'),
  log: logOf,
  done: words.liftDone,
  handle: async ({ tx, input, target: { text } }) => {
    if (text.restrictedFor === null) throw new NotPossible('not_restricted', words.notRestricted)
    if (!(await restrictText(tx, { id: text.id, version: input.version }, null))) throw new StaleVersion()
    return { id: text.id }
  },
})

export const processingRestrictionOperations: readonly AnyOperation[] = [
  readRestrictedTexts,
  readRestrictedText,
  restrictProcessing,
  liftRestriction,
]
