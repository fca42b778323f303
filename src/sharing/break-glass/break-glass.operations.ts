import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import { code, idInput, integer, longText, shortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  BreakGlass,
  EXPLANATION_LEAST,
  EXPLANATION_LIMIT,
  hoursOffered,
  knownOf,
  NOTE_LEAST,
  NOTE_LIMIT,
  ReadUnder,
  reviewOutcomes,
} from './break-glass.ts'
import { findGlass, listGlasses, openGlass, readsUnder, writeReview } from './break-glass.queries.ts'
import { words } from './break-glass.words.ts'

const ownTarget = () => Promise.resolve({ kind: 'break_glass' })

/** One's own earlier openings, around the form. */
export const prepareBreakGlass = readOperation({
  name: 'prepareBreakGlass',
  summary: words.prepareSummary,
  path: '/break-glass',
  permission: 'break_glass.open',
  input: z.object({}),
  output: z.object({ own: z.array(BreakGlass) }),
  target: ownTarget,
  log: (result) => ({ objectKind: 'break_glass', objectIds: result.own.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    own: (await listGlasses(tx)).filter((each) => each.professionalId === actor.professionalId),
  }),
})

/**
 * Opens a case in an emergency (S-03): its head and the actor's own authority's texts, for at most four hours. That there is no
 * such case, that the own authority has no part in it, that it is kept to a circle and that the actor has a conflict of interest
 * all get one and the same answer.
 */
export const openBreakGlass = writeOperation({
  name: 'openBreakGlass',
  summary: words.open,
  path: '/break-glass',
  permission: 'break_glass.open',
  stepUp: true,
  input: z.object({
    about: shortText(40),
    reason: code('break_glass_reasons'),
    explanation: longText(EXPLANATION_LIMIT).min(EXPLANATION_LEAST, 'too_short'),
    hours: integer(Math.min(...hoursOffered), Math.max(...hoursOffered)).default(1),
  }),
  output: z.object({ id: idOutput, caseId: idOutput }),
  target: ownTarget,
  log: (result) => ({ objectKind: 'break_glass', objectId: result.id, caseId: result.caseId }),
  done: words.openDone,
  handle: async ({ tx, input, secret }) => {
    const known = knownOf(input.about)
    const opened = await openGlass(tx, {
      number: 'number' in known ? known.number : null,
      identityIndex: 'personalIdentityCode' in known ? identityIndex(secret, known.personalIdentityCode) : null,
      reason: input.reason,
      explanation: input.explanation,
      hours: input.hours,
    })
    if (opened === null) throw new NotPossible('break_glass_not_opened', words.notOpened)
    if (opened.member) throw new NotPossible('member_already', words.memberAlready)
    return { id: opened.id, caseId: opened.caseId }
  },
})

/** Openings for the data-protection officer: those that wait for a review first. */
export const listBreakGlass = readOperation({
  name: 'listBreakGlass',
  summary: words.desk,
  path: '/break-glass/reviews',
  permission: 'break_glass.review',
  input: z.object({}),
  output: z.object({ waiting: z.array(BreakGlass), reviewed: z.array(BreakGlass) }),
  target: ownTarget,
  log: (result) => ({
    objectKind: 'break_glass',
    objectIds: [...result.waiting, ...result.reviewed].map((each) => each.id),
  }),
  handle: async ({ tx }) => {
    const all = await listGlasses(tx)
    return {
      waiting: all.filter((each) => each.reviewedAt === null),
      reviewed: all.filter((each) => each.reviewedAt !== null),
    }
  },
})

type GlassTarget = Target & { readonly glass: BreakGlass }

async function glassTarget(tx: Read, input: { readonly breakGlassId: string }): Promise<GlassTarget | null> {
  const glass = await findGlass(tx, input.breakGlassId)
  return glass === undefined ? null : { kind: 'break_glass', id: glass.id, caseId: glass.caseId, glass }
}

/** One opening with everything that was read under it; no content. */
export const readBreakGlass = readOperation({
  name: 'readBreakGlass',
  summary: words.readSummary,
  path: '/break-glass/reviews/:breakGlassId',
  permission: 'break_glass.review',
  input: z.object({ breakGlassId: idInput('break_glass') }),
  output: z.object({ opening: BreakGlass, reads: z.array(ReadUnder) }),
  target: glassTarget,
  log: (_result, input) => ({ objectKind: 'break_glass', objectId: input.breakGlassId }),
  handle: async ({ tx, target }) => ({ opening: target.glass, reads: await readsUnder(tx, target.glass.id) }),
})

/** The officer's finding; never about an opening of one's own. */
export const reviewBreakGlass = writeOperation({
  name: 'reviewBreakGlass',
  summary: words.review,
  path: '/break-glass/reviews/:breakGlassId',
  permission: 'break_glass.review',
  input: z.object({
    breakGlassId: idInput('break_glass'),
    outcome: z.enum(reviewOutcomes, { error: 'choose_one' }),
    note: longText(NOTE_LIMIT).min(NOTE_LEAST, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: glassTarget,
  log: (_result, input) => ({ objectKind: 'break_glass', objectId: input.breakGlassId }),
  done: words.reviewDone,
  handle: async ({ tx, actor, input, target: { glass }, now }) => {
    if (glass.professionalId === actor.professionalId) throw new NotPossible('own_break_glass', words.notYourOwn)
    if (glass.reviewedAt !== null) throw new NotPossible('already_reviewed', words.alreadyReviewed)
    const review = { outcome: input.outcome, note: input.note, now }
    if (!(await writeReview(tx, glass.id, input.version, review))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const breakGlassOperations: readonly AnyOperation[] = [
  prepareBreakGlass,
  openBreakGlass,
  listBreakGlass,
  readBreakGlass,
  reviewBreakGlass,
]
