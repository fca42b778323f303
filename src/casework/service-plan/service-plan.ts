import { z } from 'zod'
import { ExternalTask } from '#casework/external-task/external-task.ts'
import { code, dateInput, optionalCode, optionalLongText, shortText } from '#kernel/input.ts'
import { rows, rowSchemas } from '#kernel/input-rows.ts'
import { dayOutput, idOutput, momentOutput } from '#kernel/output.ts'
import './service-plan-errors.words.ts'

/** A plan is a draft until the family agrees to it; the next agreed plan replaces it. */
export const planStates = ['draft', 'agreed', 'replaced'] as const
export type PlanState = (typeof planStates)[number]

/** Most actions of one plan: a family can hold no more in mind, and it fits one sheet of paper. */
export const ACTIONS_MAX = 8
/** Most persons whose agreement is recorded at once. */
export const AGREEMENTS_MAX = 4
/** Longest record of the young person's own goal, in characters. */
export const OWN_GOAL_LIMIT = 2000

const isTyped = (row: unknown): row is object =>
  typeof row === 'object' && row !== null && Object.values(row).some((value) => value !== '' && value !== undefined)

/** Rows of a form that know their place in it, so that a check that needs the clock can point at the row the person sees. */
function numberedRows<Shape extends z.ZodRawShape>(shape: Shape, max: number) {
  const row = z.object({ ...shape, row: z.number() })
  const list = z.preprocess(
    (items) =>
      Array.isArray(items)
        ? items.map((item: unknown, index) => (isTyped(item) ? { ...item, row: index } : item))
        : items,
    rows(row, { max }),
  )
  rowSchemas.set(list, z.object(shape))
  return list.default([])
}

/** Who does what by when (703/2023 43 §, C-19). */
export const actionRows = () =>
  numberedRows(
    {
      goal: shortText(300),
      what: shortText(300),
      who: shortText(120),
      dueOn: dateInput(),
      subject: optionalCode('consent_categories'),
    },
    ACTIONS_MAX,
  )

/** Who agreed to the plan being shared, how, and how their capacity to decide was judged. */
export const agreementRows = () =>
  numberedRows(
    {
      givenBy: code('consent_given_by'),
      method: code('consent_methods'),
      capacity: code('consent_capacity'),
      agreedOn: dateInput(),
    },
    AGREEMENTS_MAX,
  )

/** What the young person wants, in their own words (P-02), and the language of the words. */
export const ownGoalFields = { ownGoal: optionalLongText(OWN_GOAL_LIMIT), ownGoalLanguage: optionalCode('languages') }

/** What an action is about unless its writer says otherwise: nothing more than the plan itself. */
export const PLAN_SUBJECT = 'joint_plan'

export const PlanAction = z.object({
  id: idOutput,
  goal: z.string(),
  what: z.string(),
  who: z.string(),
  dueOn: dayOutput,
  /** Code of `consent_categories`: what it is about. */
  subject: z.string(),
  /** Code of `plan_goal_statuses`. */
  status: z.string(),
  /** Who from outside does it, if anybody, and whether they have said that it is done. */
  externalTask: ExternalTask.nullable(),
  version: z.number().int(),
})
export type PlanAction = z.infer<typeof PlanAction>

export const PlanAgreement = z.object({
  id: idOutput,
  givenBy: z.string(),
  method: z.string(),
  capacity: z.string(),
  agreedOn: dayOutput,
  receivedByName: z.string(),
})
export type PlanAgreement = z.infer<typeof PlanAgreement>

export const ServicePlan = z.object({
  id: idOutput,
  /** 1 for the first plan of the case, 2 for the next. */
  planNumber: z.number().int(),
  state: z.enum(planStates),
  ownGoal: z.string().nullable(),
  ownGoalLanguage: z.string().nullable(),
  writtenByName: z.string(),
  writtenByProfession: z.string(),
  writtenAt: momentOutput,
  agreedAt: momentOutput.nullable(),
  version: z.number().int(),
  actions: z.array(PlanAction),
  agreements: z.array(PlanAgreement),
})
export type ServicePlan = z.infer<typeof ServicePlan>

/** Statuses that end an action: it is not copied into the next plan and nobody is reminded of it. */
export const endedStatuses: readonly string[] = ['achieved', 'changed']

type TypedAction = Pick<PlanAction, 'goal' | 'what'>

/** The status an action keeps when it is written again in the draft or the next version; `set` for a new one. */
export const keptStatus = (action: TypedAction, earlier: readonly PlanAction[]): string =>
  earlier.find((each) => each.goal === action.goal && each.what === action.what)?.status ?? 'set'

/** What a form for the plan starts from: the draft, or what is left to do in the plan in force (never ask twice). */
export const startingPoint = (
  draft: ServicePlan | null,
  current: ServicePlan | null,
): Pick<ServicePlan, 'ownGoal' | 'ownGoalLanguage' | 'actions'> =>
  draft ?? {
    ownGoal: current?.ownGoal ?? null,
    ownGoalLanguage: current?.ownGoalLanguage ?? null,
    actions: (current?.actions ?? []).filter((action) => !endedStatuses.includes(action.status)),
  }
