import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** Somebody in a thread, as a person of the family sees them. When they have read is told of professionals alone, never within the family. */
export const OwnCorrespondent = z.object({
  id: idOutput,
  /** Null for somebody of the family whose name does not stand on these pages. */
  name: z.string().nullable(),
  /** Code of `professions`; null for somebody of the family. */
  profession: z.string().nullable(),
  readAt: momentOutput.nullable(),
  reads: z.boolean(),
  self: z.boolean(),
})
export type OwnCorrespondent = z.infer<typeof OwnCorrespondent>

/** A thread of a person of the family. */
export const OwnThread = z.object({
  id: idOutput,
  subject: z.string(),
  people: z.array(OwnCorrespondent),
  lastSentAt: momentOutput,
  unread: z.number().int(),
})
export type OwnThread = z.infer<typeof OwnThread>

export const OwnMessage = z.object({
  id: idOutput,
  writer: OwnCorrespondent.nullable(),
  body: z.string(),
  sentAt: momentOutput,
})
export type OwnMessage = z.infer<typeof OwnMessage>
