import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Kinds of place (C-15: also remote and the police premises). */
export const placeKinds = ['police_premises', 'team_premises', 'school', 'home', 'remote', 'other'] as const
export type PlaceKind = (typeof placeKinds)[number]

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
export const UpcomingMeeting = z.object({
  caseId: idOutput,
  caseNumber: z.string(),
  meetingId: idOutput,
  type: z.string(),
  startsAt: momentOutput,
  placeKind: z.enum(placeKinds),
  place: z.string().nullable(),
})
export type UpcomingMeeting = z.infer<typeof UpcomingMeeting>
