import { z } from 'zod'
import { dayOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** Longest text of what is to be checked, of how it went and of why it was moved, in characters. */
export const WHAT_LIMIT = 300
export const OUTCOME_LIMIT = 2000
export const MOVE_REASON_LIMIT = 300

/** Something the team will check later: that the help has taken hold (C-22). Done when it has a day and an outcome. */
export const FollowUp = z.object({
  id: idOutput,
  what: z.string(),
  dueOn: dayOutput,
  responsibleId: idOutput,
  responsibleName: z.string(),
  doneOn: dayOutput.nullable(),
  outcome: z.string().nullable(),
  setByName: z.string(),
  version: z.number().int(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** A follow-up was given another day, another responsible person, or both. What was agreed before stays to be read. */
export const FollowUpMove = z.object({
  id: idOutput,
  followUpId: idOutput,
  fromDueOn: dayOutput,
  toDueOn: dayOutput,
  fromResponsibleId: idOutput,
  fromResponsibleName: z.string(),
  toResponsibleId: idOutput,
  reason: z.string(),
  movedByName: z.string(),
  movedAt: momentOutput,
})
export type FollowUpMove = z.infer<typeof FollowUpMove>

/** A follow-up with its moves, the latest first. */
export const MovedFollowUp = FollowUp.extend({ moves: z.array(FollowUpMove) })
export type MovedFollowUp = z.infer<typeof MovedFollowUp>

/** Follow-ups together with those of the moves that are theirs. */
export const withMoves = (followUps: readonly FollowUp[], moves: readonly FollowUpMove[]): MovedFollowUp[] =>
  followUps.map((each) => ({ ...each, moves: moves.filter((move) => move.followUpId === each.id) }))

/** A follow-up that waits for the person responsible, on the way to Today. The text stays in the case. */
export const DueFollowUp = FollowUp.pick({ id: true, what: true, dueOn: true }).extend({
  caseId: idOutput,
  caseNumber: z.string(),
})
export type DueFollowUp = z.infer<typeof DueFollowUp>

/** Undone and its day has passed. Days are ISO `yyyy-mm-dd`. */
export const isOverdue = (followUp: Pick<FollowUp, 'doneOn' | 'dueOn'>, today: string): boolean =>
  followUp.doneOn === null && followUp.dueOn < today
