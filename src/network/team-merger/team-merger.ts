import { z } from 'zod'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/** Two teams that have become one (U-13), with how much moved. */
export const TeamMerger = z.object({
  id: idOutput,
  from: z.object({ id: idOutput, name: textOutput }),
  into: z.object({ id: idOutput, name: textOutput }),
  /** The first day of the team they are together. */
  mergedOn: dayOutput,
  reason: z.string(),
  municipalities: z.number().int(),
  members: z.number().int(),
  cases: z.number().int(),
  contacts: z.number().int(),
  mergedByName: z.string(),
})
export type TeamMerger = z.infer<typeof TeamMerger>

/** How much would move today. Numbers alone: an administrator reads no case. */
export const MergerPreview = z.object({
  municipalities: z.number().int(),
  members: z.number().int(),
  cases: z.number().int(),
  contacts: z.number().int(),
  /** The administrator is a member of the team: somebody else merges it. */
  own: z.boolean(),
  /** The first day that can be chosen: what is counted of a quarter that is over stays as it was. */
  earliest: dayOutput,
})
export type MergerPreview = z.infer<typeof MergerPreview>
