import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { addMonths } from '#kernel/clock.ts'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import rules from './coming-of-age.json' with { type: 'json' }

/** Longest reason and name of a service, in characters, and the shortest reason that says anything. */
export const REASON_LIMIT = 1000
export const REASON_LEAST = 10
export const SERVICE_LIMIT = 200

/** How the case of somebody who turns 18 goes on: it does not, services for adults take over, or it is finished here (C-35). */
export const comingOfAgeChoices = ['close', 'adult_services', 'finish'] as const
export type ComingOfAgeChoice = (typeof comingOfAgeChoices)[number]

/** Whether a lawyer has confirmed how long a case may go on. */
export const isLengthVerified: boolean = rules.verified

/** The last day that one choice of this day can let a case go on until; both ISO. Source: coming-of-age.json. */
export const longestUntil = (today: string): string => addMonths(today, rules.longestMonths)

/** One choice: who, when, why, and until when. The last one holds. */
export const ChosenAtEighteen = z.object({
  id: idOutput,
  choice: z.enum(comingOfAgeChoices),
  reason: z.string(),
  service: z.string().nullable(),
  until: dayOutput.nullable(),
  chosenByName: z.string(),
  chosenAt: momentOutput,
})
export type ChosenAtEighteen = z.infer<typeof ChosenAtEighteen>

/** A consent that rested on a guardian and ended with the birthday: asked anew from the adult alone, or not yet. */
export const EndedConsent = z.object({
  id: idOutput,
  subjects: z.array(z.string()),
  recipient: textOutput.nullable(),
  recipientName: z.string().nullable(),
  purpose: z.string(),
  endedAt: momentOutput,
  askedAnew: z.boolean(),
})
export type EndedConsent = z.infer<typeof EndedConsent>

export const ComingOfAge = z.object({
  case: CaseHead,
  /** The day of turning 18; null when no birth date is known. */
  birthday: dayOutput.nullable(),
  ofAge: z.boolean(),
  /** A choice can be made: from the first warning on. */
  open: z.boolean(),
  choices: z.array(ChosenAtEighteen),
  endedConsents: z.array(EndedConsent),
  can: canOutput,
})
export type ComingOfAge = z.infer<typeof ComingOfAge>
