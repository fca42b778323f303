import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Limits of what is asked and answered, in characters. */
export const QUESTION_LIMIT = 2000
export const QUESTION_MINIMUM = 10
export const NECESSITY_LIMIT = 2000
export const NECESSITY_MINIMUM = 20
export const ANSWER_LIMIT = 2000

/** Asked: waits for an answer. Answered: something was told. Refused: with the rule the refusal rests on. */
export const requestStates = ['asked', 'answered', 'refused'] as const
export type RequestState = (typeof requestStates)[number]

/**
 * One authority asks another for information in a case (621/1999 § 29, 703/2023 § 64): what, for what, why it is necessary. Known to
 * those two authorities only.
 */
export const InformationRequest = z.object({
  id: idOutput,
  state: z.enum(requestStates),
  fromRegisterId: idOutput,
  fromRegisterKind: z.enum(authorityRegisters),
  fromRegisterName: textOutput,
  toRegisterId: idOutput,
  toRegisterKind: z.enum(authorityRegisters),
  toRegisterName: textOutput,
  /** Codes of `consent_categories`. */
  subjects: z.array(z.string()),
  /** Code of `disclosure_purposes`. */
  purpose: z.string(),
  question: z.string(),
  necessity: z.string(),
  askedByName: z.string(),
  askedAt: momentOutput,
  answer: z.string().nullable(),
  /** The rule a refusal rests on; null when it rests on none. */
  refusalRuleName: textOutput.nullable(),
  refusalCitations: z.array(textOutput),
  answeredByName: z.string().nullable(),
  answeredAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type InformationRequest = z.infer<typeof InformationRequest>
