import { z } from 'zod'
import { OpenTime } from '#casework/meeting-time/meeting-time.ts'
import { placeKinds } from '#casework/meeting/meeting.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/**
 * A meeting that asks the reader, as somebody knows it who has the invitation only (C-13): when, where, which team, and what they would add.
 * Nothing of the case, of the family, or of who else comes.
 */
export const OwnInvitation = z.object({
  /** Id of the participant: of this person at this meeting. */
  id: idOutput,
  type: z.string(),
  startsAt: momentOutput,
  minutes: z.number().int(),
  placeKind: z.enum(placeKinds),
  place: z.string().nullable(),
  language: z.string(),
  confirmed: z.boolean(),
  teamName: textOutput,
  arrangedBy: z.string(),
  addedValue: z.string(),
  reply: z.enum(['waiting', 'accepted', 'declined']),
  /** Times that are proposed; empty when the time is given. */
  times: z.array(OpenTime),
  /** Number of one's last answer; 0 when there is none. */
  answers: z.number().int(),
  possible: z.array(idOutput),
  best: idOutput.nullable(),
  impossible: z.array(idOutput),
  unsure: z.array(idOutput),
  substitute: z.string().nullable(),
})
export type OwnInvitation = z.infer<typeof OwnInvitation>

/** Invitations that wait for an answer. */
export const isWaiting = ({ reply }: Pick<OwnInvitation, 'reply'>): boolean => reply === 'waiting'
