import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { looksLikeAddress } from '#casework/protected-identity/address-in-text.ts'
import { codeList, type Code } from '#kernel/codes.ts'
import { canOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Longest released text and longest remark, in characters. */
export const RELEASED_LIMIT = 8000
export const REMARK_LIMIT = 4000
/** So much of a note is shown where one chooses it, in characters. */
export const EXCERPT = 160

/** What the family says of a released text: that something in it is wrong, or what is missing. */
export const remarkKinds = ['correction', 'addition'] as const
/** What the person can say themself: also that the text is right, which needs no words. */
export const saidKinds = [...remarkKinds, 'confirmation'] as const
export type SaidKind = (typeof saidKinds)[number]

/** Subjects that are never released: what the law decides about, whatever anybody wants, and what hides where somebody lives. */
export const releasableSubjects = (): readonly Code[] =>
  codeList('consent_categories').codes.filter((each) => each.consentPossible !== false)

/**
 * Whether a released text may still be shown: never one with something like an address once somebody of the case is protected, also when that
 * came after the release. Whom it is for, and bans, limits and ends, are asked apart.
 */
export const mayBeShown = (body: string, somebodyProtected: boolean): boolean =>
  !(somebodyProtected && looksLikeAddress(body))

/** What somebody of the family says of a released text, unedited. */
export const ReleasedRemark = z.object({
  id: idOutput,
  kind: z.enum(saidKinds),
  /** Null when they only said that it is right. */
  body: z.string().nullable(),
  language: z.string(),
  /** Null when the person wrote it themself. */
  recordedByName: z.string().nullable(),
  recordedAt: momentOutput,
})
export type ReleasedRemark = z.infer<typeof ReleasedRemark>

/** What an authority knows, as it has released it to one person of the family. */
export const ReleasedText = z.object({
  id: idOutput,
  personId: idOutput,
  /** Code of `consent_categories`. */
  subject: z.string(),
  body: z.string(),
  language: z.string(),
  registerName: textOutput,
  releasedByName: z.string(),
  releasedByProfession: z.string(),
  releasedAt: momentOutput,
  /** Taken from a note, and ends with it. */
  fromNote: z.boolean(),
  endedAt: momentOutput.nullable(),
  remarks: z.array(ReleasedRemark),
  version: z.number().int(),
})
export type ReleasedText = z.infer<typeof ReleasedText>

/** Somebody of the family to whom something can be released. */
export const Reader = z.object({ id: idOutput, role: z.string(), name: z.string().nullable() })
export type Reader = z.infer<typeof Reader>

/** A note of the own register as it may be released: with what it tells about others left out. */
export const ReleasableNote = z.object({ id: idOutput, writtenAt: momentOutput, excerpt: z.string() })
export type ReleasableNote = z.infer<typeof ReleasableNote>

/** One released text, to say something of it or to end it. */
export const OpenedRelease = z.object({ case: CaseHead, text: ReleasedText })

/** The "tell it once" cards of a case, as far as the own authority has filled them. */
export const ReleasedTexts = z.object({
  case: CaseHead,
  readers: z.array(Reader),
  texts: z.array(ReleasedText),
  notes: z.array(ReleasableNote),
  /** Notes that wait for their author to look again at what they tell about others. */
  waiting: z.number().int(),
  writerLanguage: z.string(),
  can: canOutput,
})
export type ReleasedTexts = z.infer<typeof ReleasedTexts>
