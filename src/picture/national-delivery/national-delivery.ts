import { z } from 'zod'
import { dayOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** An archive in the history of its region: what it said of itself, and whether it counts. */
export const NationalDelivery = z.object({
  id: idOutput,
  regionId: idOutput,
  year: z.number().int(),
  countedOn: dayOutput,
  /** Invented numbers, as its manifest says. */
  synthetic: z.boolean(),
  format: z.string(),
  receivedAt: momentOutput,
  receivedByName: z.string(),
  sha256: z.string(),
  /** A later one of the same year came in its place. */
  replaced: z.boolean(),
})
export type NationalDelivery = z.infer<typeof NationalDelivery>
