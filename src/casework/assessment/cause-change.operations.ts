import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { authorRelation, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { idInput, shortText, versionInput } from '#kernel/input.ts'
import { Cause, REASON_LIMIT } from './cause.ts'
import { markWithdrawn, replaceCauseText } from './cause-history.queries.ts'
import { causeTextInput, causeTextOf } from './cause.operations.ts'
import { findCause } from './cause.queries.ts'
import { words } from './cause.words.ts'

/** The case as the target of a verb about one of its causes; who recorded the cause is its author. */
export const targetOfCause = (inCase: CaseTarget, cause: Cause, professionalId: string): Target => ({
  ...inCase,
  id: cause.id,
  kind: 'cause',
  relations: [...(inCase.relations ?? []), ...authorRelation(inCase, cause.recordedById, professionalId)],
})

async function causeTarget(tx: Read, input: { caseId: string; causeId: string }) {
  const inCase = await caseTarget(tx, input.caseId)
  const cause = inCase === null ? undefined : await findCause(tx, input.caseId, input.causeId)
  if (inCase === null || cause === undefined) return null
  return { ...targetOfCause(inCase, cause, tx.actor.professionalId), cause, headOn: inCase.headOn }
}

const ofCause = { caseId: idInput(), causeId: idInput() } as const
const logged = (_result: unknown, input: { caseId: string; causeId: string }) => ({
  objectKind: 'cause',
  objectId: input.causeId,
  caseId: input.caseId,
})

/** One cause with its earlier texts; also one that was withdrawn. */
export const readCause = readOperation({
  name: 'readCause',
  summary: words.read,
  path: '/cases/:caseId/causes/:causeId',
  permission: 'assessment.read',
  input: z.object(ofCause),
  output: z.object({ case: CaseHead, cause: Cause }),
  target: causeTarget,
  log: logged,
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today), cause: target.cause }),
})

const mustStand = (cause: Cause): void => {
  if (cause.withdrawnAt !== null) throw new NotPossible('cause_withdrawn', words.alreadyWithdrawn)
}

/** Replaces the text of a cause one has recorded; the earlier text and the reason stay (web rule 15). */
export const correctCause = writeOperation({
  name: 'correctCause',
  summary: words.correct,
  path: '/cases/:caseId/causes/:causeId/correct',
  permission: 'cause.correct',
  input: z.object({ ...ofCause, ...causeTextInput, reason: shortText(REASON_LIMIT), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: causeTarget,
  log: logged,
  done: words.correctDone,
  handle: async ({ tx, input, target: { cause }, now }) => {
    mustStand(cause)
    const { reason, version } = input
    const change = { ...causeTextOf(input), reason, version }
    if (!(await replaceCauseText(tx, input.caseId, cause, change, now))) throw new StaleVersion()
    return { version: version + 1 }
  },
})

/** Takes a cause one has recorded out of the list; it stands in the history with the reason. */
export const withdrawCause = writeOperation({
  name: 'withdrawCause',
  summary: words.withdraw,
  path: '/cases/:caseId/causes/:causeId/withdraw',
  permission: 'cause.correct',
  input: z.object({ ...ofCause, reason: shortText(REASON_LIMIT), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: causeTarget,
  log: logged,
  done: words.withdrawDone,
  handle: async ({ tx, input, target: { cause }, now }) => {
    mustStand(cause)
    if (!(await markWithdrawn(tx, cause.id, input, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})
