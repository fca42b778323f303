import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { findExternalIndicator } from '#governance/external-value/external-value.ts'
import { newestValues } from '#governance/external-value/external-value.queries.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listAgreements } from '#network/agreement/agreement.queries.ts'
import { Goal, goalErrors, goalFields, GoalWithValues, type TypedGoal } from './goal.ts'
import { findGoal, insertGoal, listGoals as goalsThereAre, updateGoal } from './goal.queries.ts'
import { lastValues } from './indicator.queries.ts'
import { words } from './goal.words.ts'

const path = '/governance/goals'
const kind = 'goal'
const goalInput = z.object({ goalId: idInput('goal') })
const goalLog = (_result: unknown, { goalId }: { readonly goalId: string }) => ({ objectKind: kind, objectId: goalId })
async function goalTarget(tx: Read, { goalId }: { readonly goalId: string }) {
  const goal = await findGoal(tx, goalId)
  return goal === undefined ? null : { kind, id: goal.id, goal }
}

/** Goals that are followed, each with the last value of its indicators (G-17). */
export const listGoals = readOperation({
  name: 'listGoals',
  summary: words.listSummary,
  path,
  permission: 'goal.read',
  input: z.object({}),
  output: z.object({ goals: z.array(GoalWithValues), can: canOutput }),
  target: () => Promise.resolve({ kind }),
  log: ({ goals }) => ({ objectKind: kind, objectIds: goals.map((each) => each.id) }),
  handle: async ({ tx, actor, today }) => {
    const goals = await goalsThereAre(tx, today)
    const last = await lastValues(
      tx,
      goals.flatMap((each) => each.indicators),
      today,
    )
    const others = (await newestValues(tx, Number(today.slice(0, 4)))).filter((each) => each.municipalityCode === null)
    return {
      goals: goals.map((goal) => {
        const external = goal.indicators.filter((each) => findExternalIndicator(each) !== undefined)
        const own = goal.indicators.filter((each) => !external.includes(each))
        return {
          ...goal,
          values: own.map((indicator) => ({ indicator, last: last.get(indicator) ?? null })),
          external: external.map((indicator) => ({
            indicator,
            last: others.find((each) => each.indicator === indicator) ?? null,
          })),
        }
      }),
      can: allowedOf(actor, { kind }, ['goal.set']),
    }
  },
})

const Agreements = z.array(z.object({ id: idOutput, name: textOutput }))
const agreementsOf = async (tx: Read, day: string) =>
  (await listAgreements(tx, day)).map(({ id, name }) => ({ id, name }))

export const readGoalForm = readOperation({
  name: 'readGoalForm',
  summary: words.formSummary,
  path: '/governance/goal-form',
  permission: 'goal.set',
  input: z.object({}),
  output: z.object({ agreements: Agreements, today: dayOutput }),
  target: () => Promise.resolve({ kind }),
  log: () => ({ objectKind: kind }),
  handle: async ({ tx, today }) => ({ agreements: await agreementsOf(tx, today), today }),
})

export const readGoal = readOperation({
  name: 'readGoal',
  summary: words.readSummary,
  path: `${path}/:goalId`,
  permission: 'goal.set',
  input: goalInput,
  output: z.object({ goal: Goal, agreements: Agreements }),
  target: goalTarget,
  log: goalLog,
  handle: async ({ tx, target, today }) => ({ goal: target.goal, agreements: await agreementsOf(tx, today) }),
})

/** @throws InvalidInput for an agreement of somewhere else, or an end before the beginning. */
async function check(tx: Read, typed: TypedGoal, day: string): Promise<void> {
  const errors = goalErrors(
    typed,
    (await agreementsOf(tx, day)).map((each) => each.id),
  )
  if (errors.length > 0) throw new InvalidInput(errors)
}

/** Sets a goal with at least one indicator. */
export const setGoal = writeOperation({
  name: 'setGoal',
  summary: words.setSummary,
  path,
  permission: 'goal.set',
  input: z.object(goalFields),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind }),
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input, today }) => {
    await check(tx, input, today)
    const id = newId()
    await insertGoal(tx, id, input)
    return { id }
  },
})

export const changeGoal = writeOperation({
  name: 'changeGoal',
  summary: words.changeSummary,
  path: `${path}/:goalId`,
  permission: 'goal.set',
  input: goalInput.extend({ ...goalFields, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: goalTarget,
  log: goalLog,
  done: words.saved,
  handle: async ({ tx, input: { goalId, version, ...typed }, today }) => {
    await check(tx, typed, today)
    if (!(await updateGoal(tx, goalId, version, typed))) throw new StaleVersion()
    return { id: goalId }
  },
})

export const goalOperations: readonly AnyOperation[] = [listGoals, readGoalForm, readGoal, setGoal, changeGoal]
