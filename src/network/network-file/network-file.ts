import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** A paper beside an agreement, a decision or a step of the start-up: the annex, the signed copy, the regional picture. */
export const NetworkFile = z.object({
  id: idOutput,
  name: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  addedByName: z.string(),
  addedAt: momentOutput,
  version: z.number().int(),
})
export type NetworkFile = z.infer<typeof NetworkFile>

/** Papers of one agreement, decision or step, at most. */
export const MOST_FILES = 30

/** What a file lies beside. */
export type Beside =
  { readonly agreementId: string } | { readonly decisionId: string } | { readonly startUpStep: string }

/** Size as people read it: "120 kB", "1,4 MB" with the decimal mark of `format`. */
export const sizeOf = (bytes: number, format: (value: number, decimals: number) => string): string =>
  bytes < 1_000_000 ? `${format(Math.max(1, Math.round(bytes / 1000)), 0)} kB` : `${format(bytes / 1_000_000, 1)} MB`
