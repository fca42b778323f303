import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { participationEndKinds, type ParticipationEndKind } from '#casework/anchor-case/anchor-case.ts'
import { casePersons, caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { deadlinesOfCase } from '#casework/deadline/deadline.queries.ts'
import { isOpen } from '#casework/deadline/deadline.ts'
import { listMeetingsOfCase, meetingTarget } from '#casework/meeting/meeting.queries.ts'
import { markCancelled } from '#casework/meeting/meeting-changes.queries.ts'
import type { Read, Write } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { code, dateInput, fieldError, idInput, optionalCode, optionalLongText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { consentsOfCase } from '#sharing/consent/consent.queries.ts'
import { consentState } from '#sharing/consent/consent.ts'
import { markWithdrawn } from '#sharing/consent/consent-writing.queries.ts'
import { failedInARow } from '#participation/contact-attempt/contact-attempt.ts'
import { attemptsOf } from '#participation/contact-attempt/contact-attempt.queries.ts'
import { enoughAttempts, NOTE_LIMIT, Participation } from './participation-end.ts'
import { insertEnd, markBegunAgain, participationEndsOf } from './participation-end.queries.ts'
import { endKindTexts, words } from './participation-end.words.ts'

/** Consents of a case that an end would end: those that wait for an answer, and those that hold. */
const openConsents = async (tx: Read, caseId: string, now: Date) =>
  (await consentsOfCase(tx, caseId)).filter((each) => ['asked', 'live'].includes(consentState(each, now)))

const plannedMeetings = async (tx: Read, caseId: string) =>
  (await listMeetingsOfCase(tx, caseId)).filter((each) => each.state === 'planned')

/** Whether the family takes part, how they were tried to be reached, and what goes on without them (C-38). */
export const readParticipation = readOperation({
  name: 'readParticipation',
  summary: words.read,
  path: '/cases/:caseId/participation',
  permission: 'participation.read',
  input: z.object({ caseId: idInput('case') }),
  output: Participation,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'participation_end',
    caseId: input.caseId,
    objectIds: [...result.attempts, ...(result.current === null ? [] : [result.current]), ...result.earlier].map(
      (each) => each.id,
    ),
  }),
  handle: async ({ tx, actor, input, target, now, today }) => {
    const [attempts, ends, persons, deadlines, consents, meetings] = await Promise.all([
      attemptsOf(tx, input.caseId),
      participationEndsOf(tx, input.caseId),
      casePersons(tx, input.caseId),
      deadlinesOfCase(tx, input.caseId),
      openConsents(tx, input.caseId, now),
      plannedMeetings(tx, input.caseId),
    ])
    return {
      case: target.headOn(today),
      attempts,
      failedInARow: failedInARow(attempts),
      current: ends.find((each) => each.begunAgainOn === null) ?? null,
      earlier: ends.filter((each) => each.begunAgainOn !== null),
      persons: persons.map(({ id, role, name }) => ({ id, role, name })),
      consents: consents.length,
      meetings: meetings.length,
      statutory: deadlines
        .filter((each) => each.statutory && isOpen(each))
        .map(({ id, name, dueOn }) => ({ id, name, dueOn })),
      can: allowedOf(actor, target, ['contact_attempt.record', 'participation.end', 'participation.begin_again']),
    }
  },
})

/** Cancels what is planned with the family; each meeting stays in its list with the reason. */
async function cancelMeetings(tx: Write, caseId: string, kind: ParticipationEndKind): Promise<number> {
  const meetings = await plannedMeetings(tx, caseId)
  for (const { id } of meetings) {
    const found = await meetingTarget(tx, { caseId, meetingId: id })
    const version = found?.meeting.version
    if (version === undefined || !(await markCancelled(tx, id, version, endKindTexts[kind][tx.actor.language])))
      throw new StaleVersion()
  }
  return meetings.length
}

