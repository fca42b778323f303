import { z } from 'zod'
import { CaseHead, restrictionTracks } from '#casework/anchor-case/anchor-case.ts'
import { OtherParty } from '#casework/other-party/other-party.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** Longest reason, in characters. */
export const REASON_LIMIT = 1000

/** Somebody in the circle, with who named them. */
export const InCircle = z.object({
  professionalId: idOutput,
  name: z.string(),
  profession: z.string(),
  namedByName: z.string(),
  namedAt: momentOutput,
})
export type InCircle = z.infer<typeof InCircle>

/** Why and since when a case is kept to named persons. */
export const Restriction = z.object({
  id: idOutput,
  track: z.enum(restrictionTracks),
  reason: z.string(),
  decidedByName: z.string(),
  decidedAt: momentOutput,
  version: z.number().int(),
})
export type Restriction = z.infer<typeof Restriction>

/** Somebody who could be in the circle. */
export const Candidate = z.object({ professionalId: idOutput, name: z.string(), profession: z.string() })
export type Candidate = z.infer<typeof Candidate>

/** The restriction of a case as those inside see it. */
export const OpenedRestriction = z.object({
  case: CaseHead,
  /** Null when the case is not restricted. */
  restriction: Restriction.nullable(),
  circle: z.array(InCircle),
  /** Members of the case, for the first circle. */
  members: z.array(Candidate),
  /** Workers of the team who are not inside, for those named later. */
  candidates: z.array(Candidate),
  otherParties: z.array(OtherParty),
  can: canOutput,
})
export type OpenedRestriction = z.infer<typeof OpenedRestriction>
