import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { ageOn, helsinkiDateTime } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, optionalLongText, shortText, timeInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { firstRuleFor } from '#sharing/duty/duty-basis.ts'
import { ownRegisterOf } from '#sharing/duty/duty.queries.ts'
import { settleDuty } from '#sharing/duty/settle-duty.command.ts'
import {
  ACT_LIMIT,
  guardianDeadlines,
  guardianRules,
  needsNote,
  nextOf,
  NOTE_LIMIT,
  PLACE_LIMIT,
  presenceDeadlines,
  presenceRules,
  presenceStates,
  PresenceTaskOpened,
  SHORTEST,
  type PresenceTask,
} from './presence-task.ts'
import {
  changePresenceTask,
  insertPresenceTask,
  presenceTasksOfCase,
  socialRegisterIn,
} from './presence-task.queries.ts'
import { words } from './presence-task.words.ts'

const ADULT = 18

/** Why the actor cannot tell of an interrogation in this case, as a problem; null when they can. */
async function obstacle(tx: Read, target: CaseTarget, today: string): Promise<NotPossible | null> {
  if (tx.actor.ownRegisterKind !== 'police') return new NotPossible('only_police', words.onlyPolice)
  if (target.youthBirthDate !== null && ageOn(target.youthBirthDate, today) >= ADULT)
    return new NotPossible('adult', words.adult)
  const to = await socialRegisterIn(tx, target.caseId)
  return to === undefined ? new NotPossible('nobody_of_social_care', words.nobodyOfSocialCare) : null
}

/** Head of the case for the form of the notice; refused with the reason when the actor cannot send one. */
export const readPresenceForm = readOperation({
  name: 'readPresenceForm',
  summary: words.form,
  path: '/cases/:caseId/presence-tasks/form',
  permission: 'presence_task.send',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, target, today }) => {
    const refused = await obstacle(tx, target, today)
    if (refused !== null) throw refused
    return { case: target.headOn(today) }
  },
})

/**
 * The police tell the social authority of an interrogation of somebody under 18 (805/2011 ch. 7 § 16, 417/2007 § 24) and say whether the
 * guardians know (§ 15). A duty of the act: it is kept with the versions of the rules in force, and does not wait for the catalogue.
 */
export const sendPresenceTask = writeOperation({
  name: 'sendPresenceTask',
  summary: words.send,
  path: '/cases/:caseId/presence-tasks',
  permission: 'presence_task.send',
  input: z.object({
    caseId: idInput('case'),
    act: shortText(ACT_LIMIT).min(3, 'too_short'),
    date: dateInput(),
    time: timeInput(),
    place: shortText(PLACE_LIMIT).min(2, 'too_short'),
    guardiansTold: z.enum(['yes', 'no'], { error: 'choose_one' }),
    notToldReason: optionalLongText(NOTE_LIMIT),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'presence_task', objectId: result.id, caseId: input.caseId }),
  done: words.sendDone,
  handle: async ({ tx, actor, input, target, now, today }) => {
    const refused = await obstacle(tx, target, today)
    const toRegisterId = await socialRegisterIn(tx, input.caseId)
    if (refused !== null || toRegisterId === undefined)
      throw refused ?? new NotPossible('nobody_of_social_care', words.nobodyOfSocialCare)
    const startsAt = helsinkiDateTime(input.date, input.time)
    const guardiansTold = input.guardiansTold === 'yes'
    const notToldReason = guardiansTold ? null : (input.notToldReason ?? '')
    const errors = [
      ...(startsAt < now ? [fieldError('date', 'date_in_past')] : []),
      ...(notToldReason !== null && notToldReason.length < SHORTEST
        ? [fieldError('notToldReason', 'guardian_not_told_reason')]
        : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const rules = await rulesOn(tx, today)
    const rule = firstRuleFor(rules, presenceRules, actor.ownRegisterKind)
    const guardianRule = guardiansTold ? firstRuleFor(rules, guardianRules, actor.ownRegisterKind) : null
    const { act, place } = input
    const facts = { act, startsAt, place, guardiansTold, notToldReason, rule, guardianRule }
    const id = await insertPresenceTask(tx, target, { ...facts, fromRegisterId: ownRegisterOf(tx), toRegisterId })
    await settleDuty(tx, input.caseId, [...presenceDeadlines, ...(guardiansTold ? guardianDeadlines : [])], today)
    return { id }
  },
})

type TaskTarget = CaseTarget & { readonly task: PresenceTask }

/** A task as a target: there only for the police that sent it and the social authority it went to. */
async function taskTarget(tx: Read, input: { caseId: string; taskId: string }): Promise<TaskTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const tasks = inCase === null ? [] : await presenceTasksOfCase(tx, input.caseId)
  const task = tasks.find((each) => each.id === input.taskId)
  return inCase === null || task === undefined ? null : { ...inCase, kind: 'presence_task', task }
}

const taskInput = z.object({ caseId: idInput('case'), taskId: idInput('presence_task') })

/** One interrogation and what may be recorded of it next. */
export const readPresenceTask = readOperation({
  name: 'readPresenceTask',
  summary: words.read,
  path: '/cases/:caseId/presence-tasks/:taskId',
  permission: 'presence_task.read',
  input: taskInput,
  output: PresenceTaskOpened,
  target: taskTarget,
  log: (_result, input) => ({ objectKind: 'presence_task', objectId: input.taskId, caseId: input.caseId }),
  handle: ({ actor, target, now, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      task: target.task,
      next: nextOf(target.task, now),
      can: allowedOf(actor, target, ['presence_task.answer']),
    }),
})

/** The social authority answers and says afterwards whether somebody was there; the police can call it off. */
export const answerPresenceTask = writeOperation({
  name: 'answerPresenceTask',
  summary: words.answer,
  path: '/cases/:caseId/presence-tasks/:taskId',
  permission: 'presence_task.answer',
  input: taskInput.extend({
    state: z.enum(presenceStates, { error: 'choose_one' }),
    note: optionalLongText(NOTE_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: taskTarget,
  log: (_result, input) => ({ objectKind: 'presence_task', objectId: input.taskId, caseId: input.caseId }),
  done: words.answerDone,
  handle: async ({ tx, input, target: { task }, now }) => {
    const { state } = input
    const note = input.note ?? null
    if (task.version !== input.version) throw new StaleVersion()
    if (!nextOf(task, now).includes(state)) throw new NotPossible('presence_not_now', words.notNow, 'state')
    if (note === null ? needsNote(state) : note.length < 3)
      throw new InvalidInput([fieldError('note', 'presence_note_missing')])
    const change = { id: task.id, version: task.version, state, note, answeredAt: task.sentByOwn ? null : now }
    if (!(await changePresenceTask(tx, change))) throw new StaleVersion()
    return { version: task.version + 1 }
  },
})

export const presenceTaskOperations: readonly AnyOperation[] = [
  readPresenceForm,
  sendPresenceTask,
  readPresenceTask,
  answerPresenceTask,
]
