import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** How far ahead a merger can be planned, in days. */
export const FURTHEST_DAYS = 366

/** Why a plan could not be made on its day (database/definitions/functions/plan_merger.sql). */
export const mergerProblems = [
  'team_ended',
  'municipalities_changed',
  'cases_left_alone',
  'planner_in_team',
  'too_late',
  'failed',
] as const
export type MergerProblem = (typeof mergerProblems)[number]

/** A merger of two teams that waits for its day (U-13). */
export const MergerPlan = z.object({
  id: idOutput,
  from: z.object({ id: idOutput, name: textOutput }),
  into: z.object({ id: idOutput, name: textOutput }),
  /** The first day of the team they will be together. */
  mergesOn: dayOutput,
  reason: z.string(),
  plannedByName: z.string(),
  /** Why it could not be made when it was tried last; empty when it has not been tried. */
  problems: z.array(z.enum(mergerProblems)),
  triedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type MergerPlan = z.infer<typeof MergerPlan>
