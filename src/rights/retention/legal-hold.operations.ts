import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addMonths } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, longText, shortText, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { caseToHold, insertHold, legalHolds, liftHold } from './legal-hold.queries.ts'
import { holdGrounds, LegalHold, REASON_LEAST, REASON_LIMIT } from './retention.ts'
import { words } from './retention.words.ts'

/** The need is looked at again at least every five years (616/2019 § 33). */
const REVIEW_MONTHS = 60

const ofInstance = () => Promise.resolve({ kind: 'legal_hold' })

/** Cases that are kept whatever their periods say. */
export const readLegalHolds = readOperation({
  name: 'readLegalHolds',
  summary: words.holdsSummary,
  path: '/legal-holds',
  permission: 'retention.read',
  input: z.object({}),
  output: z.object({ holds: z.array(LegalHold), can: canOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: 'legal_hold', objectIds: result.holds.map((each) => each.id) }),
  handle: async ({ tx, actor, target }) => ({
    holds: await legalHolds(tx),
    can: allowedOf(actor, target, ['legal_hold.set', 'legal_hold.lift']),
  }),
})

/** Stops every erasure of a case. The officer names it by its number and reads nothing of it. */
export const setLegalHold = writeOperation({
  name: 'setLegalHold',
  summary: words.setHold,
  path: '/legal-holds',
  permission: 'legal_hold.set',
  input: z.object({
    number: shortText(40),
    ground: z.enum(holdGrounds, { error: 'choose_one' }),
    reason: longText(REASON_LIMIT).min(REASON_LEAST, 'too_short'),
    reviewOn: dateInput(),
  }),
  output: z.object({ id: idOutput, caseId: idOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: 'legal_hold', objectId: result.id, caseId: result.caseId }),
  done: words.setHoldDone,
  handle: async ({ tx, input, today }) => {
    const caseId = await caseToHold(tx, input.number.toUpperCase())
    const errors = [
      ...(caseId === null ? [fieldError('number', 'hold_case_unknown')] : []),
      ...(input.reviewOn < today || input.reviewOn > addMonths(today, REVIEW_MONTHS)
        ? [fieldError('reviewOn', 'hold_review_too_late')]
        : []),
    ]
    if (caseId === null || errors.length > 0) throw new InvalidInput(errors)
    const { ground, reason, reviewOn } = input
    return { id: await insertHold(tx, { caseId, ground, reason, reviewOn }), caseId }
  },
})

type HoldTarget = Target & { readonly hold: LegalHold }
async function holdTarget(tx: Read, input: { readonly holdId: string }): Promise<HoldTarget | null> {
  const hold = (await legalHolds(tx)).find((each) => each.id === input.holdId)
  return hold === undefined ? null : { kind: 'legal_hold', id: hold.id, hold }
}

/** One hold, around the form that lifts it. */
export const readLegalHold = readOperation({
  name: 'readLegalHold',
  summary: words.holdsSummary,
  path: '/legal-holds/:holdId',
  permission: 'legal_hold.lift',
  input: z.object({ holdId: idInput('legal_hold') }),
  output: z.object({ hold: LegalHold }),
  target: holdTarget,
  log: (_result, input, target) => ({ objectKind: 'legal_hold', objectId: input.holdId, caseId: target.hold.caseId }),
  handle: ({ target }) => Promise.resolve({ hold: target.hold }),
})

/** Lifts a hold, with the reason. */
export const liftLegalHold = writeOperation({
  name: 'liftLegalHold',
  summary: words.lift,
  path: '/legal-holds/:holdId/lift',
  permission: 'legal_hold.lift',
  input: z.object({
    holdId: idInput('legal_hold'),
    liftReason: longText(REASON_LIMIT).min(REASON_LEAST, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: holdTarget,
  log: (_result, input, target) => ({ objectKind: 'legal_hold', objectId: input.holdId, caseId: target.hold.caseId }),
  done: words.liftDone,
  handle: async ({ tx, input, target: { hold } }) => {
    if (hold.liftedAt !== null) throw new NotPossible('hold_lifted', words.alreadyLifted)
    if (!(await liftHold(tx, { id: hold.id, version: input.version, reason: input.liftReason })))
      throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const legalHoldOperations: readonly AnyOperation[] = [readLegalHolds, setLegalHold, readLegalHold, liftLegalHold]
