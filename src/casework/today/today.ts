import { z } from 'zod'
import { Unattended } from '#casework/responsibility/responsibility.ts'
import { dayOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { weightyFunctions } from '#network/professional/professional.ts'

/** A contact that waits for the decision of a team of the actor. */
export const WaitingContact = z.object({
  id: idOutput,
  number: z.string(),
  receivedAt: momentOutput,
  urgency: z.string(),
  carriedOver: z.number().int(),
  /** No team yet: a coordinator must route it. */
  unrouted: z.boolean(),
})
export type WaitingContact = z.infer<typeof WaitingContact>

/** A contact that a team asks the actor about, as an expert (C-10). */
export const OpenInvitation = z.object({
  referralId: idOutput,
  number: z.string(),
  addedValue: z.string().nullable(),
  urgency: z.string(),
  endsAt: momentOutput,
})
export type OpenInvitation = z.infer<typeof OpenInvitation>

/** Another team has asked about the young person of a case or contact, and nobody has said who takes the lead (C-05). */
export const OtherTeamQuestion = z.object({
  id: idOutput,
  caseId: idOutput.nullable(),
  referralId: idOutput,
  number: z.string(),
  contactName: z.string(),
  askedAt: momentOutput,
})
export type OtherTeamQuestion = z.infer<typeof OtherTeamQuestion>

/** Somebody opened a case in an emergency, and nobody has reviewed it yet (S-03). */
export const WaitingOpening = z.object({
  id: idOutput,
  /** Null for the data-protection officer, who reviews the opening and not the case. */
  caseId: idOutput.nullable(),
  caseNumber: z.string().nullable(),
  /** Who opened. */
  name: z.string(),
  /** Code of `break_glass_reasons`. */
  reason: z.string(),
  openedAt: momentOutput,
})
export type WaitingOpening = z.infer<typeof WaitingOpening>

/** An incident of the team that a second person must read before it can be used (C-07). */
export const IncidentToReview = z.object({ id: idOutput, type: z.string(), area: z.string(), happenedOn: dayOutput })
export type IncidentToReview = z.infer<typeof IncidentToReview>

/** Messages in a thread of an open case that the actor has not read; what they are about stands in the thread alone. */
export const UnreadThread = z.object({
  threadId: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  unread: z.number().int(),
  lastSentAt: momentOutput,
})
export type UnreadThread = z.infer<typeof UnreadThread>

/** Something agreed in a plan that is due. */
export const DueAction = z.object({
  actionId: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  what: z.string(),
  who: z.string(),
  dueOn: dayOutput,
})
export type DueAction = z.infer<typeof DueAction>

/** An open case of the actor whose responsible worker is no longer there (G-20). */
export const CaseWithoutWorker = z.object({ caseId: idOutput, number: z.string(), responsibleName: z.string() })
export type CaseWithoutWorker = z.infer<typeof CaseWithoutWorker>

/** What waits for administrators and leaders of an agency; nothing of any case. */
export const PeopleToday = z.object({
  proposals: z.array(
    z.object({ id: idOutput, name: z.string(), function: z.enum(weightyFunctions), proposedAt: momentOutput }),
  ),
  unattended: z.array(Unattended),
  /** Rights whose review is overdue, by person. */
  reviews: z.array(z.object({ professionalId: idOutput, name: z.string(), dueOn: dayOutput })),
})
export type PeopleToday = z.infer<typeof PeopleToday>
