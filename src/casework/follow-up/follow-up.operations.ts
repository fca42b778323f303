import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead, CaseMember } from '#casework/anchor-case/anchor-case.ts'
import { caseMembers, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { Deadline, turningEighteen } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase } from '#casework/deadline/deadline.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import {
  dateInput,
  fieldError,
  idInput,
  longText,
  shortText,
  versionInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import { MovedFollowUp, MOVE_REASON_LIMIT, OUTCOME_LIMIT, WHAT_LIMIT, withMoves, type FollowUp } from './follow-up.ts'
import { insertMove, movesOfCase, movesOfFollowUp, rescheduleFollowUp } from './follow-up-move.queries.ts'
import { findFollowUp, finishFollowUp, followUpsOfCase, insertFollowUp } from './follow-up.queries.ts'
import { words } from './follow-up.words.ts'

/** What waits and what was done in a case: follow-ups, time limits, and whether the young person soon turns 18. */
export const readFollowUps = readOperation({
  name: 'readFollowUps',
  summary: words.list,
  path: '/cases/:caseId/follow-ups',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    due: z.array(MovedFollowUp),
    done: z.array(MovedFollowUp),
    deadlines: z.array(Deadline),
    turningEighteen: z.object({ days: z.number().int(), level: z.enum(['first', 'last']) }).nullable(),
    members: z.array(CaseMember),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'follow_up',
    caseId: input.caseId,
    objectIds: [...result.due, ...result.done, ...result.deadlines].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const { caseId } = input
    const [read, moves, deadlines, members] = await Promise.all([
      followUpsOfCase(tx, caseId),
      movesOfCase(tx, caseId),
      deadlinesOfCase(tx, caseId),
      caseMembers(tx, caseId),
    ])
    const followUps = withMoves(read, moves)
    return {
      case: target.headOn(today),
      due: followUps.filter((each) => each.doneOn === null),
      done: followUps.filter((each) => each.doneOn !== null).reverse(),
      deadlines,
      turningEighteen: target.state === 'closed' ? null : turningEighteen(target.youthBirthDate, today),
      members,
      can: allowedOf(actor, target, [
        'follow_up.set',
        'follow_up.do',
        'follow_up.move',
        'deadline.complete',
        'case.close',
      ]),
    }
  },
})

/** The responsible person must be a member of the case now: somebody else could not even read it. */
const responsibleErrors = (members: readonly CaseMember[], responsibleId: string): InputFieldError[] =>
  members.some((each) => each.professionalId === responsibleId) ? [] : [fieldError('responsibleId', 'choose_one')]

/** Sets something to check later, with a member of the case who is responsible for it. */
export const setFollowUp = writeOperation({
  name: 'setFollowUp',
  summary: words.set,
  path: '/cases/:caseId/follow-ups',
  permission: 'follow_up.set',
  input: z.object({
    caseId: idInput('case'),
    what: shortText(WHAT_LIMIT),
    dueOn: dateInput(),
    responsibleId: idInput('professional'),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'follow_up', objectId: result.id, caseId: input.caseId }),
  done: words.setDone,
  handle: async ({ tx, input, target, today }) => {
    const members = await caseMembers(tx, input.caseId)
    const errors = [
      ...(input.dueOn < today ? [fieldError('dueOn', 'date_in_past')] : []),
      ...responsibleErrors(members, input.responsibleId),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const { what, dueOn, responsibleId } = input
    return { id: await insertFollowUp(tx, { case: target, what, dueOn, responsibleId }) }
  },
})

type FollowUpTarget = CaseTarget & { readonly followUp: FollowUp }

/** A follow-up as a target: there only when its case is. */
async function followUpTarget(tx: Read, input: { caseId: string; followUpId: string }): Promise<FollowUpTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const followUp = inCase === null ? undefined : await findFollowUp(tx, input.caseId, input.followUpId)
  return inCase === null || followUp === undefined ? null : { ...inCase, kind: 'follow_up', followUp }
}

