import { z } from 'zod'
import { otherPartiesOf } from '#casework/other-party/other-party.queries.ts'
import { readOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { isLanguage, languages } from '#kernel/language.ts'
import { dayOutput, idOutput, languageOutput, textOutput } from '#kernel/output.ts'
import { contactLanguageOf } from './service-plan.queries.ts'
import { assertInForce, planTarget } from './plan-target.command.ts'
import { PlanAction, PlanAgreement } from './service-plan.ts'
import { words } from './plan-sheet.words.ts'

/** What the family gets on paper (C-19, U-01): no notes, no names of authorities’ records, only what was agreed. */
export const PlanSheet = z.object({
  planId: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  youthName: z.string().nullable(),
  contactName: z.string(),
  teamName: textOutput,
  /** The language asked for, else the young person's contact language, else that of whoever asks. */
  language: languageOutput,
  ownGoal: z.string().nullable(),
  ownGoalLanguage: z.string().nullable(),
  actions: z.array(PlanAction.pick({ goal: true, what: true, who: true, dueOn: true })),
  agreements: z.array(PlanAgreement.pick({ givenBy: true, agreedOn: true })),
  /** The day the last of them agreed. */
  agreedOn: dayOutput,
  /** Names of other parties, who must not get it (C-27); said on the screen only, never on paper. */
  notFor: z.array(z.string()),
})

/** The plan in force as a sheet for the family, in plain words. @throws NotPossible `plan_not_agreed` before consent is stored. */
export const readPlanSheet = readOperation({
  name: 'readPlanSheet',
  summary: words.read,
  path: '/cases/:caseId/plan/:planId/sheet',
  permission: 'service_plan.read',
  input: z.object({
    caseId: idInput(),
    planId: idInput(),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: PlanSheet,
  target: planTarget,
  log: (_result, input) => ({ objectKind: 'plan_sheet', objectId: input.planId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, today }) => {
    assertInForce(target.plan)
    const { plan, head } = target
    const [contactLanguage, others] = await Promise.all([
      contactLanguageOf(tx, input.caseId),
      otherPartiesOf(tx, input.caseId),
    ])
    return {
      planId: plan.id,
      caseId: input.caseId,
      caseNumber: head.number,
      youthName: head.youthName,
      contactName: head.responsibleName,
      teamName: head.teamName,
      language: input.language ?? (isLanguage(contactLanguage) ? contactLanguage : actor.language),
      ownGoal: plan.ownGoal,
      ownGoalLanguage: plan.ownGoalLanguage,
      actions: plan.actions,
      agreements: plan.agreements,
      agreedOn:
        plan.agreements
          .map((each) => each.agreedOn)
          .sort()
          .at(-1) ?? today,
      notFor: others.flatMap((each) => each.personName ?? []),
    }
  },
})
