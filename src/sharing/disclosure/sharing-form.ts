import { z } from 'zod'
import { authorityRegisters } from '#access/actor.ts'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { RuleChoice } from './rule-choice.ts'

/** Longest value of a recipient, in characters: `outside-` and a code, or a word and an id. */
export const RECIPIENT_LENGTH = 60

/** What the rules answer for a recipient: because the law says so, only with consent, as a duty, or not. */
export const sharingAnswers = ['yes', 'no', 'with_consent', 'duty'] as const
export type SharingAnswer = (typeof sharingAnswers)[number]

/** Whom one may choose among, each with what the rules say. */
export const SharingChoices = {
  authorities: z.array(
    z.object({
      value: z.string(),
      registerKind: z.enum(authorityRegisters),
      name: textOutput,
      answer: z.enum(sharingAnswers),
      people: z.array(z.object({ value: z.string(), name: z.string(), profession: z.string() })),
    }),
  ),
  /** Guardians of the case that some rule lets one tell, unasked or when they have asked. */
  guardians: z.array(
    z.object({ value: z.string(), name: z.string(), asked: z.boolean(), answer: z.enum(sharingAnswers) }),
  ),
  /** Kinds of recipients outside the system that some rule speaks of: authorities, organisations, private persons. */
  outside: z.array(z.object({ value: z.string(), authority: z.string(), answer: z.enum(sharingAnswers) })),
}

/** What the form of one recipient needs. */
export const SharingForm = {
  /** `name`: of a guardian of the case, who need not be named again. */
  recipient: z.object({ value: z.string(), called: textOutput, outside: z.boolean(), name: z.string().nullable() }),
  rules: z.array(RuleChoice),
  /** A rule that says no to this way of telling, shown beside those that are left. */
  denial: z.object({ name: textOutput, why: textOutput, citations: textOutput }).nullable(),
  /** Codes of `disclosure_purposes` the recipient may use information for. */
  purposes: z.array(z.string()),
  consents: z.array(
    z.object({
      id: idOutput,
      purpose: z.string(),
      decidedBy: z.string(),
      givenAt: momentOutput,
      validUntil: momentOutput.nullable(),
    }),
  ),
  usualUntil: dayOutput,
}