/** One follow-up, for the forms that record or move it. */
export const readFollowUp = readOperation({
  name: 'readFollowUp',
  summary: words.read,
  path: '/cases/:caseId/follow-ups/:followUpId',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput('case'), followUpId: idInput('follow_up') }),
  output: z.object({
    case: CaseHead,
    followUp: MovedFollowUp,
    members: z.array(CaseMember),
    can: canOutput,
    today: dayOutput,
  }),
  target: followUpTarget,
  log: (_result, input) => ({ objectKind: 'follow_up', objectId: input.followUpId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [moves, members] = await Promise.all([
      movesOfFollowUp(tx, input.caseId, input.followUpId),
      caseMembers(tx, input.caseId),
    ])
    return {
      case: target.headOn(today),
      followUp: { ...target.followUp, moves },
      members,
      can: allowedOf(actor, target, ['follow_up.do', 'follow_up.move']),
      today,
    }
  },
})

/** Records that a follow-up was done, on which day and how it is going. */
export const doFollowUp = writeOperation({
  name: 'doFollowUp',
  summary: words.do,
  path: '/cases/:caseId/follow-ups/:followUpId/done',
  permission: 'follow_up.do',
  input: z.object({
    caseId: idInput('case'),
    followUpId: idInput('follow_up'),
    doneOn: dateInput(),
    outcome: longText(OUTCOME_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: followUpTarget,
  log: (_result, input) => ({ objectKind: 'follow_up', objectId: input.followUpId, caseId: input.caseId }),
  done: words.doDone,
  handle: async ({ tx, input, target, today }) => {
    const { followUp } = target
    if (followUp.version !== input.version) throw new StaleVersion()
    if (followUp.doneOn !== null) throw new NotPossible('follow_up_done', words.alreadyDone)
    if (input.doneOn > today) throw new InvalidInput([fieldError('doneOn', 'date_in_future')])
    if (!(await finishFollowUp(tx, followUp, { doneOn: input.doneOn, outcome: input.outcome })))
      throw new StaleVersion()
    return { version: followUp.version + 1 }
  },
})

/**
 * Moves a follow-up that is not done to another day, another member of the case, or both. The earlier day, the earlier person
 * and the reason stay to be read. A late one may change hands without a new day; a new day cannot have passed.
 */
export const moveFollowUp = writeOperation({
  name: 'moveFollowUp',
  summary: words.move,
  path: '/cases/:caseId/follow-ups/:followUpId/move',
  permission: 'follow_up.move',
  input: z.object({
    caseId: idInput('case'),
    followUpId: idInput('follow_up'),
    dueOn: dateInput(),
    responsibleId: idInput('professional'),
    reason: shortText(MOVE_REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: followUpTarget,
  log: (_result, input) => ({ objectKind: 'follow_up', objectId: input.followUpId, caseId: input.caseId }),
  done: words.moveDone,
  handle: async ({ tx, input, target, today }) => {
    const { followUp } = target
    if (followUp.version !== input.version) throw new StaleVersion()
    if (followUp.doneOn !== null) throw new NotPossible('follow_up_done', words.alreadyDone)
    const { caseId, dueOn, responsibleId, reason } = input
    const sameDay = dueOn === followUp.dueOn
    const errors = [
      ...(!sameDay && dueOn < today ? [fieldError('dueOn', 'date_in_past')] : []),
      ...(sameDay && responsibleId === followUp.responsibleId ? [fieldError('dueOn', 'follow_up_not_moved')] : []),
      ...responsibleErrors(await caseMembers(tx, caseId), responsibleId),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const to = { dueOn, responsibleId }
    if (!(await rescheduleFollowUp(tx, followUp, to))) throw new StaleVersion()
    await insertMove(tx, { caseId, from: followUp, to, reason })
    return { version: followUp.version + 1 }
  },
})

export const followUpOperations: readonly AnyOperation[] = [
  readFollowUps,
  setFollowUp,
  readFollowUp,
  doFollowUp,
  moveFollowUp,
]
