import { z } from 'zod'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { fieldError } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  changeAgreementInput,
  dayAfter,
  endInput,
  forceInput,
  newAgreementInput,
  termErrors,
} from './agreement-input.ts'
import { insertAgreement, updateAgreement, updateState } from './agreement-keeping.queries.ts'
import { ruleIsMet } from './agreement.queries.ts'
import { agreementLog, agreementTarget, prepareAgreement, readAgreementForm } from './agreement.operations.ts'
import { words } from './agreement.words.ts'

const refuse = (errors: ReturnType<typeof termErrors>): void => {
  if (errors.length > 0) throw new InvalidInput(errors)
}

/** Writes down an agreement or a protocol; it has no party yet, and is not in force. */
export const createAgreement = writeOperation({
  name: 'createAgreement',
  summary: words.createSummary,
  path: '/network/agreements',
  permission: 'agreement.change',
  input: newAgreementInput,
  output: z.object({ id: idOutput }),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: (result) => ({ objectKind: 'network', objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input: { lastOn, validFrom, ...input } }) => {
    refuse(termErrors(validFrom, lastOn))
    const id = newId()
    await insertAgreement(tx, { ...input, id, validFrom: validFrom ?? null, validUntil: dayAfter(lastOn) })
    return { id }
  },
})

/** Changes what is written of an agreement. One that is in force has a first day, and one that was ended stays as it is. */
export const changeAgreement = writeOperation({
  name: 'changeAgreement',
  summary: words.changeSummary,
  path: '/network/agreements/:agreementId',
  permission: 'agreement.change',
  input: changeAgreementInput,
  output: z.object({ id: idOutput }),
  target: agreementTarget,
  log: agreementLog,
  done: words.saved,
  handle: async ({ tx, input: { lastOn, validFrom, version, agreementId, ...written }, target }) => {
    const { recorded } = target.agreement
    if (recorded === 'ended') throw new NotPossible('agreement_ended', words.wasEnded)
    if (recorded === 'in_force' && validFrom === undefined)
      throw new InvalidInput([fieldError('validFrom', 'required')])
    refuse(termErrors(validFrom, lastOn))
    const columns = { ...written, validFrom: validFrom ?? null, validUntil: dayAfter(lastOn) }
    if (!(await updateAgreement(tx, agreementId, version, columns))) throw new StaleVersion()
    return { id: agreementId }
  },
})

/** Brings an agreement into force from a day: only when it is signed as the recorded rule asks (G-03). The database says the same. */
export const bringIntoForce = writeOperation({
  name: 'bringIntoForce',
  summary: words.forceSummary,
  path: '/network/agreements/:agreementId/force',
  permission: 'agreement.change',
  input: forceInput,
  output: z.object({ id: idOutput }),
  target: agreementTarget,
  log: agreementLog,
  done: words.forceDone,
  handle: async ({ tx, input, target: { agreement } }) => {
    if (agreement.recorded !== 'draft') throw new NotPossible('agreement_not_draft', words.notDraft)
    if (!(await ruleIsMet(tx, agreement.id))) throw new NotPossible('rule_not_met', words.ruleNotMet)
    if (agreement.validUntil !== null && agreement.validUntil <= input.validFrom)
      throw new InvalidInput([fieldError('validFrom', 'term_ends_before_it_begins')])
    const state = { status: 'in_force', validFrom: input.validFrom } as const
    if (!(await updateState(tx, agreement.id, input.version, state))) throw new StaleVersion()
    return { id: agreement.id }
  },
})

/** Ends an agreement before its time, with a reason. What is open goes on; nothing new is opened afterwards (docs/decisions/0032). */
export const endAgreement = writeOperation({
  name: 'endAgreement',
  summary: words.endSummary,
  path: '/network/agreements/:agreementId/end',
  permission: 'agreement.change',
  stepUp: true,
  input: endInput,
  output: z.object({ id: idOutput }),
  target: agreementTarget,
  log: agreementLog,
  done: words.endDone,
  handle: async ({ tx, input, target: { agreement }, today }) => {
    if (agreement.recorded !== 'in_force') throw new NotPossible('agreement_not_in_force', words.notInForce)
    refuse(termErrors(agreement.validFrom, input.lastOn))
    if (input.lastOn < today) throw new InvalidInput([fieldError('lastOn', 'date_in_past')])
    const state = {
      status: 'in_force',
      validUntil: dayAfter(input.lastOn) ?? input.lastOn,
      reason: input.reason,
    } as const
    if (!(await updateState(tx, agreement.id, input.version, state))) throw new StaleVersion()
    return { id: agreement.id }
  },
})

export const agreementKeepingOperations: readonly AnyOperation[] = [
  prepareAgreement,
  createAgreement,
  readAgreementForm,
  changeAgreement,
  bringIntoForce,
  endAgreement,
]
