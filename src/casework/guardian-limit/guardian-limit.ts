import { z } from 'zod'
import { CaseHead, CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** Longest reason of a limit, in characters. */
export const LIMIT_REASON_LIMIT = 2000

/** What a guardian may not do in a case: decide (limited custody), either (conflict of interest), or be told. */
export const guardianLimitKinds = ['conflict_of_interest', 'custody_limited', 'no_information'] as const
export type GuardianLimitKind = (typeof guardianLimitKinds)[number]

/**
 * What each limit stops. With a conflict of interest a guardian neither decides nor is asked to meet (805/2011 4:8); limited
 * custody takes away the deciding (361/1983 § 5); who may not be told cannot permit the telling either (703/2023 §§ 40, 51).
 */
const stops: Readonly<Record<GuardianLimitKind, { readonly consent: boolean; readonly invitation: boolean }>> = {
  conflict_of_interest: { consent: true, invitation: true },
  custody_limited: { consent: true, invitation: false },
  no_information: { consent: true, invitation: true },
}

/** Limits with which a guardian is not asked to a meeting of the case and gets no notice of it. */
export const kindsWithoutInvitation: readonly GuardianLimitKind[] = guardianLimitKinds.filter(
  (kind) => stops[kind].invitation,
)

/** Limits with which a guardian cannot give a consent. */
export const stopsConsent = (kind: GuardianLimitKind): boolean => stops[kind].consent

/** A limit of one guardian in one case, since when and why. `endedAt` is null while it lasts. */
export const GuardianLimit = z.object({
  id: idOutput,
  guardianId: idOutput,
  guardianName: z.string().nullable(),
  kind: z.enum(guardianLimitKinds),
  reason: z.string(),
  /** Who decides in the guardian's place: a close person of the case, appointed to it (guardian ad litem). */
  insteadId: idOutput.nullable(),
  insteadName: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
  endedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type GuardianLimit = z.infer<typeof GuardianLimit>

/** A meeting that a guardian was asked to before the limit was known. */
export const InvitedBefore = z.object({ meetingId: idOutput, guardianId: idOutput, startsAt: momentOutput })
export type InvitedBefore = z.infer<typeof InvitedBefore>

/** A guardian with a live limit that stops invitations and notices. */
export const GuardianNotAsked = z.object({ guardianId: idOutput, name: z.string().nullable() })
export type GuardianNotAsked = z.infer<typeof GuardianNotAsked>

/** The page of a case's guardian limits. */
export const GuardianLimits = z.object({
  case: CaseHead,
  limits: z.array(GuardianLimit),
  persons: z.array(CasePerson.pick({ id: true, role: true, name: true })),
  invitedBefore: z.array(InvitedBefore),
  can: canOutput,
})
export type GuardianLimits = z.infer<typeof GuardianLimits>
