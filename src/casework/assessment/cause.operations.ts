import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { startDeadlines } from '#casework/deadline/deadline.queries.ts'
import { timeLimitsOfCodes } from '#casework/duty-prompt/duty-prompt.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { findCode } from '#kernel/codes.ts'
import { code, codes, fieldError, idInput, optionalLongText, optionalShortText, shortText } from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { idOutput } from '#kernel/output.ts'
import {
  ACTOR_LIMIT,
  DESCRIPTION_LIMIT,
  helpfulServices,
  OTHER_ACTORS_MAX,
  REASON_LIMIT,
  suggestedActors,
  type CauseText,
} from './cause.ts'
import { insertCause } from './cause.queries.ts'
import { words } from './cause.words.ts'

/** What a category of cause suggests, for the form that records it. */
export const readCauseCategory = readOperation({
  name: 'readCauseCategory',
  summary: words.readCategory,
  path: '/cases/:caseId/assessment/causes/:category',
  permission: 'assessment.read',
  input: z.object({ caseId: idInput(), category: z.string() }),
  output: z.object({
    case: CaseHead,
    category: z.string(),
    actors: z.array(z.string()),
    services: z.array(z.string()),
  }),
  target: (tx, input) =>
    findCode('cause_categories', input.category) === undefined ? Promise.resolve(null) : caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: ({ input, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      category: input.category,
      actors: suggestedActors(input.category).map((kind) => kind.id),
      services: [...helpfulServices(input.category)],
    }),
})

/** What is typed about a cause, when it is recorded and when it is corrected. */
export const causeTextInput = {
  description: optionalLongText(DESCRIPTION_LIMIT),
  actors: codes('authority_kinds'),
  /** Actors the category does not suggest; together with `actors`. */
  furtherActors: codes('authority_kinds'),
  otherActors: rows(z.object({ name: shortText(ACTOR_LIMIT) }), { max: OTHER_ACTORS_MAX }).default([]),
  noActorReason: optionalShortText(REASON_LIMIT),
} as const

/**
 * The text of a cause from what was typed.
 * @throws InvalidInput when neither actors nor a reason are given, or both (C-18).
 */
export function causeTextOf(typed: z.output<z.ZodObject<typeof causeTextInput>>): CauseText {
  const actors = [
    ...new Set([...typed.actors, ...typed.furtherActors, ...typed.otherActors.map((other) => other.name)]),
  ]
  const noActorReason = typed.noActorReason ?? null
  if (actors.length === 0 && noActorReason === null) throw new InvalidInput([fieldError('actors', 'cause_needs_actor')])
  if (actors.length > 0 && noActorReason !== null)
    throw new InvalidInput([fieldError('noActorReason', 'cause_actor_or_reason')])
  return { description: typed.description ?? null, actors, noActorReason }
}

/** Records a cause and the actors whose work it needs, or why none is needed. A duty that may follow from it begins its time. */
export const recordCause = writeOperation({
  name: 'recordCause',
  summary: words.record,
  path: '/cases/:caseId/assessment/causes',
  permission: 'cause.record',
  input: z.object({
    caseId: idInput(),
    category: code('cause_categories'),
    ...causeTextInput,
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'cause', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, input, target, now, today }) => {
    const cause = { category: input.category, ...causeTextOf(input) }
    await startDeadlines(tx, target, timeLimitsOfCodes('cause_categories', [cause.category]), today)
    return { id: await insertCause(tx, target, cause, now) }
  },
})
