import { z } from 'zod'
import { readOperation } from '#http/operation.ts'
import { idInput, optionalShortText } from '#kernel/input.ts'
import { Decision, decisionMatches } from './decision.ts'
import { findDecision, listDecisions } from './decision.queries.ts'
import { words } from './decision.words.ts'

/** Decisions by section, register number, day or authority (G-05): "§ 178", "320/12.05.00/2024". */
export const findDecisions = readOperation({
  name: 'findDecisions',
  summary: words.findSummary,
  path: '/network/decisions',
  permission: 'network.read',
  input: z.object({ q: optionalShortText(100) }),
  output: z.object({ decisions: z.array(Decision) }),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: ({ decisions }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: decisions.map((each) => each.id),
  }),
  handle: async ({ tx, input }) => ({
    decisions: (await listDecisions(tx)).filter((each) => decisionMatches(each, input.q ?? '')),
  }),
})

/** One decision as its minutes have it. */
export const readDecision = readOperation({
  name: 'readDecision',
  summary: words.readSummary,
  path: '/network/decisions/:decisionId',
  permission: 'network.read',
  input: z.object({ decisionId: idInput('decision') }),
  output: Decision,
  target: async (tx, { decisionId }) => {
    const decision = await findDecision(tx, decisionId)
    return decision === undefined ? null : { kind: 'network', id: decision.id, decision }
  },
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: ({ target }) => Promise.resolve(target.decision),
})
