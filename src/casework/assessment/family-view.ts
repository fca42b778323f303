import { z } from 'zod'
import { entryVisibilities } from '#casework/entry/entry.ts'
import { optionalCode, optionalLongText, optionalShortText } from '#kernel/input.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** Longest record of a person's own words, in characters. */
export const WORDS_LIMIT = 4000
/** Longest reason why a view was not found out, in characters. */
export const REASON_LIMIT = 500

/** Whose view it is. Each is kept by itself (P-02, P-03). */
export const viewParties = ['youth', 'guardian'] as const
export type ViewParty = (typeof viewParties)[number]

/** The view, or why there is none. `foundOut`: code of `ways_found_out` (C-17; 417/2007 § 20 asks that the record tells it). */
export type ViewAnswer =
  | { readonly known: 'yes'; readonly words: string; readonly language: string; readonly foundOut: string }
  | { readonly known: 'no'; readonly missingReason: string }

/** Fields of the form; what belongs to the other answer may be there and is left aside. */
export const viewFields = {
  known: z.enum(['yes', 'no'], { error: 'choose_one' }),
  words: optionalLongText(WORDS_LIMIT),
  language: optionalCode('languages'),
  foundOut: optionalCode('ways_found_out'),
  missingReason: optionalShortText(REASON_LIMIT),
  /** Shared with everyone in the case, unless the person wants only one authority to know. */
  visibility: z.enum(entryVisibilities, { error: 'choose_one' }).default('case_team'),
}
type ViewFields = Omit<z.output<z.ZodObject<typeof viewFields>>, 'visibility'>

/**
 * One of the two is always recorded (C-17): the words with their language and how they were found out (socialvårdslagen
 * 1301/2014 37 §, barnskyddslagen 417/2007 20 §, 703/2023 42 § of the guardian's view), or the reason why not. Adds an issue
 * for each field that is missing.
 */
export function answerOf(fields: ViewFields, context: z.RefinementCtx): ViewAnswer {
  const { known, words, language, foundOut, missingReason } = fields
  const ask = (field: keyof ViewFields, message: string): void =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (known === 'no') {
    if (missingReason !== undefined) return { known, missingReason }
    ask('missingReason', 'required')
    return z.NEVER
  }
  if (words !== undefined && language !== undefined && foundOut !== undefined)
    return { known, words, language, foundOut }
  if (words === undefined) ask('words', 'required')
  if (language === undefined) ask('language', 'choose_one')
  if (foundOut === undefined) ask('foundOut', 'choose_one')
  return z.NEVER
}

/**
 * A view as it was recorded. Nobody rewrites it: a newer view is a new record, and the earlier one stays. Who takes words back leaves only
 * that they were taken back, and when.
 */
export const FamilyView = z.object({
  id: idOutput,
  party: z.enum(viewParties),
  personId: idOutput.nullable(),
  words: z.string().nullable(),
  /** Code of `languages`: the language of the words. */
  language: z.string().nullable(),
  foundOut: z.string().nullable(),
  missingReason: z.string().nullable(),
  /** Null when the person wrote it themself. */
  recordedByName: z.string().nullable(),
  recordedByProfession: z.string().nullable(),
  recordedAt: momentOutput,
  /** Whose register it stands in: the shared workspace, or the one authority the person wanted to know. */
  visibility: z.enum(entryVisibilities),
  withdrawnAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type FamilyView = z.infer<typeof FamilyView>

/** One person's latest view and the earlier ones, newest first. */
export const ViewOfPerson = z.object({
  party: z.enum(viewParties),
  personId: idOutput.nullable(),
  /** Null when no name is known. */
  name: z.string().nullable(),
  /** Code of `languages` the person is spoken to in, when known. */
  contactLanguage: z.string().nullable(),
  latest: FamilyView.nullable(),
  earlier: z.array(FamilyView),
})
export type ViewOfPerson = z.infer<typeof ViewOfPerson>

/**
 * Whose words open a meeting: the young person's always, a guardian's where that guardian is asked. The screen is seen by all who come, and
 * what one parent has said is not for the meeting of the other (P-03, C-15).
 */
export const wordsAtMeeting = (
  family: readonly ViewOfPerson[],
  participants: readonly { readonly personId: string | null }[],
): ViewOfPerson[] =>
  family.filter(
    (each) =>
      each.party === 'youth' || participants.some(({ personId }) => personId !== null && personId === each.personId),
  )

/** Ids of the views whose words are shown, for the log. */
export const viewIds = (family: readonly ViewOfPerson[]): string[] =>
  family.flatMap(({ latest, earlier }) => (latest === null ? [] : [latest, ...earlier]).map((each) => each.id))
