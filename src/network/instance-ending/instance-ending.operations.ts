import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { dateInput, fieldError, flag, idInput, longText, optionalLongText, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import {
  FURTHEST_DAYS,
  InstanceEnding,
  mayEnd,
  OpenThings,
  REASON_LEAST,
  REASON_LIMIT,
  standing,
  TURN_TO_LEAST,
  TURN_TO_LIMIT,
} from './instance-ending.ts'
import { insertEnding, listEndings, openThings, settleEndingNow, takeBackNow } from './instance-ending.queries.ts'
import { words } from './instance-ending.words.ts'

const path = '/network/ending'
const kind = 'instance_ending'
const reasonInput = () => longText(REASON_LIMIT).min(REASON_LEAST, 'too_short')
const turnToInput = () => longText(TURN_TO_LIMIT).min(TURN_TO_LEAST, 'too_short')
const endingInput = z.object({ endingId: idInput('instance_ending'), version: versionInput() })
const ofInstance = (tx: Read) => Promise.resolve({ kind, id: tx.actor.instanceId })

const found = async (tx: Read, { endingId }: { readonly endingId: string }) => {
  const ending = (await listEndings(tx)).find((each) => each.id === endingId)
  return ending === undefined ? null : { kind, id: ending.id, ending }
}
const log = (_result: unknown, { endingId }: { readonly endingId: string }) => ({
  objectKind: kind,
  objectId: endingId,
})

/** Whether and how the work of the instance ends, and what is still open in it. Numbers alone. */
export const readInstanceEnding = readOperation({
  name: 'readInstanceEnding',
  summary: words.summary,
  path,
  permission: 'instance_ending.read',
  input: z.object({}),
  output: z.object({
    endings: z.array(InstanceEnding),
    /** Null for who has nothing to decide. */
    open: OpenThings.nullable(),
    mayEnd: z.boolean(),
    endedOn: dayOutput.nullable(),
    today: dayOutput,
    can: canOutput,
  }),
  target: ofInstance,
  log: (result) => ({ objectKind: kind, objectIds: result.endings.map((each) => each.id) }),
  handle: async ({ tx, actor, target, today }) => {
    const [endings, open] = await Promise.all([listEndings(tx), openThings(tx)])
    const can = allowedOf(actor, target, ['instance_ending.propose', 'instance_ending.settle'])
    return {
      endings,
      open: open ?? null,
      mayEnd: open !== undefined && mayEnd(open),
      endedOn: actor.endedOn,
      today,
      can,
    }
  },
})

async function assertNothingStands(tx: Read, ended: boolean): Promise<void> {
  const now = standing(await listEndings(tx))
  if (now !== undefined && !(ended && now.state === 'in_force'))
    throw new NotPossible('proposed_already', words.already)
}

/** Proposes that the work ends from a day. Without effect until another person decides it (U-13). */
export const proposeEnding = writeOperation({
  name: 'proposeEnding',
  summary: words.propose,
  path,
  permission: 'instance_ending.propose',
  stepUp: true,
  input: z.object({
    startsOn: dateInput(),
    reason: reasonInput(),
    turnToSv: turnToInput(),
    turnToFi: turnToInput(),
    turnToEn: turnToInput(),
    understood: flag(),
  }),
  output: z.object({ id: idOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.proposeDone,
  hold: () => kind,
  handle: async ({ tx, actor, input, today }) => {
    if (actor.endedOn !== null) throw new NotPossible('ended_already', words.endedAlready)
    const errors = [
      ...(input.startsOn < today ? [fieldError('startsOn', 'date_in_past')] : []),
      ...(input.startsOn > addDays(today, FURTHEST_DAYS) ? [fieldError('startsOn', 'date_too_far')] : []),
      ...(input.understood ? [] : [fieldError('understood', 'required')]),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    await assertNothingStands(tx, false)
    const id: string = newId()
    const turnTo = { sv: input.turnToSv, fi: input.turnToFi, en: input.turnToEn }
    await insertEnding(tx, { id, kind: 'end', startsOn: input.startsOn, reason: input.reason, turnTo })
    return { id }
  },
})

/** Proposes that the work goes on after all. The other person decides it, as the ending. */
export const proposeReopening = writeOperation({
  name: 'proposeReopening',
  summary: words.reopen,
  path: `${path}/reopening`,
  permission: 'instance_ending.propose',
  stepUp: true,
  input: z.object({ reason: reasonInput() }),
  output: z.object({ id: idOutput }),
  target: ofInstance,
  log: (result) => ({ objectKind: kind, objectId: result.id }),
  done: words.proposeDone,
  hold: () => kind,
  handle: async ({ tx, actor, input: { reason }, today }) => {
    if (actor.endedOn === null) throw new NotPossible('not_ended', words.notEnded)
    await assertNothingStands(tx, true)
    const id: string = newId()
    await insertEnding(tx, { id, kind: 'reopen', startsOn: today, reason, turnTo: null })
    return { id }
  },
})

/** Another person than who proposed it decides or declines; who proposed it may only withdraw it. */
export const settleEnding = writeOperation({
  name: 'settleEnding',
  summary: words.settle,
  path: `${path}/:endingId`,
  permission: 'instance_ending.settle',
  stepUp: true,
  input: endingInput.extend({
    outcome: z.enum(['decided', 'declined', 'withdrawn'], { error: 'choose_one' }),
    note: optionalLongText(REASON_LIMIT),
  }),
  output: z.object({}),
  target: found,
  log,
  done: words.settleDone,
  hold: () => kind,
  handle: async ({ tx, input: { version, outcome, note }, target: { ending } }) => {
    if (outcome === 'declined' && (note ?? '').length < 3) throw new InvalidInput([fieldError('note', 'required')])
    const said = note === undefined || note.length < 3 ? null : note
    const came = await settleEndingNow(tx, { id: ending.id, version }, outcome, said)
    if (came === 'own') throw new NotPossible('needs_second_person', words.secondPerson)
    if (came === 'open') throw new NotPossible('somebody_waits', words.somebodyWaits)
    if (came === 'changed') throw new StaleVersion()
    return {}
  },
})

/** Takes a decided ending back before its day. Afterwards the instance is reopened, by two. */
export const takeBackEnding = writeOperation({
  name: 'takeBackEnding',
  summary: words.takeBack,
  path: `${path}/:endingId/take-back`,
  permission: 'instance_ending.settle',
  stepUp: true,
  input: endingInput.extend({ reason: reasonInput() }),
  output: z.object({}),
  target: found,
  log,
  done: words.takeBackDone,
  hold: () => kind,
  handle: async ({ tx, input: { version, reason }, target: { ending } }) => {
    if (!(await takeBackNow(tx, { id: ending.id, version }, reason))) throw new StaleVersion()
    return {}
  },
})

/** One of them, with what is open now. */
export const readOneEnding = readOperation({
  name: 'readOneEnding',
  summary: words.readOneSummary,
  path: `${path}/:endingId`,
  permission: 'instance_ending.read',
  input: z.object({ endingId: idInput('instance_ending') }),
  output: z.object({ ending: InstanceEnding, open: OpenThings.nullable(), mayEnd: z.boolean(), own: z.boolean() }),
  target: found,
  log,
  handle: async ({ tx, actor, target: { ending } }) => {
    const open = await openThings(tx)
    return {
      ending,
      open: open ?? null,
      mayEnd: open !== undefined && mayEnd(open),
      own: ending.proposedById === actor.professionalId,
    }
  },
})

export const instanceEndingOperations: readonly AnyOperation[] = [
  readInstanceEnding,
  proposeEnding,
  proposeReopening,
  readOneEnding,
  settleEnding,
  takeBackEnding,
]
