import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { longText } from '#kernel/input.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Kinds of text in a case. What an authority brings to a meeting and its own meeting note are its own record. */
export const entryKinds = ['note', 'meeting_contribution', 'meeting_note', 'meeting_summary'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Longest text of an entry, in characters. */
export const ENTRY_LIMIT = 8000

/**
 * Who will see the text, chosen by the writer each time, without a silent default (web rule 5): one's own register, or the
 * shared workspace that every member of the case reads.
 */
export const entryVisibilities = ['own_register', 'case_team'] as const
export const entryVisibility = () => z.enum(entryVisibilities, { error: 'choose_one' })

export const entryBody = () => longText(ENTRY_LIMIT)

export const Entry = z.object({
  id: idOutput,
  kind: z.enum(entryKinds),
  body: z.string(),
  language: z.string(),
  registerKind: z.enum(registerKinds),
  registerName: textOutput,
  authorId: idOutput,
  authorName: z.string(),
  authorProfession: z.string(),
  meetingId: idOutput.nullable(),
  writtenAt: momentOutput,
  correctedAt: momentOutput.nullable(),
  correctionReason: z.string().nullable(),
  version: z.number().int(),
})
export type Entry = z.infer<typeof Entry>
