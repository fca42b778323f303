import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead, CaseMember } from '#casework/anchor-case/anchor-case.ts'
import { caseMembers, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { Deadline, turningEighteen } from '#casework/deadline/deadline.ts'
import { deadlinesOfCase } from '#casework/deadline/deadline.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, fieldError, idInput, longText, shortText, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import { FollowUp, OUTCOME_LIMIT, WHAT_LIMIT } from './follow-up.ts'
import { findFollowUp, finishFollowUp, followUpsOfCase, insertFollowUp } from './follow-up.queries.ts'
import { words } from './follow-up.words.ts'

/** What waits and what was done in a case: follow-ups, time limits, and whether the young person soon turns 18. */
export const readFollowUps = readOperation({
  name: 'readFollowUps',
  summary: words.list,
  path: '/cases/:caseId/follow-ups',
  permission: 'case.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    due: z.array(FollowUp),
    done: z.array(FollowUp),
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
    const [followUps, deadlines, members] = await Promise.all([
      followUpsOfCase(tx, caseId),
      deadlinesOfCase(tx, caseId),
      caseMembers(tx, caseId),
    ])
    return {
      case: target.headOn(today),
      due: followUps.filter((each) => each.doneOn === null),
      done: followUps.filter((each) => each.doneOn !== null).reverse(),
      deadlines,
      turningEighteen: target.state === 'closed' ? null : turningEighteen(target.youthBirthDate, today),
      members,
      can: allowedOf(actor, target, ['follow_up.set', 'follow_up.do', 'deadline.complete', 'case.close']),
    }
  },
})

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
      ...(members.some((each) => each.professionalId === input.responsibleId)
        ? []
        : [fieldError('responsibleId', 'choose_one')]),
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

/** One follow-up, for the form that records it. */
export const readFollowUp = readOperation({
  name: 'readFollowUp',
  summary: words.read,
  path: '/cases/:caseId/follow-ups/:followUpId',
  permission: 'case.read',
  input: z.object({ caseId: idInput('case'), followUpId: idInput('follow_up') }),
  output: z.object({ case: CaseHead, followUp: FollowUp, can: canOutput, today: dayOutput }),
  target: followUpTarget,
  log: (_result, input) => ({ objectKind: 'follow_up', objectId: input.followUpId, caseId: input.caseId }),
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      followUp: target.followUp,
      can: allowedOf(actor, target, ['follow_up.do']),
      today,
    }),
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

export const followUpOperations: readonly AnyOperation[] = [readFollowUps, setFollowUp, readFollowUp, doFollowUp]
