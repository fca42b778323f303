import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/**
 * How a meeting stands: to come; held, its minutes being written; signed by the secretary and waiting for the chair; confirmed by both, and
 * no longer changeable; cancelled.
 */
export const meetingStates = ['planned', 'writing', 'signed', 'confirmed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

type Recorded = {
  readonly heldOn: string
  readonly secretarySignedAt: Date | null
  readonly chairSignedAt: Date | null
  readonly cancelledReason: string | null
}

/** The state of a meeting on a day (ISO). */
export function stateOn(meeting: Recorded, day: string): MeetingState {
  if (meeting.cancelledReason !== null) return 'cancelled'
  if (meeting.chairSignedAt !== null) return 'confirmed'
  if (meeting.secretarySignedAt !== null) return 'signed'
  return meeting.heldOn > day ? 'planned' : 'writing'
}

/** A meeting of the steering group (G-08). */
export const SteeringMeeting = z.object({
  id: idOutput,
  /** "2/2026": the second of its year. */
  number: z.string(),
  heldOn: dayOutput,
  startsAt: z.string(),
  place: z.string(),
  chairId: idOutput,
  chairName: z.string(),
  secretaryId: idOutput,
  secretaryName: z.string(),
  secretarySignedAt: momentOutput.nullable(),
  chairSignedAt: momentOutput.nullable(),
  /** What the chair wanted changed; null once the secretary has signed again. */
  returnedReason: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  version: z.number().int(),
})
export type SteeringMeeting = z.infer<typeof SteeringMeeting>

export const SteeringItem = z.object({
  id: idOutput,
  position: z.number().int(),
  title: z.string(),
  proposal: z.string().nullable(),
  minutes: z.string().nullable(),
  version: z.number().int(),
})
export type SteeringItem = z.infer<typeof SteeringItem>

export const cameAs = ['member', 'substitute', 'heard'] as const

/** Somebody who came. A substitute comes in the place of a member, by their seats. */
export const SteeringAttendance = z.object({
  id: idOutput,
  name: z.string(),
  cameAs: z.enum(cameAs),
  seatId: idOutput.nullable(),
  office: textOutput.nullable(),
  agencyName: textOutput.nullable(),
  /** Office of the member a substitute came for. */
  forOffice: textOutput.nullable(),
  /** Their name where the member is appointed by name alone. */
  forName: z.string().nullable(),
})
export type SteeringAttendance = z.infer<typeof SteeringAttendance>

/** A numbered decision, and whether its task is done. */
export const SteeringDecision = z.object({
  id: idOutput,
  /** "4/2026", never used again. */
  number: z.string(),
  meetingId: idOutput,
  meetingNumber: z.string(),
  itemId: idOutput,
  itemTitle: z.string(),
  decided: z.string(),
  ownerAgencyId: idOutput.nullable(),
  ownerAgencyName: textOutput.nullable(),
  ownerName: z.string().nullable(),
  dueOn: dayOutput.nullable(),
  doneOn: dayOutput.nullable(),
  doneNote: z.string().nullable(),
  version: z.number().int(),
})
export type SteeringDecision = z.infer<typeof SteeringDecision>

/** A task that somebody still has: a decision with an owner that nobody has recorded as done. */
export const isOpen = ({ ownerAgencyId, doneOn }: SteeringDecision): boolean =>
  ownerAgencyId !== null && doneOn === null

/** What the secretary still lacks before signing, as codes of `missingTexts`; empty when the minutes are ready. */
export function missingFrom(
  meeting: { readonly heldOn: string },
  items: readonly SteeringItem[],
  attendances: number,
  today: string,
): ('not_held' | 'no_items' | 'no_attendance' | 'no_minutes')[] {
  return [
    ...(meeting.heldOn > today ? (['not_held'] as const) : []),
    ...(items.length === 0 ? (['no_items'] as const) : []),
    ...(attendances === 0 ? (['no_attendance'] as const) : []),
    ...(items.some((item) => item.minutes === null) ? (['no_minutes'] as const) : []),
  ]
}

/** Somebody who may chair a meeting, or keep its minutes. */
export const Officer = z.object({ id: idOutput, name: z.string(), title: textOutput, chairs: z.boolean() })
export type Officer = z.infer<typeof Officer>
