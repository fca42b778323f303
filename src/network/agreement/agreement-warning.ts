import { z } from 'zod'
import { addDays, daysBetween } from '#kernel/clock.ts'
import { textSchema } from '#kernel/reference-data.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import type { AgreementSummary } from './agreement.ts'
import published from './agreement-warnings.json' with { type: 'json' }

const data = z
  .strictObject({
    note: textSchema,
    source: z.string(),
    warnings: z
      .array(
        z.strictObject({
          days: z.int().min(1),
          valid_from: z.iso.date(),
          valid_until: z.iso.date().nullable(),
          verified: z.boolean(),
        }),
      )
      .min(1),
  })
  .parse(published)

/** What the warnings rest on, and that they are not confirmed. */
export const warningsNote = data.note

/** An agreement that ends soon, or has ended without another in its place. */
export const AgreementWarning = z.object({
  agreementId: idOutput,
  name: textOutput,
  /** Its last day in force. */
  lastOn: dayOutput,
  /** Whole days from today to the last one; negative when it has passed. */
  daysLeft: z.number().int(),
  /** The warning that has been reached: 180, 90 or 30 days, or 0 when it has ended. */
  reached: z.number().int(),
})
export type AgreementWarning = z.infer<typeof AgreementWarning>

/** The smallest warning that `daysLeft` has reached on a day, or undefined when it is too early for any. */
export function warningReached(daysLeft: number, day: string): number | undefined {
  if (daysLeft < 0) return 0
  const days = data.warnings
    .filter((each) => each.valid_from <= day && (each.valid_until === null || day < each.valid_until))
    .map((each) => each.days)
    .filter((each) => daysLeft <= each)
  return days.length === 0 ? undefined : Math.min(...days)
}

/** For how long an agreement that has ended is still warned of, in days: whoever has replaced it knows by then. */
const STILL_TOLD = 180

/** Agreements of which a day warns, the nearest end first. */
export function warningsOn(agreements: readonly AgreementSummary[], day: string): AgreementWarning[] {
  const warned = agreements.flatMap((each): AgreementWarning[] => {
    if (each.validUntil === null || (each.status !== 'in_force' && each.status !== 'lapsed')) return []
    const lastOn = addDays(each.validUntil, -1)
    const daysLeft = daysBetween(day, lastOn)
    const reached = warningReached(daysLeft, day)
    const replaced = agreements.some(
      (other) => other.id !== each.id && other.kind === each.kind && other.status === 'in_force',
    )
    if (reached === undefined || daysLeft < -STILL_TOLD || (reached === 0 && replaced)) return []
    return [{ agreementId: each.id, name: each.name, lastOn, daysLeft, reached }]
  })
  return warned.sort((a, b) => a.daysLeft - b.daysLeft)
}
