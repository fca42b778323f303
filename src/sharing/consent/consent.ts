import { z } from 'zod'
import { addDays, eighteenthBirthday, helsinkiDateTime } from '#kernel/clock.ts'
import { codeList } from '#kernel/codes.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Longest text of what was explained, and of what was said when a consent was withdrawn, in characters. */
export const EXPLAINED_LIMIT = 2000
export const WITHDRAWAL_LIMIT = 1000
export const ALONE_REASON_LIMIT = 1000
/** Name of a recipient outside the system, in characters. */
export const NAME_LIMIT = 200

/** Kinds of information a consent can be about: the law decides about the others, whatever anybody consents to. */
export const consentSubjects: readonly string[] = codeList('consent_categories')
  .codes.filter((each) => each.consentPossible !== false)
  .map((each) => each.id)

/** Kinds of information that are told on a written consent only (student welfare, 1287/2013 § 22). */
const subjectsInWriting: readonly string[] = ['student_welfare']
const methodsInWriting: readonly string[] = ['written', 'electronic']

/** Whether a yes given this way is enough for what it is about. */
export const isMethodEnough = (method: string, subjects: readonly string[]): boolean =>
  methodsInWriting.includes(method) || !subjects.some((each) => subjectsInWriting.includes(each))

/** Asked: not everyone who must agree has agreed. Live: information may be told on it. */
export const consentStates = ['asked', 'live', 'expired', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/**
 * The moment at which a consent ends: after the day that was agreed (ISO), and when guardians decide at the latest when the young
 * person comes of age, because custody ends then (361/1983 § 3). Null: until it is withdrawn.
 */
export function consentEnd(lastDay: string | undefined, decidedBy: string, youthBirthDate: string | null): Date | null {
  const agreed = lastDay === undefined ? null : helsinkiDateTime(addDays(lastDay, 1), '00:00')
  return atMostUntilOfAge(agreed, decidedBy, youthBirthDate)
}

/** An end, brought forward to the eighteenth birthday where guardians decide. */
export function atMostUntilOfAge(end: Date | null, decidedBy: string, youthBirthDate: string | null): Date | null {
  if (youthBirthDate === null || decidedBy === 'youth' || decidedBy === 'adult_client') return end
  const ofAge = helsinkiDateTime(eighteenthBirthday(youthBirthDate), '00:00')
  return end !== null && end < ofAge ? end : ofAge
}

type Times = { readonly givenAt: Date | null; readonly validUntil: Date | null; readonly withdrawnAt: Date | null }

/** The state of a consent at a moment. An end is half-open: at `validUntil` itself it is over. */
export function consentState(consent: Times, now: Date): ConsentState {
  if (consent.withdrawnAt !== null) return 'withdrawn'
  if (consent.validUntil !== null && consent.validUntil <= now) return 'expired'
  return consent.givenAt === null ? 'asked' : 'live'
}

/** A consent as it is kept: its state depends on the moment one asks. */
export type Stored<Shown extends { state: ConsentState }> = Omit<Shown, 'state'>

/** The consent with its state at a moment. */
export const withState = <Kept extends Times>(consent: Kept, now: Date): Kept & { state: ConsentState } => ({
  ...consent,
  state: consentState(consent, now),
})

/** Who said yes, when, how, and to whom. */
export const ConsentGiver = z.object({
  personId: idOutput,
  name: z.string().nullable(),
  role: z.string(),
  method: z.string(),
  givenAt: momentOutput,
  receivedByName: z.string(),
})
export type ConsentGiver = z.infer<typeof ConsentGiver>

/**
 * Somebody's permission to tell somebody something in spite of secrecy (621/1999 §§ 26, 29; 703/2023 § 58): per purpose,
 * recipient and kind of information. Never the basis on which an authority processes data (GDPR 6.1 c and e).
 */
export const Consent = z.object({
  id: idOutput,
  state: z.enum(consentStates),
  subjects: z.array(z.string()),
  toRegisterId: idOutput.nullable(),
  toRegisterName: textOutput.nullable(),
  /** Code of `consent_recipients`, outside the team. */
  toAuthority: z.string().nullable(),
  toName: z.string().nullable(),
  purpose: z.string(),
  /** Code of `consent_given_by`. */
  decidedBy: z.string(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
  givenAt: momentOutput.nullable(),
  validUntil: momentOutput.nullable(),
  withdrawnAt: momentOutput.nullable(),
  /** By who gave it, on their own page; otherwise a worker wrote it down. */
  withdrawnOnOwnPage: z.boolean(),
  givers: z.array(ConsentGiver),
  version: z.number().int(),
})
export type Consent = z.infer<typeof Consent>

/** A consent with what was said when it was asked for, given and withdrawn. */
export const ConsentInFull = Consent.extend({
  explained: z.string(),
  aloneReason: z.string().nullable(),
  withdrawalNote: z.string().nullable(),
})
export type ConsentInFull = z.infer<typeof ConsentInFull>

/** A live consent as somebody who wants to tell something needs it. */
export const ConsentBrief = Consent.pick({
  id: true,
  subjects: true,
  toRegisterId: true,
  purpose: true,
  decidedBy: true,
}).extend({
  /** Whom the information is about. */
  personId: idOutput,
  givenAt: momentOutput,
  validUntil: momentOutput.nullable(),
})
export type ConsentBrief = z.infer<typeof ConsentBrief>

/** An authority of the team that a consent can name as recipient. */
export const Recipient = z.object({ registerId: idOutput, name: textOutput })
export type Recipient = z.infer<typeof Recipient>
