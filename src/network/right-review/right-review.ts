import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { textSchema } from '#kernel/reference-data.ts'
import { functionNames, type Professional } from '#network/professional/professional.ts'
import published from './review-periods.json' with { type: 'json' }

const periodsSchema = z.strictObject({
  /** What the periods rest on, and that they are not confirmed. */
  note: textSchema,
  periods: z.array(
    z.strictObject({
      id: z.enum(['review', 'unused']),
      days: z.int().min(1),
      act: z.string(),
      section: z.string(),
      valid_from: z.iso.date(),
      valid_until: z.iso.date().nullable(),
      verified: z.boolean(),
    }),
  ),
})
const data = periodsSchema.parse(published)

export const periodsNote = data.note

/** How many days lie between reviews (`review`), or until a right counts as unused (`unused`), by the rule of a day (ISO). */
export function daysOf(id: 'review' | 'unused', day: string): number {
  const period = data.periods.find(
    (each) => each.id === id && each.valid_from <= day && (each.valid_until === null || day < each.valid_until),
  )
  if (period === undefined) throw new Error(`No period ${id} on ${day}`)
  return period.days
}

/** One right of one person, and when it was looked at last (906/2019 § 16). */
export const RightToReview = z.object({
  /** `membership:<id>` or `function:<name>`. */
  key: z.string(),
  membershipId: idOutput.nullable(),
  function: z.enum(functionNames).nullable(),
  /** What somebody is in a team; null for a function. */
  role: z.enum(['worker', 'coordinator']).nullable(),
  teamName: textOutput.nullable(),
  reviewedOn: dayOutput.nullable(),
  dueOn: dayOutput,
  overdue: z.boolean(),
  /** Whoever has it has not been here for the time of the rule. */
  unused: z.boolean(),
})
export type RightToReview = z.infer<typeof RightToReview>

/** A person with their rights, for the review. */
export const PersonToReview = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  lastActiveOn: dayOutput.nullable(),
  rights: z.array(RightToReview),
  dueOn: dayOutput,
  overdue: z.boolean(),
})
export type PersonToReview = z.infer<typeof PersonToReview>

/** Last day on which each right was reviewed, by its key. */
export type Reviewed = ReadonlyMap<string, string>

const later = (one: string | null, other: string): string => (one === null || one < other ? other : one)

/**
 * Rights of a person that a review must look at. A right counts from its first day, or from the day the network was set up here.
 * `foundedOn` and `today` are ISO days. Working cases without a place in a team opens nothing, so it is not reviewed by itself.
 */
export function rightsToReview(
  person: Professional,
  reviewed: Reviewed,
  foundedOn: string,
  today: string,
): RightToReview[] {
  const wait = daysOf('review', today)
  const lastUsed = addDays(today, -daysOf('unused', today))
  const dated = (key: string, validFrom: string | null) => {
    const since = later(validFrom, foundedOn)
    const reviewedOn = reviewed.get(key) ?? null
    const dueOn = addDays(reviewedOn ?? since, wait)
    const unused = since <= lastUsed && (person.lastActiveOn === null || person.lastActiveOn <= lastUsed)
    return { key, reviewedOn, dueOn, overdue: dueOn <= today, unused }
  }
  return [
    ...person.memberships.map((each) => ({
      ...dated(`membership:${each.id}`, each.validFrom),
      membershipId: each.id,
      function: null,
      role: each.role,
      teamName: each.teamName,
    })),
    ...person.functions
      .filter((each) => each.function !== 'worker')
      .map((each) => ({
        ...dated(`function:${each.function}`, each.validFrom),
        membershipId: null,
        function: each.function,
        role: null,
        teamName: null,
      })),
  ]
}
