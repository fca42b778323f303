import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { canOutput } from '#kernel/output.ts'
import { TrainedPerson } from './training.ts'
import { trainedPeople } from './training.queries.ts'
import { words } from './training.words.ts'

/**
 * The register of trainings (G-21): which there are, and how it stands with one's own, those of the teams one coordinates, or those of the
 * agency one leads or administers.
 */
export const readTrainings = readOperation({
  name: 'readTrainings',
  summary: words.summary,
  path: '/network/trainings',
  permission: 'network.read',
  input: z.object({}),
  output: z.object({ people: z.array(TrainedPerson), can: canOutput }),
  target: (tx) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId }),
  log: ({ people }, _input, target) => ({
    objectKind: 'network',
    objectId: target.id,
    objectIds: people.map((each) => each.professionalId),
  }),
  handle: async ({ tx, actor, target, today }) => ({
    people: await trainedPeople(tx, today),
    can: allowedOf(actor, target, ['induction.confirm']),
  }),
})

export const trainingOperations: readonly AnyOperation[] = [readTrainings]
