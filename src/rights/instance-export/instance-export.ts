import { z } from 'zod'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

export const PURPOSE_LIMIT = 1000
export const PURPOSE_LEAST = 10

export const InstanceExport = z.object({
  id: idOutput,
  purpose: z.string(),
  askedById: idOutput,
  askedByName: z.string(),
  askedAt: momentOutput,
  approvedByName: z.string().nullable(),
  writtenAt: momentOutput.nullable(),
  /** SHA-256 of the manifest that was written, to compare with the one that was received. */
  manifestHash: z.string().nullable(),
  version: z.number().int(),
})
export type InstanceExport = z.infer<typeof InstanceExport>

export const InstanceExports = z.object({ exports: z.array(InstanceExport), can: canOutput })
