import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { ViewOfPerson } from '#casework/assessment/family-view.ts'
import { Entry } from '#casework/entry/entry.ts'
import { GuardianNotAsked } from '#casework/guardian-limit/guardian-limit.ts'
import { Answered, WeighedTime } from '#casework/meeting-time/meeting-time.ts'
import { codeIds } from '#kernel/codes.ts'
import { canOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/**
 * State table: planned → held when who came is recorded, planned → cancelled with a reason. Held and cancelled are ends; who
 * came to a held meeting may be corrected.
 */
export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Kinds of place (C-15): a seed names the premises of the police department; remote and home are as possible. */
export const placeKinds = ['police_premises', 'team_premises', 'school', 'home', 'remote', 'other'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Types of a meeting about one case. The team's own review is held for all contacts together (team_review), not in a case. */
export const caseMeetingTypes = codeIds('meeting_types').filter((id) => id !== 'team_review')

/** What was answered to an invitation (C-14). */
export const replies = ['waiting', 'accepted', 'declined'] as const
export type Reply = (typeof replies)[number]

/** Codes of `attendance` one may record for a participant; `cancelled` is written when the meeting is. */
export const recordableAttendance = codeIds('attendance').filter((id) => id !== 'cancelled')
/** Codes of `attendance` that mean that the profession was there. */
export const presentAttendance: readonly string[] = ['attended', 'attended_remotely', 'substitute']
/** Codes of `attendance` that need a reason. */
export const absentAttendance: readonly string[] = ['excused', 'absent', 'declined']

/** Minutes of a meeting when nothing else is said. */
export const DEFAULT_MINUTES = 60
/** Longest texts, in characters. */
export const PURPOSE_LIMIT = 1000
export const REASON_LIMIT = 300

/** A meeting in few words. */
export const MeetingBrief = z.object({
  id: idOutput,
  type: z.string(),
  state: z.enum(meetingStates),
  startsAt: momentOutput,
  placeKind: z.enum(placeKinds),
  place: z.string().nullable(),
})
export type MeetingBrief = z.infer<typeof MeetingBrief>

/** A planned meeting in one of the actor's cases, for the page of today. */
export const UpcomingMeeting = MeetingBrief.omit({ id: true, state: true }).extend({
  caseId: idOutput,
  caseNumber: z.string(),
  meetingId: idOutput,
  /** False while the time, or an interpreter, is not settled. */
  confirmed: z.boolean(),
})
export type UpcomingMeeting = z.infer<typeof UpcomingMeeting>

/**
 * Somebody who is asked to a meeting: a person of the case, a professional, or an external. `member` says whether they read the
 * case; everyone else has the invitation only (C-13).
 */
export const Participant = z.object({
  id: idOutput,
  role: z.string(),
  personId: idOutput.nullable(),
  professionalId: idOutput.nullable(),
  name: z.string().nullable(),
  agencyName: textOutput.nullable(),
  organisation: z.string().nullable(),
  profession: z.string().nullable(),
  addedValue: z.string(),
  reply: z.enum(replies),
  attendance: z.string().nullable(),
  absenceReason: z.string().nullable(),
  substituteName: z.string().nullable(),
  member: z.boolean(),
  /** Language of the interpreter a person of the case needs at this meeting; null when none is needed (U-02). */
  interpreterLanguage: z.string().nullable(),
  interpreterBooked: z.boolean(),
})
export type Participant = z.infer<typeof Participant>

/** A meeting as the list of a case shows it. */
export const MeetingListItem = MeetingBrief.extend({
  minutes: z.number().int(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  interpreterBooked: z.boolean(),
  participants: z.array(z.object({ role: z.string(), profession: z.string().nullable() })),
})
export type MeetingListItem = z.infer<typeof MeetingListItem>

/** A meeting with everything its members share. */
export const Meeting = MeetingListItem.extend({
  purpose: z.string(),
  interpreterMissingReason: z.string().nullable(),
  guardianMissingReason: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  arrangedByName: z.string(),
  /** When the time was settled and every need of an interpreter met or explained; null while it is not. */
  confirmedAt: momentOutput.nullable(),
  confirmedByName: z.string().nullable(),
  /** Keys of proposals that were said not to be needed at this meeting (C-13). */
  leftOut: z.array(z.string()),
  version: z.number().int(),
  participants: z.array(Participant),
})
export type Meeting = z.infer<typeof Meeting>

/** How many of a profession were asked and how many of them came (in person, remotely or by a substitute). */
export const ProfessionAttendance = z.object({
  profession: z.string(),
  asked: z.number().int(),
  present: z.number().int(),
})
export type ProfessionAttendance = z.infer<typeof ProfessionAttendance>

/** The one text of a meeting that all members share (C-16), with what it said before its corrections. */
export const MeetingSummary = Entry.extend({
  correctedByName: z.string().nullable(),
  earlier: z.array(
    z.object({
      version: z.number().int(),
      body: z.string(),
      authorName: z.string(),
      writtenAt: momentOutput,
      correctionReason: z.string().nullable(),
    }),
  ),
})
export type MeetingSummary = z.infer<typeof MeetingSummary>

/** A meeting as one member reads it: texts of other compartments are not there and are not counted. */
export const OpenedMeeting = z.object({
  case: CaseHead,
  meeting: Meeting,
  attendance: z.array(ProfessionAttendance),
  /** Times that are proposed and not settled, the one that fits most on top. */
  times: z.array(WeighedTime),
  /** What those who are asked have answered, each with the earlier answers. */
  answered: z.array(Answered),
  contributions: z.array(Entry),
  notes: z.array(Entry),
  summary: MeetingSummary.nullable(),
  /** What the family says themselves; opens the page (P-02, P-03). */
  ownWords: z.array(ViewOfPerson),
  /** Guardians who were asked before a limit was recorded; empty when the meeting is no longer planned. */
  askedDespiteLimit: z.array(GuardianNotAsked),
  /** Language of the reader, offered for the next text. */
  writerLanguage: z.string(),
  can: canOutput,
})
export type OpenedMeeting = z.infer<typeof OpenedMeeting>

/** Attendance by profession. Persons of the case have none and are left out; nobody is counted before it is recorded. */
export function attendanceByProfession(
  participants: readonly Pick<Participant, 'profession' | 'attendance'>[],
): ProfessionAttendance[] {
  const counted = new Map<string, { asked: number; present: number }>()
  for (const { profession, attendance } of participants) {
    if (profession === null || attendance === null) continue
    const known = counted.get(profession) ?? { asked: 0, present: 0 }
    const came = presentAttendance.includes(attendance)
    counted.set(profession, { asked: known.asked + 1, present: known.present + (came ? 1 : 0) })
  }
  return [...counted].map(([profession, count]) => ({ profession, ...count }))
}
