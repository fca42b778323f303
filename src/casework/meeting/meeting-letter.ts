import { z } from 'zod'
import { helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { idOutput, languageOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { placeKinds } from './meeting.ts'

/**
 * A letter that asks one person to one meeting. Nobody else of the family stands in it: no name, no address, no other time and no other
 * place (C-27). Professionals are named, since one wants to know whom one meets.
 */
export const MeetingLetter = z.object({
  caseId: idOutput,
  caseNumber: z.string(),
  meetingId: idOutput,
  name: z.string().nullable(),
  language: languageOutput,
  startsAt: momentOutput,
  minutes: z.number().int(),
  placeKind: z.enum(placeKinds),
  place: z.string().nullable(),
  purpose: z.string(),
  /** Times that are proposed, to be answered; empty when the time is given. */
  times: z.array(momentOutput),
  /** Somebody is protected: where it is is told, never written (661/2009 § 36). */
  placeToldApart: z.boolean(),
  /** Language of the interpreter booked for this very person; null when there is none. */
  interpreterLanguage: z.string().nullable(),
  professionals: z.array(z.object({ name: z.string(), profession: z.string() })),
  contactName: z.string(),
  teamName: textOutput,
  /** How the person is reached safely, for the one who sends it; never on paper. Null when nothing is agreed. */
  safeContact: z.string().nullable(),
})
export type MeetingLetter = z.infer<typeof MeetingLetter>

/** What a letter to one side must not tell of the other. */
export type OtherSide = {
  readonly names: readonly (string | null)[]
  /** Addresses, schools, numbers: ways to find somebody. */
  readonly ways: readonly (string | null)[]
  readonly meetings: readonly { readonly moments: readonly Date[]; readonly place: string | null }[]
}

const SHORTEST = 3
const spelled = (text: string): string => text.replace(/\s+/g, ' ').toLocaleLowerCase('sv')

/**
 * What of the other side a text names: a part of a name, a way to find them, the place or the day of their meeting. Finds rather one too
 * many; the writer then changes the text.
 */
export function namedOfOtherSide(text: string, other: OtherSide): string[] {
  const said = spelled(text)
  const looked = [
    ...other.names.flatMap((name) => (name ?? '').split(/[\s-]+/)),
    ...other.ways.flatMap((way) => way ?? []),
    ...other.meetings.flatMap(({ moments, place }) => [
      place ?? '',
      ...moments.map((each) => formatDate(helsinkiDay(each), 'sv')),
    ]),
  ]
  return [...new Set(looked.filter((each) => each.trim().length >= SHORTEST && said.includes(spelled(each.trim()))))]
}
