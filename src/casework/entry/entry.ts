import { z } from 'zod'
import { registerKinds, type AuthorityRegister } from '#access/actor.ts'
import { codeList, type Code } from '#kernel/codes.ts'
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

/** What a text of the shared workspace is about: everyone in the case reads it anyway. */
export const SHARED_SUBJECT = 'joint_plan'

/** What an authority's own note is about unless its writer says otherwise (code of `consent_categories`). */
const defaultSubjects: Readonly<Record<AuthorityRegister, string>> = {
  police: 'offence_facts',
  social_care: 'social_client',
  health_care: 'health',
  youth_work: 'youth_work',
}

/** The subject of a new own-register note of an authority; decides on which rules it may be told to others. */
export const defaultSubject = (register: AuthorityRegister | null): string =>
  register === null ? SHARED_SUBJECT : defaultSubjects[register]

/** What a note may be about: the categories of information that consents and rules know, except figures without persons. */
export const entrySubjects = (): readonly Code[] =>
  codeList('consent_categories').codes.filter((each) => each.id !== 'statistics')

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
  /** Code of `consent_categories`. */
  subject: z.string(),
  /** Taken back by its author: stands with the reason, and is told to nobody any longer. */
  retractedAt: momentOutput.nullable(),
  retractionReason: z.string().nullable(),
  /** The disclosure it was copied from (703/2023 § 48); null for one's own text. */
  receivedDisclosureId: idOutput.nullable(),
  version: z.number().int(),
})
export type Entry = z.infer<typeof Entry>

/**
 * What must be known of a text that was received from another authority: from whom, when, for what and on which provision
 * (703/2023 §§ 39, 48). Stays with the copy also when the disclosure itself has ended.
 */
export const EntryOrigin = z.object({
  registerName: textOutput,
  tellerName: z.string(),
  toldAt: momentOutput,
  /** Code of `disclosure_purposes`. */
  purpose: z.string(),
  ruleName: textOutput,
  citations: z.array(textOutput),
  necessity: z.string(),
})
export type EntryOrigin = z.infer<typeof EntryOrigin>
