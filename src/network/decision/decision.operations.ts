import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { fieldError, idInput, optionalShortText } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listAgencies } from '#network/agreement/agreement-keeping.queries.ts'
import { NetworkFile } from '#network/network-file/network-file.ts'
import { filesOf } from '#network/network-file/network-file.queries.ts'
import { Decision, decisionMatches } from './decision.ts'
import { changeDecisionInput, registerDecisionInput } from './decision-input.ts'
import { findDecision, insertDecision, listDecisions, updateDecision } from './decision.queries.ts'
import { words } from './decision.words.ts'

const network = (tx: Read) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId })
const decisionInput = z.object({ decisionId: idInput('decision') })
async function decisionTarget(tx: Read, { decisionId }: { readonly decisionId: string }) {
  const decision = await findDecision(tx, decisionId)
  return decision === undefined ? null : { kind: 'network', id: decision.id, decision }
}
const log = (_result: unknown, _input: unknown, target: { readonly id: string }) => ({
  objectKind: 'network',
  objectId: target.id,
})

/** Decisions by section, register number, day or authority (G-05): "§ 178", "320/12.05.00/2024". */
export const findDecisions = readOperation({
  name: 'findDecisions',
  summary: words.findSummary,
  path: '/network/decisions',
  permission: 'network.read',
  input: z.object({ q: optionalShortText(100) }),
  output: z.object({ decisions: z.array(Decision), can: canOutput }),
  target: network,
  log: ({ decisions }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: decisions.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target }) => ({
    decisions: (await listDecisions(tx)).filter((each) => decisionMatches(each, input.q ?? '')),
    can: allowedOf(actor, target, ['decision.register']),
  }),
})

/** One decision as its minutes have it, with its papers. */
export const readDecision = readOperation({
  name: 'readDecision',
  summary: words.readSummary,
  path: '/network/decisions/:decisionId',
  permission: 'network.read',
  input: decisionInput,
  output: Decision.extend({ files: z.array(NetworkFile), can: canOutput }),
  target: decisionTarget,
  log,
  handle: async ({ tx, actor, target }) => ({
    ...target.decision,
    files: await filesOf(tx, { decisionId: target.id }),
    can: allowedOf(actor, target, ['decision.register', 'network_file.attach']),
  }),
})

/** The authorities a decision may be of. */
export const prepareDecision = readOperation({
  name: 'prepareDecision',
  summary: words.registerSummary,
  path: '/network/decision-form',
  permission: 'decision.register',
  input: z.object({}),
  output: z.object({ agencies: z.array(z.object({ id: idOutput, name: textOutput })) }),
  target: network,
  log,
  handle: async ({ tx }) => ({ agencies: (await listAgencies(tx)).map(({ id, name }) => ({ id, name })) }),
})

/** The decision for those who may correct it. */
export const readDecisionForm = readOperation({
  name: 'readDecisionForm',
  summary: words.changeSummary,
  path: '/network/decisions/:decisionId/form',
  permission: 'decision.register',
  input: decisionInput,
  output: Decision,
  target: decisionTarget,
  log,
  handle: ({ target }) => Promise.resolve(target.decision),
})

/** Registers what an organ of an authority has decided: proposal and decision apart, as its minutes have them (G-05). */
export const registerDecision = writeOperation({
  name: 'registerDecision',
  summary: words.registerSummary,
  path: '/network/decisions',
  permission: 'decision.register',
  input: registerDecisionInput,
  output: z.object({ id: idOutput }),
  target: network,
  log: (result) => ({ objectKind: 'network', objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input: { agency, ...written }, today }) => {
    if (written.decidedOn > today) throw new InvalidInput([fieldError('decidedOn', 'date_in_future')])
    if (!(await listAgencies(tx)).some((each) => each.id === agency))
      throw new InvalidInput([fieldError('agency', 'code_unknown')])
    const id = newId()
    await insertDecision(tx, { ...written, id, agencyId: agency, today })
    return { id }
  },
})

/** Corrects what was registered. The authority stays: a decision of another one is another decision. */
export const changeDecision = writeOperation({
  name: 'changeDecision',
  summary: words.changeSummary,
  path: '/network/decisions/:decisionId',
  permission: 'decision.register',
  input: changeDecisionInput,
  output: z.object({ id: idOutput }),
  target: decisionTarget,
  log,
  done: words.saved,
  handle: async ({ tx, input: { decisionId, version, ...written }, today }) => {
    if (written.decidedOn > today) throw new InvalidInput([fieldError('decidedOn', 'date_in_future')])
    if (!(await updateDecision(tx, decisionId, version, written))) throw new StaleVersion()
    return { id: decisionId }
  },
})

export const decisionOperations: readonly AnyOperation[] = [
  findDecisions,
  readDecision,
  prepareDecision,
  readDecisionForm,
  registerDecision,
  changeDecision,
]
