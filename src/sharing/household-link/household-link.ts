import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** What ties two young persons together (C-06). */
export const householdKinds = ['siblings', 'same_household'] as const
export const HouseholdKind = z.enum(householdKinds, { error: 'choose_one' })
export type HouseholdKind = z.infer<typeof HouseholdKind>

/** A link to another case, as seen from one of the two; there only for those who work with both. */
export const HouseholdLink = z.object({
  id: idOutput,
  kind: HouseholdKind,
  otherCaseId: idOutput,
  otherNumber: z.string(),
  otherYouthName: z.string().nullable(),
  linkedByName: z.string(),
  linkedAt: momentOutput,
  version: z.number().int(),
})
export type HouseholdLink = z.infer<typeof HouseholdLink>

/** A case of the actor's own that another can be linked to. */
export const LinkableCase = z.object({ id: idOutput, number: z.string(), youthName: z.string().nullable() })
export type LinkableCase = z.infer<typeof LinkableCase>

/** The one way to write a pair of cases: smaller id first. */
export const asPair = (one: string, another: string): readonly [string, string] =>
  one < another ? [one, another] : [another, one]
