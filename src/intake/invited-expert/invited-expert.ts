import { z } from 'zod'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { ReferralDetail, ReferralHead } from '#intake/referral/referral.ts'
import { ScreeningStance } from '#intake/screening/screening.ts'
import './invited-expert-errors.words.ts'

/** Longest text of why an expert is invited, in characters. */
export const ADDED_VALUE_LIMIT = 300

/**
 * Longest an invitation lasts, in days: the team reviews its contacts every week (C-09), so who is still needed after a month is
 * invited again. It ends earlier, by itself, when the team decides.
 */
export const INVITATION_DAYS = 30

/** Days a new invitation lasts unless the inviter says otherwise: two reviews. */
export const USUAL_DAYS = 14

/** Somebody who can be invited: a worker of one of the authorities of the agreement who does not work in the team. */
export const Candidate = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  agencyName: textOutput,
})
export type Candidate = z.infer<typeof Candidate>

export const invitationStates = ['invited', 'withdrawn', 'ended'] as const
export type InvitationState = (typeof invitationStates)[number]

/** An invitation as the team sees it (C-10). */
export const InvitedExpert = Candidate.extend({
  id: idOutput,
  /** Null when the texts of the contact have been removed. */
  addedValue: z.string().nullable(),
  withName: z.boolean(),
  invitedByName: z.string(),
  invitedAt: momentOutput,
  endsAt: momentOutput,
  withdrawnAt: momentOutput.nullable(),
  state: z.enum(invitationStates),
  version: z.number().int(),
})
export type InvitedExpert = z.infer<typeof InvitedExpert>

type Lasting = { readonly withdrawnAt: Date | null; readonly endsAt: Date }

/** How an invitation stands at a moment; `waiting`: whether the team has yet to decide. Half-open: over at `endsAt` itself. */
export function invitationState({ withdrawnAt, endsAt }: Lasting, waiting: boolean, now: Date): InvitationState {
  if (withdrawnAt !== null) return 'withdrawn'
  return waiting && now.getTime() < endsAt.getTime() ? 'invited' : 'ended'
}

/** The contact as an invited expert sees it, and nothing beside it: no other stances, no decisions, no time limits. */
export const InvitedReferral = z.object({
  referral: ReferralHead.pick({
    id: true,
    number: true,
    receivedAt: true,
    urgency: true,
    municipalityName: true,
    municipalityMissing: true,
    teamName: true,
  }),
  detail: ReferralDetail,
  /** Null unless the team has opened the name and the inviter let the expert know it: the name, and no contact data. */
  youthName: z.string().nullable(),
  invitation: InvitedExpert.pick({ addedValue: true, withName: true, invitedByName: true, endsAt: true }),
  ownStance: ScreeningStance.nullable(),
})
export type InvitedReferral = z.infer<typeof InvitedReferral>
