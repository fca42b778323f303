import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Longest reasons of a judgement, in characters. */
export const REASONS_LIMIT = 2000

/** What a judgement can say, codes of `consent_capacity`. Being of age is not judged, and "not judged" is no judgement. */
export const judgedCapacities = ['understands', 'partly', 'does_not_understand'] as const
export type JudgedCapacity = (typeof judgedCapacities)[number]

/**
 * A professional's judgement of whether the young person understands what telling about these matters means: made each time,
 * with reasons, never by age alone (785/1992 § 7; 703/2023 § 34). A new one replaces the earlier one for the matters it names.
 */
export const MaturityJudgement = z.object({
  id: idOutput,
  personId: idOutput,
  /** Codes of `consent_categories`. */
  subjects: z.array(z.string()),
  capacity: z.enum(judgedCapacities),
  reasons: z.string(),
  registerKind: z.enum(registerKinds),
  registerName: textOutput,
  judgedByName: z.string(),
  judgedByProfession: z.string(),
  judgedAt: momentOutput,
})
export type MaturityJudgement = z.infer<typeof MaturityJudgement>

/** The judgement that holds for a matter: the newest that names it. `judgements` come newest first. */
export const judgementOf = <Judgement extends { readonly subjects: readonly string[] }>(
  judgements: readonly Judgement[],
  subject: string,
): Judgement | undefined => judgements.find((each) => each.subjects.includes(subject))
