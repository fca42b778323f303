import { z } from 'zod'
import { Deadline } from '#casework/deadline/deadline.ts'
import { FollowUp } from '#casework/follow-up/follow-up.ts'
import { ServiceReferral } from '#casework/service-referral/service-referral.ts'
import { addMonths, helsinkiDay } from '#kernel/clock.ts'
import {
  fieldError,
  optionalInteger,
  optionalLongText,
  optionalShortText,
  type InputFieldError,
} from '#kernel/input.ts'
import { momentOutput } from '#kernel/output.ts'
import './close-case.words.ts'

/** Longest texts of a closing, in characters. */
export const RESULT_LIMIT = 4000
export const OWN_WORDS_LIMIT = 2000
export const EXPLANATION_LIMIT = 2000
export const MISSING_REASON_LIMIT = 300

/** Who is asked what they thought of it when a case is closed (C-25). */
export const evaluationParties = ['youth', 'guardian'] as const
export type EvaluationParty = (typeof evaluationParties)[number]

/**
 * What one party thought: how much it helped, 1 (not at all) to 5 (very much), and their own words; or why there is no answer.
 * A reason counts only when there is no answer.
 */
export const evaluationInput = (party: EvaluationParty) =>
  z
    .object({
      helped: optionalInteger(1, 5),
      words: optionalLongText(OWN_WORDS_LIMIT),
      missingReason: optionalShortText(MISSING_REASON_LIMIT),
    })
    .refine(({ helped, missingReason }) => helped !== undefined || missingReason !== undefined, {
      path: ['helped'],
      message: `${party}_evaluation_missing`,
    })
    .meta({ description: 'An answer (helped, 1 to 5), or missingReason when there is none.' })
    .prefault({})
export type EvaluationInput = z.output<ReturnType<typeof evaluationInput>>

export const ClosingEvaluation = z.object({
  party: z.enum(evaluationParties),
  helped: z.number().int().nullable(),
  words: z.string().nullable(),
  missingReason: z.string().nullable(),
})
export type ClosingEvaluation = z.infer<typeof ClosingEvaluation>

/** How a case was closed. It was closed by its responsible worker. */
export const Closing = z.object({
  /** Code of closing_reasons. */
  reason: z.string(),
  note: z.string().nullable(),
  closedAt: momentOutput,
  evaluations: z.array(ClosingEvaluation),
})
export type Closing = z.infer<typeof Closing>

/** What is not finished in a case: statutory duties stop the closing, the rest asks for a reason. */
export const OpenEnds = z.object({
  statutoryDeadlines: z.array(Deadline),
  services: z.array(ServiceReferral.pick({ id: true, serviceType: true, provider: true, status: true })),
  followUps: z.array(FollowUp.pick({ id: true, what: true, dueOn: true })),
})
export type OpenEnds = z.infer<typeof OpenEnds>

/** Whether the case is closed before the team knows how it went: then the deviation is given a reason (C-24). */
export const leavesUndone = (ends: Pick<OpenEnds, 'services' | 'followUps'>): boolean =>
  ends.services.length > 0 || ends.followUps.length > 0

type Deviation = { readonly deviationReason?: string | undefined; readonly deviationExplanation?: string | undefined }

/** What is missing for a closing that leaves something undone: the reason and its explanation. */
export function undoneErrors(given: Deviation, ends: OpenEnds): InputFieldError[] {
  if (!leavesUndone(ends)) return []
  return [
    ...(given.deviationReason === undefined ? [fieldError('deviationReason', 'choose_one')] : []),
    ...(given.deviationExplanation === undefined ? [fieldError('deviationExplanation', 'required')] : []),
  ]
}

/**
 * Whether a new contact is a return: it came within twelve months of the closing of an earlier case (C-26). Months are
 * counted as in act 150/1930 § 3, days in Finland; the last day counts.
 */
export const isReturn = (closedAt: Date, receivedAt: Date): boolean =>
  receivedAt >= closedAt && helsinkiDay(receivedAt) <= addMonths(helsinkiDay(closedAt), 12)
