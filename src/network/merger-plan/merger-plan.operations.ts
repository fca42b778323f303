import { z } from 'zod'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { dateInput, fieldError, flag, idInput, shortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { words as mergerWords } from '#network/team-merger/team-merger.words.ts'
import { findTeam, listTeams } from '#network/team/team.queries.ts'
import { FURTHEST_DAYS, MergerPlan } from './merger-plan.ts'
import { callOffPlan, planMergerFor, waitingPlans } from './merger-plan.queries.ts'
import { words } from './merger-plan.words.ts'

const kind = 'team_merger'
const planInput = z.object({ mergerPlanId: idInput('team_merger_plan') })

/** Decides now that the team goes into another on a day to come; until then it is seen on the pages of both, and can be called off (U-13). */
export const planMerger = writeOperation({
  name: 'planMerger',
  summary: words.summary,
  path: '/network/teams/:teamId/merger-plan',
  permission: 'team_merger.make',
  stepUp: true,
  input: z.object({
    teamId: idInput('team'),
    intoTeamId: idInput('team'),
    mergesOn: dateInput(),
    reason: shortText(500).min(3, 'too_short'),
    understood: flag(),
  }),
  output: z.object({ id: idOutput }),
  target: async (tx, { teamId }) => {
    const team = await findTeam(tx, teamId)
    return team === undefined ? null : { kind, id: team.id, team }
  },
  log: (_result, { teamId }) => ({ objectKind: kind, objectId: teamId }),
  done: words.done,
  hold: () => 'team-merger',
  handle: async ({ tx, input, target: { team }, today }) => {
    const live = await listTeams(tx)
    const errors = [
      ...(live.some((each) => each.id === input.intoTeamId && each.id !== team.id)
        ? []
        : [fieldError('intoTeamId', 'choose_one')]),
      ...(input.mergesOn <= today ? [fieldError('mergesOn', 'date_in_past')] : []),
      ...(input.mergesOn > addDays(today, FURTHEST_DAYS) ? [fieldError('mergesOn', 'date_too_far')] : []),
      ...(input.understood ? [] : [fieldError('understood', 'required')]),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const id = newId()
    const { intoTeamId, mergesOn, reason } = input
    const came = await planMergerFor(tx, { id, fromTeamId: team.id, intoTeamId, mergesOn, reason })
    if (came === 'own') throw new NotPossible('own_team', mergerWords.own)
    if (came === 'planned') throw new NotPossible('planned_already', words.already)
    if (came === 'changed') throw new NotPossible('merger_not_possible', mergerWords.changed)
    return { id }
  },
})

const planTarget = async (
  tx: Parameters<typeof waitingPlans>[0],
  { mergerPlanId }: { readonly mergerPlanId: string },
) => {
  const plan = (await waitingPlans(tx)).find((each) => each.id === mergerPlanId)
  return plan === undefined ? null : { kind, id: plan.id, plan }
}

/** A merger that waits for its day. */
export const readMergerPlan = readOperation({
  name: 'readMergerPlan',
  summary: words.readSummary,
  path: '/network/merger-plans/:mergerPlanId',
  permission: 'team_merger.make',
  input: planInput,
  output: MergerPlan,
  target: planTarget,
  log: (_result, { mergerPlanId }) => ({ objectKind: kind, objectId: mergerPlanId }),
  handle: ({ target: { plan } }) => Promise.resolve(plan),
})

/** Calls it off before it is made. */
export const callOffMerger = writeOperation({
  name: 'callOffMerger',
  summary: words.callOff,
  path: '/network/merger-plans/:mergerPlanId/call-off',
  permission: 'team_merger.make',
  input: planInput.extend({ version: versionInput() }),
  output: z.object({ teamId: idOutput }),
  target: planTarget,
  log: (_result, { mergerPlanId }) => ({ objectKind: kind, objectId: mergerPlanId }),
  done: words.calledOff,
  hold: () => 'team-merger',
  handle: async ({ tx, input, target: { plan } }) => {
    if (!(await callOffPlan(tx, plan.id, input.version))) throw new StaleVersion()
    return { teamId: plan.from.id }
  },
})

export const mergerPlanOperations: readonly AnyOperation[] = [planMerger, readMergerPlan, callOffMerger]
