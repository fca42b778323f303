import { z } from 'zod'
import { answerErrors, saidOf, speaksOfOthers } from '#casework/meeting-time/meeting-time.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { guestReadOperation, guestWriteOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import type { GuestRead } from '#db/transaction.ts'
import {
  ExternalPage,
  externalAnswerFields,
  OwnTask,
  substituteErrors,
  substituteOf,
  taskNote,
  type OwnTask as Task,
} from './invited-external.ts'
import { answerInvitation, externalPage, ownTasks, reportTask } from './external-page.queries.ts'
import { words } from './external-page.words.ts'

const nothing = z.object({})
const kind = 'external_invitation'

async function pageTarget(tx: GuestRead): Promise<{ kind: string; page: ExternalPage } | null> {
  const page = await externalPage(tx)
  return page === undefined ? null : { kind, page }
}

/** The invitation, one's own answer and attendance, and one's own tasks: everything that somebody invited from outside has. */
export const readExternalPage = guestReadOperation({
  name: 'readExternalInvitation',
  summary: words.title,
  guestPermission: 'external_invitation.read',
  input: nothing,
  output: ExternalPage,
  target: pageTarget,
  log: (result) => ({ objectKind: kind, objectIds: result.tasks.map((each) => each.id) }),
  handle: ({ target }) => Promise.resolve(target.page),
})

/**
 * How each proposed time suits, or whether one comes, and who comes instead. The latest answer counts, the earlier ones stay.
 * @throws StaleVersion when another answer came meanwhile; NotPossible times_changed, meeting_not_planned
 */
export const answerAsExternal = guestWriteOperation({
  name: 'answerExternalInvitation',
  summary: words.answer,
  guestPermission: 'external_invitation.answer',
  input: z.object(externalAnswerFields),
  output: z.object({ answered: z.boolean() }),
  target: pageTarget,
  log: () => ({ objectKind: kind }),
  done: words.answerDone,
  handle: async ({ tx, input, target: { page } }) => {
    if (page.invitation.state !== 'planned') throw new NotPossible('meeting_not_planned', words.notPlanned)
    if (speaksOfOthers(input, page.times)) throw new NotPossible('times_changed', words.timesChanged)
    const errors = [...answerErrors(input, page.times), ...substituteErrors(input)]
    if (errors.length > 0) throw new InvalidInput(errors)
    const outcome = await answerInvitation(tx, {
      ...saidOf(input),
      number: input.version,
      substitute: substituteOf(input),
    })
    if (outcome === 'gone') throw new NotPossible('meeting_not_planned', words.notPlanned)
    if (outcome === 'stale') throw new StaleVersion()
    if (outcome === 'other_times') throw new NotPossible('times_changed', words.timesChanged)
    return { answered: true }
  },
})

type TaskTarget = { readonly kind: string; readonly id: string; readonly task: Task }

async function taskTarget(tx: GuestRead, input: { externalTaskId: string }): Promise<TaskTarget | null> {
  const task = (await ownTasks(tx)).find((each) => each.id === input.externalTaskId)
  return task === undefined ? null : { kind: 'external_task', id: task.id, task }
}

const ofTask = { externalTaskId: idInput('task') }

/** One of one's own tasks. */
export const readOwnTask = guestReadOperation({
  name: 'readExternalTask',
  summary: words.tasks,
  guestPermission: 'external_task.report',
  input: z.object(ofTask),
  output: OwnTask,
  target: taskTarget,
  log: (result) => ({ objectKind: 'external_task', objectId: result.id }),
  handle: ({ target }) => Promise.resolve(target.task),
})

/** Says that a task is done, with a few words to those who work with the case. @throws StaleVersion when it was done or taken back. */
export const reportExternalTask = guestWriteOperation({
  name: 'reportExternalTask',
  summary: words.reportDone,
  guestPermission: 'external_task.report',
  input: z.object({ ...ofTask, note: taskNote(), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: taskTarget,
  log: (result) => ({ objectKind: 'external_task', objectId: result.id }),
  done: words.reportSaved,
  handle: async ({ tx, input, target: { task } }) => {
    if (task.doneAt !== null) throw new NotPossible('external_task_done', words.alreadyDone)
    if (!(await reportTask(tx, { id: task.id, version: input.version, note: input.note }))) throw new StaleVersion()
    return { id: task.id }
  },
})

export const externalPageOperations: readonly AnyGuestOperation[] = [
  readExternalPage,
  answerAsExternal,
  readOwnTask,
  reportExternalTask,
]
