import { z } from 'zod'
import { isDay } from './clock.ts'
import { textSchema } from './reference-data.ts'
import published from './data/meeting-composition.json' with { type: 'json' }

/** What a rule looks at: the responsible worker, causes, plan, services, consents, or a need of an interpreter. */
export const compositionGrounds = [
  'responsible',
  'cause',
  'plan',
  'service',
  'consent',
  'no_consent',
  'interpreter',
] as const
export type CompositionGround = (typeof compositionGrounds)[number]

const day = z.string().refine(isDay)
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  when: z.enum(compositionGrounds),
  /** First day it holds, and the first on which it no longer does. ISO. */
  validFrom: day,
  validUntil: day.nullable(),
  source: z.string().min(1),
  /** The teams have not tested it, and no lawyer has confirmed it. */
  uncertain: z.boolean(),
  /** Why somebody is proposed; `{what}` is filled in. */
  sentence: textSchema,
  /** Codes of `authority_kinds` by the code the ground speaks of. */
  authorities: z.record(z.string(), z.array(z.string()).readonly()).optional(),
})

/** Whom the composer of meetings proposes, and why (C-13). */
export type CompositionRule = Readonly<z.infer<typeof ruleSchema>>

// The keys of `authorities` are codes and stay as they are.
const rules: readonly CompositionRule[] = z.array(ruleSchema).parse(
  published.rules.map(({ valid_from: validFrom, valid_until: validUntil, ...rule }) => ({
    ...rule,
    validFrom,
    validUntil,
  })),
)

/** The rules of one ground on a day (ISO), in their order. */
export const compositionRules = (when: CompositionGround, today: string): readonly CompositionRule[] =>
  rules.filter(
    (rule) => rule.when === when && rule.validFrom <= today && (rule.validUntil === null || today < rule.validUntil),
  )
