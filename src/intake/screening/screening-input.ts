import { z } from 'zod'
import { codeIds } from '#kernel/codes.ts'
import {
  code,
  idInput,
  longText,
  optionalCode,
  optionalLongText,
  registerErrorTexts,
  versionInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { fieldError } from '#kernel/input.ts'
import { endsContact, GUIDANCE_LIMIT, REASON_LIMIT, reasonFits, stances } from './screening.ts'
import { words } from './screening-input.words.ts'

registerErrorTexts(words)

const asList = (value: unknown): unknown => {
  const several: readonly unknown[] = Array.isArray(value) ? value : [value]
  return several.filter((each) => each !== undefined && each !== null && each !== '')
}

/** Professionals ticked in a list, at least one, each once. One checkbox (a bare string) is a list of one. */
export const professionalIds = (missing: string) =>
  z.preprocess(
    asList,
    z
      .array(z.guid('code_unknown').toLowerCase())
      .overwrite((ids) => [...new Set(ids)])
      .min(1, missing)
      .max(50, 'too_many'),
  )

export const stanceInput = z.object({
  referralId: idInput('referral'),
  stance: z.enum(stances, { error: 'choose_one' }),
  reason: optionalLongText(REASON_LIMIT),
})

export const openIdentityInput = z.object({
  referralId: idInput('referral'),
  /** Workers of the team who agreed that the threshold is met; the actor is one of them anyway. */
  participants: professionalIds('nobody_else_agreed'),
  reason: longText(REASON_LIMIT),
})

export const decideInput = z.object({
  referralId: idInput('referral'),
  outcome: code('screening_outcomes'),
  reason: z.enum(codeIds('screening_reasons'), {
    error: ({ input }) => (input === undefined ? 'reason_missing' : 'code_unknown'),
  }),
  /** Alternative guidance; needed when the contact ends without a case (C-12). */
  guidance: optionalLongText(GUIDANCE_LIMIT),
  participants: professionalIds('participants_missing'),
  /** Responsible worker of the case, one of those who took part; needed when the contact is selected. */
  responsible: z.guid('code_unknown').toLowerCase().optional(),
  deviationReason: optionalCode('deviation_reasons'),
  deviationExplanation: optionalLongText(REASON_LIMIT),
  version: versionInput(),
})
export type DecideInput = z.output<typeof decideInput>

type Circumstances = {
  /** Ids of those who work in the team today. */
  readonly workers: ReadonlySet<string>
  /** An urgent contact whose urgent need nobody has assessed yet (C-08). */
  readonly urgentNotAssessed: boolean
}

const deviationErrors = (
  { deviationReason, deviationExplanation }: DecideInput,
  urgentNotAssessed: boolean,
): InputFieldError[] => {
  if (deviationReason !== undefined && deviationExplanation === undefined)
    return [fieldError('deviationExplanation', 'required')]
  if (deviationReason === undefined && deviationExplanation !== undefined)
    return [fieldError('deviationReason', 'choose_one')]
  return urgentNotAssessed && deviationReason === undefined
    ? [fieldError('deviationReason', 'urgent_need_not_assessed')]
    : []
}

const responsibleErrors = ({ outcome, responsible, participants }: DecideInput): InputFieldError[] => {
  if (outcome !== 'selected') return []
  if (responsible === undefined) return [fieldError('responsible', 'responsible_missing')]
  return participants.includes(responsible) ? [] : [fieldError('responsible', 'responsible_took_no_part')]
}

/** What about a decision its fields alone cannot tell, in the order of the form. Empty when it can be made. */
export function decisionErrors(input: DecideInput, { workers, urgentNotAssessed }: Circumstances): InputFieldError[] {
  return [
    ...(reasonFits(input.reason, input.outcome) ? [] : [fieldError('reason', 'reason_not_for_outcome')]),
    ...(endsContact(input.outcome) && input.guidance === undefined
      ? [fieldError('guidance', 'guidance_required')]
      : []),
    ...(input.participants.every((id) => workers.has(id))
      ? []
      : [fieldError('participants', 'participant_not_in_team')]),
    ...responsibleErrors(input),
    ...deviationErrors(input, input.outcome !== 'carried_over' && urgentNotAssessed),
  ]
}
