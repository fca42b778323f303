import { z } from 'zod'
import { dayOutput, idOutput } from '#kernel/output.ts'

/** Longest text of what is to be checked and of how it went, in characters. */
export const WHAT_LIMIT = 300
export const OUTCOME_LIMIT = 2000

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

/** A follow-up that waits for the person responsible, on the way to Today. The text stays in the case. */
export const DueFollowUp = FollowUp.pick({ id: true, what: true, dueOn: true }).extend({
  caseId: idOutput,
  caseNumber: z.string(),
})
export type DueFollowUp = z.infer<typeof DueFollowUp>

/** Undone and its day has passed. Days are ISO `yyyy-mm-dd`. */
export const isOverdue = (followUp: Pick<FollowUp, 'doneOn' | 'dueOn'>, today: string): boolean =>
  followUp.doneOn === null && followUp.dueOn < today
