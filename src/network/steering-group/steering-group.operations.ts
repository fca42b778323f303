import { z } from 'zod'
import { readOperation } from '#http/operation.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import { Representation, representationOf } from './steering-group.ts'
import { seatsOn } from './steering-group.queries.ts'
import { words } from './steering-group.words.ts'

/** The regional steering group today, party by party; parties without a member are flagged (G-06, G-07). */
export const readSteeringGroup = readOperation({
  name: 'readSteeringGroup',
  summary: words.summary,
  path: '/network/steering-group',
  permission: 'network.read',
  input: z.object({}),
  output: z.object({ representation: z.array(Representation) }),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: ({ representation }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: representation.flatMap((party) => party.seats.map((seat) => seat.id)),
  }),
  handle: async ({ tx, today }) => {
    const [parties, seats] = await Promise.all([listParties(tx), seatsOn(tx, today)])
    return { representation: representationOf(parties, seats) }
  },
})
