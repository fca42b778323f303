import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import {
  changeDecisionInput,
  decisionInput,
  meetingInput,
  recordDecisionInput,
  taskDoneInput,
  withdrawDecisionInput,
} from './steering-meeting-input.ts'
import {
  decisionsOf,
  findSteeringDecision,
  insertSteeringDecision,
  insertTaskDone,
  listTasks,
  updateSteeringDecision,
  withdrawSteeringDecision,
} from './steering-decision.queries.ts'
import { assertOpen, meetingLog, meetingTarget } from './steering-meeting.operations.ts'
import { SteeringDecision, SteeringItem, SteeringMeeting } from './steering-meeting.ts'
import { itemsOf } from './steering-meeting.queries.ts'
import { words } from './steering-meeting.words.ts'
import { verbs } from './steering-verbs.words.ts'

const Id = z.object({ steeringMeetingId: idOutput })
const Parties = z.array(z.object({ id: idOutput, name: textOutput }))

async function decisionTarget(tx: Read, input: z.output<typeof decisionInput>) {
  const found = await meetingTarget(tx, input)
  if (found === null) return null
  const decision = (await decisionsOf(tx, found.id)).find((each) => each.id === input.steeringDecisionId)
  return decision === undefined ? null : { ...found, decision }
}

const partiesOf = async (tx: Read) => (await listParties(tx)).map(({ id, name }) => ({ id, name }))

/** The items a decision may be under, and who may see to it. */
export const prepareSteeringDecision = readOperation({
  name: 'prepareSteeringDecision',
  summary: verbs.decisionSummary,
  path: '/steering-meetings/:steeringMeetingId/decision-form',
  permission: 'steering_meeting.keep',
  input: meetingInput,
  output: z.object({ meeting: SteeringMeeting, items: z.array(SteeringItem), parties: Parties }),
  target: meetingTarget,
  log: meetingLog,
  handle: async ({ tx, target: { meeting } }) => {
    const [items, parties] = await Promise.all([itemsOf(tx, meeting.id), partiesOf(tx)])
    return { meeting, items, parties }
  },
})

/** A decision for those who keep the minutes. */
export const readSteeringDecision = readOperation({
  name: 'readSteeringDecision',
  summary: verbs.decisionSummary,
  path: '/steering-meetings/:steeringMeetingId/decisions/:steeringDecisionId',
  permission: 'steering_meeting.keep',
  input: decisionInput,
  output: z.object({
    meeting: SteeringMeeting,
    decision: SteeringDecision,
    items: z.array(SteeringItem),
    parties: Parties,
  }),
  target: decisionTarget,
  log: meetingLog,
  handle: async ({ tx, target: { meeting, decision } }) => {
    const [items, parties] = await Promise.all([itemsOf(tx, meeting.id), partiesOf(tx)])
    return { meeting, decision, items, parties }
  },
})

type Typed = Omit<z.output<typeof recordDecisionInput>, 'steeringMeetingId'>

/** Under an item of the meeting; an owner has a day and a day an owner. @throws InvalidInput */
async function assertWhole(tx: Read, meeting: SteeringMeeting, typed: Typed): Promise<void> {
  const [items, parties] = await Promise.all([itemsOf(tx, meeting.id), partiesOf(tx)])
  const { owner, ownerName, dueOn } = typed
  const errors: InputFieldError[] = [
    ...(items.some((each) => each.id === typed.item) ? [] : [fieldError('item', 'code_unknown')]),
    ...(owner === undefined || parties.some((each) => each.id === owner) ? [] : [fieldError('owner', 'code_unknown')]),
    ...(owner !== undefined && dueOn === undefined ? [fieldError('dueOn', 'task_needs_day')] : []),
    ...(owner === undefined && (dueOn !== undefined || ownerName !== undefined)
      ? [fieldError('owner', 'task_needs_owner')]
      : []),
    ...(dueOn !== undefined && dueOn < meeting.heldOn ? [fieldError('dueOn', 'before_the_meeting')] : []),
  ]
  if (errors.length > 0) throw new InvalidInput(errors)
}

/** Writes a decision with the next number of the year. */
export const recordSteeringDecision = writeOperation({
  name: 'recordSteeringDecision',
  summary: verbs.recordDecisionSummary,
  path: '/steering-meetings/:steeringMeetingId/decisions',
  permission: 'steering_meeting.keep',
  input: recordDecisionInput,
  output: Id,
  target: meetingTarget,
  log: meetingLog,
  done: words.decisionSaved,
  hold: () => 'steering-decisions',
  handle: async ({ tx, input, target: { meeting } }) => {
    assertOpen(meeting)
    await assertWhole(tx, meeting, input)
    await insertSteeringDecision(tx, meeting, input)
    return { steeringMeetingId: meeting.id }
  },
})

