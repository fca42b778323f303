import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Received texts on the page of the case, the newest; all of them stand on the page of the information exchange. */
export const RECEIVED_SHOWN = 10

/** What a recipient has answered; nothing yet is null. What is declined is not read any more. */
export const receivedAnswers = ['accepted', 'declined'] as const

/**
 * A text another authority has told the reader's authority: as it was given, with who told, on which provision, for what and
 * until when (X-03, 703/2023 § 39). There only while every condition of the disclosure holds.
 */
export const ReceivedText = z.object({
  id: idOutput,
  body: z.string(),
  language: z.string(),
  /** Code of `consent_categories`. */
  subject: z.string(),
  fromRegisterKind: z.enum(registerKinds),
  fromRegisterName: textOutput,
  tellerName: z.string(),
  tellerProfession: z.string(),
  /** Told to the reader alone, not to the whole authority. */
  onlyMe: z.boolean(),
  /** Code of `disclosure_purposes`. */
  purpose: z.string(),
  ruleName: textOutput,
  citations: z.array(textOutput),
  onConsent: z.boolean(),
  pseudonymised: z.boolean(),
  toldAt: momentOutput,
  /** First moment at which it is read no longer. */
  validUntil: momentOutput,
  answer: z.enum(receivedAnswers).nullable(),
  /** Copied into the reader's own register (703/2023 § 48). */
  takenIn: z.boolean(),
})
export type ReceivedText = z.infer<typeof ReceivedText>
