import * as z from 'zod'
import { textSchema } from '#kernel/reference-data.ts'
import { retentionClasses } from './retention.ts'
import own from './own-retention.json' with { type: 'json' }
import published from './retention-rules.json' with { type: 'json' }

const period = z.object({
  unit: z.enum(['year', 'month', 'day', 'immediate', 'without_delay', 'permanent', 'rule']),
  length: z.int().nonnegative().optional(),
  rule: z.string().optional(),
})

const citation = z
  .object({
    act: z.string().min(1),
    name: textSchema,
    chapter: z.string().nullable(),
    section: z.string().nullable(),
    subsection: z.string().nullable(),
    point: z.string().nullable(),
    amended_by: z.string().nullable(),
  })
  .transform(({ amended_by, ...rest }) => ({ ...rest, amendedBy: amended_by }))

const ruleSchema = z.object({
  id: z.string().regex(/^[a-z0-9_]{3,60}$/),
  controller: z.string(),
  category: z.string(),
  trigger: z.object({ event: z.string() }),
  period,
  action: z.enum(['erase', 'anonymise', 'aggregate', 'archive', 'keep']),
  citations: z.array(citation),
  text: textSchema,
  certainty: z.enum(['certain', 'uncertain']),
  uncertainty_reason: textSchema.nullable(),
  configurable: z.boolean(),
})
/** A period as the product brings it along: unverified until a person of the instance says otherwise. */
export type BroughtRule = z.infer<typeof ruleSchema>

const choiceSchema = z.object({
  class: z.enum(retentionClasses),
  register_kind: z.enum(['any', 'police', 'social_care', 'health_care', 'youth_work']),
  rule: z.string(),
  transferred: z.string().optional(),
})

/** One way to count a period: from the day of an event, whole months and days. */
export type Way = { readonly event: string; readonly months?: number; readonly days?: number }

/** Periods that the reference data name instead of giving a number: the first way whose day is known counts. */
const named: Readonly<Record<string, readonly Way[]>> = {
  '12_years_after_death_or_120_years_after_birth': [
    { event: 'client_death', months: 12 * 12 },
    { event: 'child_birth', months: 120 * 12 },
  ],
}

/** A period as the database counts it; empty when only a person can say that it has ended. */
export function countingOf({ trigger, period: { unit, length, rule } }: BroughtRule): readonly Way[] {
  if (unit === 'rule') return named[rule ?? ''] ?? []
  const event = trigger.event
  if (unit === 'permanent' || length === undefined) return []
  if (unit === 'day') return [{ event, days: length }]
  return [{ event, months: unit === 'year' ? 12 * length : length }]
}

/** Grounds for keeping a case longer, as published. */
export const holdGroundTexts = z.array(z.object({ id: z.string(), text: textSchema })).parse(published.hold_grounds)

/** The periods of the reference data and those of the product itself, and which class of tables follows which. */
export const broughtRetention = {
  rules: z.array(ruleSchema).parse([...published.classes, ...own.classes]),
  choices: z.array(choiceSchema).parse(own.choices),
}