/** Takes back what was agreed to or only asked for. Where nobody was reached, what they agreed to earlier stands. */
async function endConsents(tx: Write, caseId: string, kind: ParticipationEndKind, now: Date): Promise<number> {
  if (kind === 'not_reached') return 0
  const consents = await openConsents(tx, caseId, now)
  for (const { id, version } of consents)
    if (!(await markWithdrawn(tx, { id, version }, null))) throw new StaleVersion()
  return consents.length
}

type Ended = {
  readonly kind: ParticipationEndKind
  readonly saidBy?: string | undefined
  readonly note?: string | undefined
}

/** Somebody said no, or nobody was there to say anything: then there are attempts, or a reason why no more are made. */
function endErrors({ kind, saidBy, note }: Ended, failed: number) {
  if (kind !== 'not_reached') return saidBy === undefined ? [fieldError('saidBy', 'choose_one')] : []
  return failed < enoughAttempts && note === undefined ? [fieldError('note', 'required')] : []
}

/**
 * Records that the family says no, stops or is not reached. What rests on their yes ends at once: consents, planned meetings, and more in the
 * shared workspace. What the law asks of each authority goes on in its own register, and its time limits stay.
 * @throws NotPossible `participation_ended` when it has ended already
 */
export const endParticipation = writeOperation({
  name: 'endParticipation',
  summary: words.end,
  path: '/cases/:caseId/participation/end',
  permission: 'participation.end',
  input: z.object({
    caseId: idInput('case'),
    kind: z.enum(participationEndKinds, { error: 'choose_one' }),
    saidBy: optionalCode('consent_given_by'),
    saidOn: dateInput(),
    note: optionalLongText(NOTE_LIMIT),
  }),
  output: z.object({ id: idOutput, consents: z.number().int(), meetings: z.number().int() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'participation_end', objectId: result.id, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, target, now, today }) => {
    const { caseId, kind, note } = input
    if (target.participationEnded) throw new NotPossible('participation_ended', words.alreadyEnded)
    const failed = failedInARow(await attemptsOf(tx, caseId))
    const errors = [
      ...endErrors(input, failed),
      ...(input.saidOn > today ? [fieldError('saidOn', 'date_in_future')] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const saidBy = kind === 'not_reached' ? null : (input.saidBy ?? null)
    const meetings = await cancelMeetings(tx, caseId, kind)
    const consents = await endConsents(tx, caseId, kind, now)
    return { id: await insertEnd(tx, target, { kind, saidBy, saidOn: input.saidOn, note }), consents, meetings }
  },
})

/**
 * A new start: a new yes, by whom and how (C-38). Nothing that ended comes back by itself: consents are asked for and meetings arranged anew.
 * @throws NotPossible `participation_goes_on` when it has not ended
 */
export const beginParticipationAgain = writeOperation({
  name: 'beginParticipationAgain',
  summary: words.begin,
  path: '/cases/:caseId/participation/begin',
  permission: 'participation.begin_again',
  input: z.object({
    caseId: idInput('case'),
    by: code('consent_given_by'),
    method: code('consent_methods'),
    on: dateInput(),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'participation_end', objectId: result.id, caseId: input.caseId }),
  done: words.beginDone,
  handle: async ({ tx, input, today }) => {
    const current = (await participationEndsOf(tx, input.caseId)).find((each) => each.begunAgainOn === null)
    if (current === undefined) throw new NotPossible('participation_goes_on', words.goesOn)
    if (input.on > today) throw new InvalidInput([fieldError('on', 'date_in_future')])
    if (input.on < current.saidOn) throw new InvalidInput([fieldError('on', 'begun_before_end')])
    const { by, method, on } = input
    if (!(await markBegunAgain(tx, { id: current.id, version: input.version }, { by, method, on })))
      throw new StaleVersion()
    return { id: current.id }
  },
})

export const participationEndOperations: readonly AnyOperation[] = [
  readParticipation,
  endParticipation,
  beginParticipationAgain,
]
