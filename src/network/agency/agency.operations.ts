import { z } from 'zod'
import { readOperation } from '#http/operation.ts'
import { Party } from './agency.ts'
import { listParties as partiesOfInstance } from './agency.queries.ts'
import { words } from './agency.words.ts'

/** The parties of the instance's agreements, with the registers each is the controller of (G-02). */
export const listParties = readOperation({
  name: 'listParties',
  summary: words.summary,
  path: '/network/parties',
  permission: 'network.read',
  input: z.object({}),
  output: z.object({ parties: z.array(Party) }),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: ({ parties }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: parties.map((party) => party.id),
  }),
  handle: async ({ tx }) => ({ parties: await partiesOfInstance(tx) }),
})
