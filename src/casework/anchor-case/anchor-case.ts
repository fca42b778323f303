import { z } from 'zod'
import { casePhases, type CasePhase } from '#access/states.ts'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Why a case is kept to named persons (C-27, C-28). */
export const restrictionTracks = ['domestic_violence', 'radicalisation', 'other'] as const
export type RestrictionTrack = (typeof restrictionTracks)[number]

/** Why the family takes no part (C-38): nobody was reached, they never said yes, or they took it back. */
export const participationEndKinds = ['not_reached', 'declined', 'withdrawn'] as const
export type ParticipationEndKind = (typeof participationEndKinds)[number]

/** What every page of a case shows at its top; enough to know where one is, no more. */
export const CaseHead = z.object({
  id: idOutput,
  number: z.string(),
  phase: z.enum(casePhases),
  teamName: textOutput,
  responsibleName: z.string(),
  responsibleId: idOutput,
  youthName: z.string().nullable(),
  /** Whole years today; null when no birth date is known. */
  youthAge: z.number().int().nullable(),
  openedAt: momentOutput,
  closedAt: momentOutput.nullable(),
  version: z.number().int(),
  /** The case is kept to a circle of named persons, the reader among them; null when it is not. */
  restriction: z.enum(restrictionTracks).nullable(),
  /** The reader is no member and reads in an emergency, until then; null for members. */
  brokenGlass: z.object({ endsAt: momentOutput, minutesLeft: z.number().int() }).nullable(),
  /** Put away to the archive: read by an archivist of the own register, changed by nobody. */
  archived: z.boolean(),
  /** The young person is of age, and the case goes no further before somebody has chosen how (C-35). */
  mustChoose: z.boolean(),
  /** The family was not reached, said no or stopped, and has not begun again (C-38); null while they take part. */
  participationEnded: z.enum(participationEndKinds).nullable(),
})
export type CaseHead = z.infer<typeof CaseHead>

/** A member of a case and the added value stated for them (C-13). */
export const CaseMember = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  agencyName: textOutput,
  addedValue: z.string(),
  joinedAt: momentOutput,
})
export type CaseMember = z.infer<typeof CaseMember>

/** A person of the case: the young person, a guardian, somebody close. */
export const CasePerson = z.object({
  id: idOutput,
  role: z.string(),
  name: z.string().nullable(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  birthDate: dayOutput.nullable(),
  personalIdentityCode: z.string().nullable(),
  custody: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  contactAddress: z.string().nullable(),
  /** Where they live and can be reached is kept apart (661/2009 § 36). */
  protectedIdentity: z.boolean(),
  school: z.string().nullable(),
  motherTongue: z.string().nullable(),
  contactLanguage: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  /** Kept apart from the rest of the family: never asked together with them (C-27). */
  otherParty: z.boolean(),
  version: z.number().int(),
})
export type CasePerson = z.infer<typeof CasePerson>

/** An opening of the case in an emergency (S-03), as its responsible worker sees it. */
export const EmergencyOpening = z.object({
  id: idOutput,
  name: z.string(),
  profession: z.string(),
  agencyName: textOutput,
  /** Code of `break_glass_reasons`. */
  reason: z.string(),
  explanation: z.string(),
  openedAt: momentOutput,
  endsAt: momentOutput,
  reviewedAt: momentOutput.nullable(),
})
export type EmergencyOpening = z.infer<typeof EmergencyOpening>

/** A step done otherwise than the common model says. */
export const Deviation = z.object({
  step: z.string(),
  reason: z.string(),
  explanation: z.string(),
  recordedAt: momentOutput,
})

/** Head of a case together with what may be done in it now. */
export const CaseWithCan = z.object({ case: CaseHead, can: canOutput })

/** One line of the case list. */
export const CaseListItem = z.object({
  id: idOutput,
  number: z.string(),
  phase: z.enum(casePhases),
  urgency: z.string(),
  youthName: z.string().nullable(),
  responsibleName: z.string(),
  openedAt: momentOutput,
  /** Earliest open time limit or follow-up. */
  nextDue: dayOutput.nullable(),
  /** Kept to a circle of named persons. */
  restricted: z.boolean(),
})
export type CaseListItem = z.infer<typeof CaseListItem>

/** What has happened in a case so far, as far as the phases ask for it. */
export type CaseFacts = {
  readonly meetingPlanned: boolean
  readonly meetingHeld: boolean
  readonly assessed: boolean
  readonly youthViewKnown: boolean
  readonly planAgreed: boolean
  readonly serviceOffered: boolean
}

/** Steps of the common model a move would leave undone. */
export type MissingStep = 'meeting_planned' | 'meeting_held' | 'assessed' | 'youth_view' | 'plan_or_service'

/** What each phase needs before the next one begins, as the national manual's main line has it (anchor-work 1.1). */
const neededToLeave: Readonly<Record<CasePhase, (facts: CaseFacts) => MissingStep[]>> = {
  preparing: (facts) => (facts.meetingPlanned ? [] : ['meeting_planned']),
  meeting: (facts) => (facts.meetingHeld ? [] : ['meeting_held']),
  assessment: (facts) => [
    ...(facts.assessed ? [] : (['assessed'] as const)),
    ...(facts.youthViewKnown ? [] : (['youth_view'] as const)),
  ],
  guidance: (facts) => (facts.planAgreed || facts.serviceOffered ? [] : ['plan_or_service']),
  follow_up: () => [],
  closed: () => [],
}

/**
 * Steps that would be skipped by going from one phase to another. The manual allows deviation when the young person's
 * needs require it: nothing is blocked, but a skipped step needs a reason (C-24).
 */
export function missingSteps(from: CasePhase, to: CasePhase, facts: CaseFacts): MissingStep[] {
  const start = casePhases.indexOf(from)
  const end = casePhases.indexOf(to)
  return casePhases.slice(start, Math.max(start, end)).flatMap((phase) => neededToLeave[phase](facts))
}

/** Going back, or leaving a step undone, is a deviation from the common model. */
export const needsReason = (from: CasePhase, to: CasePhase, facts: CaseFacts): boolean =>
  casePhases.indexOf(to) < casePhases.indexOf(from) || missingSteps(from, to, facts).length > 0

/** The phase after this one; closing is a verb of its own. */
export const nextPhase = (phase: CasePhase): CasePhase | undefined => {
  const next = casePhases[casePhases.indexOf(phase) + 1]
  return next === 'closed' ? undefined : next
}
