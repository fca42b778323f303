import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** Longest texts of a safety plan, in characters. */
export const CONTACT_LIMIT = 1000
export const STEPS_LIMIT = 4000
export const SECRET_LIMIT = 2000
/** Shortest steps that can say anything, in characters. */
export const STEPS_MINIMUM = 10

/**
 * How one person of a case of violence in a close relationship stays safe (C-27): an object of its own for the members of the case. It is
 * on no paper and in no letter of anybody else, and the other party has none.
 */
export const SafetyPlan = z.object({
  id: idOutput,
  personId: idOutput,
  version: z.number().int(),
  safeContact: z.string(),
  steps: z.string(),
  /** What the other party must not learn of. */
  secret: z.string().nullable(),
  writtenByName: z.string(),
  writtenAt: momentOutput,
})
export type SafetyPlan = z.infer<typeof SafetyPlan>

/** Somebody a safety plan can be made for, with the one that holds now. */
export const Protected = z.object({
  personId: idOutput,
  name: z.string().nullable(),
  role: z.string(),
  plan: SafetyPlan.nullable(),
})
export type Protected = z.infer<typeof Protected>

/** The page of a case's safety plans. */
export const SafetyPlans = z.object({ case: CaseHead, people: z.array(Protected), can: canOutput })
export type SafetyPlans = z.infer<typeof SafetyPlans>

/** One person's plan with what was agreed before, the newest first. */
export const SafetyPlanOpened = z.object({
  case: CaseHead,
  person: Protected,
  earlier: z.array(SafetyPlan),
  can: canOutput,
})
export type SafetyPlanOpened = z.infer<typeof SafetyPlanOpened>
