import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { CaseTransfer } from '#casework/case-transfer/case-transfer.ts'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Longest name of a municipality outside the instance, in characters. */
export const PLACE_LIMIT = 100

/** Where somebody moves, as far as the duties go: inside the area of the instance, or to another wellbeing services county. */
export const moveReaches = ['inside', 'outside'] as const
export type MoveReach = (typeof moveReaches)[number]

/** One change of the home municipality. Of a protected young person only the day and the reach are here. */
export const HomeMove = z.object({
  id: idOutput,
  movedOn: dayOutput,
  reach: z.enum(moveReaches),
  from: textOutput.nullable(),
  to: textOutput.nullable(),
  place: z.string().nullable(),
  hidden: z.boolean(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
})
export type HomeMove = z.infer<typeof HomeMove>

/** The page of a case's moves, with what follows from them. */
export const HomeMoves = z.object({
  case: CaseHead,
  /** Where the home is now; null when it is not known, protected or outside. */
  municipality: textOutput.nullable(),
  /** The municipality is kept apart: it is not written or shown here. */
  protected: z.boolean(),
  moves: z.array(HomeMove),
  transfers: z.array(CaseTransfer),
  municipalities: z.array(z.object({ code: z.string(), name: textOutput })),
  teams: z.array(z.object({ id: idOutput, name: textOutput })),
  can: canOutput,
})
export type HomeMoves = z.infer<typeof HomeMoves>

/** Time limits that begin when a child moves to another county (417/2007 § 25 d). */
export const countyMoveLimits: readonly string[] = ['county_move_notice', 'county_move_documents']
