import { z } from 'zod'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { KeptFrom, PARTICIPATION } from '#casework/guardian-limit/kept-from.ts'
import { dayOutput, idOutput, languageOutput, textOutput } from '#kernel/output.ts'
import { PlanAction, PlanAgreement, type ServicePlan } from './service-plan.ts'

/** Subject of what the young person says in their own words. */
const OWN_WORDS = 'own_view'
/** Subjects without which no part of a plan can be told: that the young person takes part, and the plan itself. */
const WHOLE_PLAN: readonly string[] = [PARTICIPATION, 'joint_plan']

/** For whom the sheet is: the young person, or a guardian. */
export const SheetRecipient = z.object({
  id: idOutput,
  role: z.enum(['youth', 'guardian']),
  name: z.string().nullable(),
})
export type SheetRecipient = z.infer<typeof SheetRecipient>

/** What the family gets on paper (C-19, U-01): no notes, no names of authorities’ records, only what was agreed. */
export const PlanSheet = z.object({
  planId: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  youthName: z.string().nullable(),
  contactName: z.string(),
  teamName: textOutput,
  /** Everyone it may be made for. */
  recipients: z.array(SheetRecipient),
  /** For whom it is; nothing of the plan is here until somebody is chosen. */
  recipient: SheetRecipient.nullable(),
  /** The language asked for, else the recipient's contact language, else that of whoever asks. */
  language: languageOutput,
  ownGoal: z.string().nullable(),
  ownGoalLanguage: z.string().nullable(),
  actions: z.array(PlanAction.pick({ id: true, goal: true, what: true, who: true, dueOn: true })),
  agreements: z.array(PlanAgreement.pick({ givenBy: true, agreedOn: true })),
  /** The day the last of them agreed. */
  agreedOn: dayOutput,
  /** Who must not get it (C-27, X-09); said on the screen only. */
  keptFrom: KeptFrom,
})
export type PlanSheet = z.infer<typeof PlanSheet>

/**
 * Whom a sheet may be made for: the young person, and each guardian who may be told, never the other party (X-09, C-27).
 * @param notTold ids of guardians whose limits keep them from being told.
 */
export const sheetRecipients = (persons: readonly CasePerson[], notTold: readonly string[]): SheetRecipient[] =>
  persons.flatMap(({ id, role, name, otherParty }): SheetRecipient[] => {
    if (role === 'youth') return [{ id, role, name }]
    return role === 'guardian' && !otherParty && !notTold.includes(id) ? [{ id, role, name }] : []
  })

type Content = Pick<PlanSheet, 'ownGoal' | 'ownGoalLanguage' | 'actions'>

/**
 * What stands on the paper: the plan without the subjects that are kept from its reader and without the actions that the maker
 * leaves out. What is left out leaves no trace. Null when nothing of it can be told.
 */
export function sheetContent(
  plan: Pick<ServicePlan, 'ownGoal' | 'ownGoalLanguage' | 'actions'>,
  kept: readonly string[],
  without: readonly string[],
): Content | null {
  if (WHOLE_PLAN.some((subject) => kept.includes(subject))) return null
  const told = plan.actions.filter((each) => !kept.includes(each.subject))
  const own = !kept.includes(OWN_WORDS)
  if (told.length === 0 && (!own || plan.ownGoal === null)) return null
  return {
    ownGoal: own ? plan.ownGoal : null,
    ownGoalLanguage: own ? plan.ownGoalLanguage : null,
    actions: told.filter((each) => !without.includes(each.id)),
  }
}
