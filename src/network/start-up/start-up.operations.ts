import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, versionInput } from '#kernel/input.ts'
import { dayOutput } from '#kernel/output.ts'
import { findTemplateStep, StartUp, StartUpStep, tickFields } from './start-up.ts'
import { beginSteps, listSteps, saveTick } from './start-up.queries.ts'
import { words } from './start-up.words.ts'

const path = '/network/start-up'
const kind = 'start_up'
const network = (tx: Read) => Promise.resolve({ kind, id: tx.actor.instanceId })
const log = (_result: unknown, _input: unknown, { id }: { readonly id: string }) => ({ objectKind: kind, objectId: id })

/** How far the start-up of the instance has come (G-18). */
export const readStartUp = readOperation({
  name: 'readStartUp',
  summary: words.readSummary,
  path,
  permission: 'network.read',
  input: z.object({}),
  output: StartUp,
  target: network,
  log,
  handle: async ({ tx, actor, target }) => ({
    steps: await listSteps(tx),
    can: allowedOf(actor, target, ['start_up.keep']),
  }),
})

/** Takes the steps of the template into use; those that are there already stay as they are. */
export const beginStartUp = writeOperation({
  name: 'beginStartUp',
  summary: words.beginSummary,
  path: `${path}/begin`,
  permission: 'start_up.keep',
  input: z.object({}),
  output: z.object({ steps: z.number().int() }),
  target: network,
  log,
  done: words.begun,
  handle: async ({ tx }) => ({ steps: await beginSteps(tx) }),
})

const stepInput = z.object({ step: z.string().max(40) })

/** A step of the instance; one that is not in the template, or was never begun, is not there. */
export async function stepTarget(tx: Read, { step }: { readonly step: string }) {
  const found = (await listSteps(tx)).find((each) => each.step === step)
  return found === undefined ? null : { kind, id: tx.actor.instanceId, step: found }
}

export const readStartUpStep = readOperation({
  name: 'readStartUpStep',
  summary: words.stepSummary,
  path: `${path}/:step`,
  permission: 'start_up.keep',
  input: stepInput,
  output: z.object({ step: StartUpStep, today: dayOutput }),
  target: stepTarget,
  log,
  handle: ({ target: { step }, today }) => Promise.resolve({ step, today }),
})

/**
 * Ticks a step with the day. One that keeps something is ticked when a paper is attached or it is written where it is.
 * @throws InvalidInput for a day to come; NotPossible with nothing kept
 */
export const tickStartUpStep = writeOperation({
  name: 'tickStartUpStep',
  summary: words.tickSummary,
  path: `${path}/:step`,
  permission: 'start_up.keep',
  input: stepInput.extend(tickFields),
  output: z.object({}),
  target: stepTarget,
  log,
  done: words.ticked,
  handle: async ({ tx, input: { step, doneOn, note, version }, target, today }) => {
    if (doneOn > today) throw new InvalidInput([fieldError('doneOn', 'date_in_future')])
    if (findTemplateStep(step)?.stores === true && note === undefined && target.step.files.length === 0)
      throw new NotPossible('nothing_kept', words.nothingKept, 'note')
    if (!(await saveTick(tx, { step, version }, doneOn, note ?? null))) throw new StaleVersion()
    return {}
  },
})

/** Takes a tick back: what was kept stays. */
export const reopenStartUpStep = writeOperation({
  name: 'reopenStartUpStep',
  summary: words.reopenSummary,
  path: `${path}/:step/reopen`,
  permission: 'start_up.keep',
  input: stepInput.extend({ version: versionInput() }),
  output: z.object({}),
  target: stepTarget,
  log,
  done: words.reopened,
  handle: async ({ tx, input: { step, version }, target }) => {
    if (!(await saveTick(tx, { step, version }, null, target.step.note))) throw new StaleVersion()
    return {}
  },
})

export const startUpOperations: readonly AnyOperation[] = [
  readStartUp,
  beginStartUp,
  readStartUpStep,
  tickStartUpStep,
  reopenStartUpStep,
]
