import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/**
 * Where a file stands: to be read; kept until it has been searched for malware, read by nobody; or destroyed because malware was found.
 * The last two are there for who brought it alone.
 */
export const attachmentStates = ['ready', 'quarantined', 'refused'] as const
export type AttachmentState = (typeof attachmentStates)[number]

/** A file of a case, without its content. */
export const Attachment = z.object({
  id: idOutput,
  /** Harmless, with the ending of what the content is. */
  name: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  registerKind: z.enum(registerKinds),
  registerName: textOutput,
  /** Code of `consent_categories`. */
  subject: z.string(),
  state: z.enum(attachmentStates),
  authorId: idOutput,
  authorName: z.string(),
  authorProfession: z.string(),
  addedAt: momentOutput,
  /** Taken back by who attached it: stands with the reason. */
  retractedAt: momentOutput.nullable(),
  retractionReason: z.string().nullable(),
  version: z.number().int(),
})
export type Attachment = z.infer<typeof Attachment>

/** Attachments shown of one case, the newest. */
export const SHOWN = 500

/** A number of bytes as people say it: whole kilobytes, or megabytes with one decimal. */
export function sizeText(bytes: number, format: (value: number, decimals: number) => string): string {
  if (bytes < 1_000_000) return `${format(Math.max(1, Math.round(bytes / 1000)), 0)} kB`
  return `${format(bytes / 1_000_000, 1)} MB`
}
