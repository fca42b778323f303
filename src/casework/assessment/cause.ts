import { z } from 'zod'
import { codeList, findCode, type Code } from '#kernel/codes.ts'
import { registerErrorTexts } from '#kernel/input.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { errorTexts } from './cause.words.ts'

registerErrorTexts(errorTexts)

/** Longest description of a cause, in characters. */
export const DESCRIPTION_LIMIT = 2000
export const ACTOR_LIMIT = 120
/** Longest reason of a correction, of a withdrawal, or why no actor is needed. */
export const REASON_LIMIT = 300
/** Actors outside the list one may write for a cause. */
export const OTHER_ACTORS_MAX = 3

/** Authority kinds whose work the category suggests. Suggestions only: the team decides who is needed. */
export const suggestedActors = (category: string): readonly Code[] => {
  const suggested = findCode('cause_categories', category)?.actors ?? []
  return codeList('authority_kinds').codes.filter((kind) => suggested.includes(kind.id))
}

/** The authority kinds a category does not suggest. */
export const furtherActors = (category: string): readonly Code[] => {
  const suggested = suggestedActors(category)
  return codeList('authority_kinds').codes.filter((kind) => !suggested.includes(kind))
}

/** Service types that may help with a cause of this category. */
export const helpfulServices = (category: string): readonly string[] =>
  findCode('cause_categories', category)?.serviceTypes ?? []

/** What its recorder says of a cause: the actors whose work it needs, or why it needs none (C-18). */
export const CauseText = z.object({
  description: z.string().nullable(),
  /** Codes of `authority_kinds`, or the name of an actor outside the list. */
  actors: z.array(z.string()),
  noActorReason: z.string().nullable(),
})
export type CauseText = z.infer<typeof CauseText>

/** What a cause said before it was corrected. `correctionReason`: why this text had been written, if it was a correction too. */
export const EarlierCause = CauseText.extend({
  version: z.number().int(),
  writtenAt: momentOutput,
  correctionReason: z.string().nullable(),
})
export type EarlierCause = z.infer<typeof EarlierCause>

/**
 * A cause behind the situation. Its recorder can correct it, and withdraw it with a reason: it then leaves the list and
 * stands in the history. Earlier texts come the latest first.
 */
export const Cause = CauseText.extend({
  id: idOutput,
  category: z.string(),
  recordedById: idOutput,
  recordedByName: z.string(),
  recordedByProfession: z.string(),
  recordedAt: momentOutput,
  correctedAt: momentOutput.nullable(),
  correctionReason: z.string().nullable(),
  withdrawnAt: momentOutput.nullable(),
  withdrawalReason: z.string().nullable(),
  version: z.number().int(),
  earlier: z.array(EarlierCause),
})
export type Cause = z.infer<typeof Cause>

/** A cause in the list, with what the reader may do with it. */
export const ListedCause = Cause.extend({ can: canOutput })
export type ListedCause = z.infer<typeof ListedCause>
