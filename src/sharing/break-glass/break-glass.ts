import { z } from 'zod'
import { parsePersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Longest and shortest explanation and longest review note, in characters. */
export const EXPLANATION_LIMIT = 2000
export const EXPLANATION_LEAST = 20
export const NOTE_LIMIT = 2000
export const NOTE_LEAST = 10

/** For how many hours a case may be opened; the shortest is offered first. */
export const hoursOffered = [1, 2, 3, 4] as const

/** What a review may find. */
export const reviewOutcomes = ['justified', 'not_justified'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** What somebody in an emergency knows of a case: the young person’s identity code, or else the number of the case. */
export type Known = { readonly personalIdentityCode: string } | { readonly number: string }

/** Reads what was typed: an identity code when it is one, a case number otherwise. */
export function knownOf(typed: string): Known {
  const code = parsePersonalIdentityCode(typed, { allowTest: true })
  return code === null
    ? {
        number: typed
          .replace(/\s/g, '')
          .replace(/[\p{Pd}−]/gu, '-')
          .toUpperCase(),
      }
    : { personalIdentityCode: code.code }
}

/** One opening as the data-protection officer reviews it. The case is named by its id: its number is not theirs to see. */
export const BreakGlass = z.object({
  id: idOutput,
  caseId: idOutput,
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  agencyName: textOutput,
  /** Code of `break_glass_reasons`. */
  reason: z.string(),
  explanation: z.string(),
  openedAt: momentOutput,
  endsAt: momentOutput,
  reviewedByName: z.string().nullable(),
  reviewedAt: momentOutput.nullable(),
  outcome: z.enum(reviewOutcomes).nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
})
export type BreakGlass = z.infer<typeof BreakGlass>

/** What was read under one opening: a row of the access log. */
export const ReadUnder = z.object({
  at: momentOutput,
  operation: z.string(),
  objectKind: z.string(),
  objectId: idOutput.nullable(),
  listed: z.number().int(),
})
export type ReadUnder = z.infer<typeof ReadUnder>
