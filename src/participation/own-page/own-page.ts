import { z } from 'zod'
import { guestRoles } from '#access/guest-actor.ts'
import { meetingStates, placeKinds } from '#casework/meeting/meeting.ts'
import { OpenTime } from '#casework/meeting-time/meeting-time.ts'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { OwnAnswer } from '../own-answer/own-answer.ts'

/** Somebody who comes to a meeting of the guest. `why` is null where it could tell of somebody else, or of what is kept from the guest. */
export const Coming = z.object({
  name: z.string().nullable(),
  /** Code of `professions`; null for somebody of the family. */
  profession: z.string().nullable(),
  organisation: z.string().nullable(),
  why: z.string().nullable(),
  /** The guest. */
  self: z.boolean(),
})
export type Coming = z.infer<typeof Coming>

/** A meeting the guest is asked to. `place` is null when it is told in another way. */
export const OwnMeeting = z.object({
  id: idOutput,
  type: z.string(),
  state: z.enum(meetingStates),
  startsAt: momentOutput,
  minutes: z.number().int(),
  placeKind: z.enum(placeKinds),
  place: z.string().nullable(),
  /** A place without a name is told in another way. */
  toldApart: z.boolean(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  interpreterBooked: z.boolean(),
  purpose: z.string().nullable(),
  coming: z.array(Coming),
  /** The guest's own invitation. */
  askedId: idOutput,
  /** The time is settled. */
  confirmed: z.boolean(),
  /** Times that are proposed; while there are any, `startsAt` is not the time. */
  times: z.array(OpenTime),
  /** What the guest, or a worker for the guest, answered last; null before there is an answer. */
  answer: OwnAnswer.nullable(),
})
export type OwnMeeting = z.infer<typeof OwnMeeting>

export const OwnMeetings = z.object({
  next: z.array(OwnMeeting),
  earlier: z.array(OwnMeeting),
  /** When it was read: what has begun is no longer answered. */
  now: momentOutput,
})

/** The plan in force as the guest may know it; null when there is none for them. */
export const OwnPlan = z.object({
  plan: z
    .object({
      agreedAt: momentOutput.nullable(),
      ownGoal: z.object({ words: z.string(), language: z.string().nullable() }).nullable(),
      actions: z.array(
        z.object({
          id: idOutput,
          goal: z.string(),
          what: z.string(),
          who: z.string(),
          dueOn: dayOutput,
          status: z.string(),
        }),
      ),
    })
    .nullable(),
})

/** A consent the guest has said yes to, and what was told on it. */
export const OwnConsent = z.object({
  id: idOutput,
  subjects: z.array(z.string()),
  recipient: textOutput,
  purpose: z.string(),
  explained: z.string(),
  explainedIn: z.string(),
  givenAt: momentOutput.nullable(),
  validUntil: momentOutput.nullable(),
  withdrawnAt: momentOutput.nullable(),
  /** It can be taken back: neither withdrawn nor over. */
  live: z.boolean(),
  told: z.array(
    z.object({
      id: idOutput,
      subject: z.string(),
      fromName: textOutput,
      toldAt: momentOutput,
      stillKnown: z.boolean(),
    }),
  ),
  version: z.number().int(),
})
export type OwnConsent = z.infer<typeof OwnConsent>

/** Who read, on which day, of which authority; a name where the authority tells names. */
export const Reader = z.object({
  day: dayOutput,
  agencyName: textOutput,
  profession: z.string(),
  name: z.string().nullable(),
  times: z.number().int(),
  registerKind: z.string().nullable(),
})
export type Reader = z.infer<typeof Reader>

/** The front page: the next meeting, and how one reaches whoever answers for the case. */
export const FrontPage = z.object({
  givenName: z.string().nullable(),
  role: z.enum(guestRoles),
  next: OwnMeeting.nullable(),
  /** Meetings with proposed times that the guest has not answered all of. */
  toAnswer: z.array(idOutput),
  /** Messages of others that were not read yet. */
  unread: z.number().int(),
  contactName: z.string(),
  contactPhone: z.string().nullable(),
  teamName: textOutput,
})