export const changeSteeringDecision = writeOperation({
  name: 'changeSteeringDecision',
  summary: verbs.changeDecisionSummary,
  path: '/steering-meetings/:steeringMeetingId/decisions/:steeringDecisionId',
  permission: 'steering_meeting.keep',
  input: changeDecisionInput,
  output: Id,
  target: decisionTarget,
  log: meetingLog,
  done: words.decisionSaved,
  handle: async ({ tx, input, target: { meeting, decision } }) => {
    assertOpen(meeting)
    // A decision stays under the item it was made under.
    await assertWhole(tx, meeting, { ...input, item: decision.itemId as typeof input.item })
    if (!(await updateSteeringDecision(tx, decision.id, input.version, input))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

/** Takes a decision out of minutes that are being written; its number is not used again. */
export const withdrawDecision = writeOperation({
  name: 'withdrawDecision',
  summary: verbs.withdrawDecisionSummary,
  path: '/steering-meetings/:steeringMeetingId/decisions/:steeringDecisionId/withdraw',
  permission: 'steering_meeting.keep',
  input: withdrawDecisionInput,
  output: Id,
  target: decisionTarget,
  log: meetingLog,
  done: words.decisionWithdrawn,
  handle: async ({ tx, input, target: { meeting, decision } }) => {
    assertOpen(meeting)
    if (!(await withdrawSteeringDecision(tx, decision.id, input.version))) throw new StaleVersion()
    return { steeringMeetingId: meeting.id }
  },
})

/** What the steering group has decided that somebody shall do, open ones first. */
export const listSteeringTasks = readOperation({
  name: 'listSteeringTasks',
  summary: verbs.tasksSummary,
  path: '/steering-tasks',
  permission: 'steering_meeting.read',
  input: z.object({}),
  output: z.object({ tasks: z.array(SteeringDecision), can: canOutput }),
  target: () => Promise.resolve({ kind: 'steering_decision' }),
  log: ({ tasks }) => ({ objectKind: 'steering_decision', objectIds: tasks.map((each) => each.id) }),
  handle: async ({ tx, actor, target }) => ({
    tasks: await listTasks(tx),
    can: allowedOf(actor, target, ['steering_task.complete']),
  }),
})

async function taskTarget(tx: Read, { steeringDecisionId }: { readonly steeringDecisionId: string }) {
  const task = await findSteeringDecision(tx, steeringDecisionId)
  return task === undefined ? null : { kind: 'steering_decision', id: task.id, task }
}
const taskLog = (_result: unknown, input: { readonly steeringDecisionId: string }) => ({
  objectKind: 'steering_decision',
  objectId: input.steeringDecisionId,
})

export const readSteeringTask = readOperation({
  name: 'readSteeringTask',
  summary: verbs.taskSummary,
  path: '/steering-tasks/:steeringDecisionId',
  permission: 'steering_task.complete',
  input: decisionInput.pick({ steeringDecisionId: true }),
  output: z.object({ task: SteeringDecision }),
  target: taskTarget,
  log: taskLog,
  handle: ({ target: { task } }) => Promise.resolve({ task }),
})

/** Records that a task is done, once; the minutes themselves do not change. */
export const completeSteeringTask = writeOperation({
  name: 'completeSteeringTask',
  summary: verbs.taskDoneSummary,
  path: '/steering-tasks/:steeringDecisionId',
  permission: 'steering_task.complete',
  input: taskDoneInput,
  output: z.object({ id: idOutput }),
  target: taskTarget,
  log: taskLog,
  done: words.taskDone,
  hold: (input) => `steering-task:${input.steeringDecisionId}`,
  handle: async ({ tx, input, target: { task }, today }) => {
    if (task.ownerAgencyId === null) throw new NotPossible('no_task', words.noTask)
    if (task.doneOn !== null) throw new NotPossible('task_done', words.isDone)
    if (input.doneOn > today) throw new InvalidInput([fieldError('doneOn', 'date_in_future')])
    await insertTaskDone(tx, { decisionId: task.id, doneOn: input.doneOn, note: input.note })
    return { id: task.id }
  },
})

export const steeringDecisionOperations: readonly AnyOperation[] = [
  prepareSteeringDecision,
  readSteeringDecision,
  recordSteeringDecision,
  changeSteeringDecision,
  withdrawDecision,
  listSteeringTasks,
  readSteeringTask,
  completeSteeringTask,
]
