import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { figuresTarget } from '#governance/police-figure/police-figure.operations.ts'
import { readOperation } from '#http/operation.ts'
import { canOutput } from '#kernel/output.ts'
import { words } from './overview.words.ts'

/** Which parts of the room one may open; the room itself is open to everybody. */
export const readResources = readOperation({
  name: 'readResources',
  summary: words.summary,
  path: '/governance',
  permission: 'directory.read',
  input: z.object({}),
  output: z.object({ can: canOutput }),
  target: async (tx) => ({ ...(await figuresTarget(tx)), kind: 'network', id: tx.actor.instanceId }),
  log: (_result, _input, target) => ({ objectKind: 'network', objectId: target.id }),
  handle: ({ actor, target }) =>
    Promise.resolve({
      can: allowedOf(actor, target, [
        'directory.read',
        'unmet_need.read',
        'youth_work_resource.read',
        'party_cost.read',
        'working_time.record',
        'working_time.read_sums',
        'goal.read',
        'quality.read',
        'police_figure.read',
        'annual_report.read',
        'national_export.take',
        'external_value.read',
        'picture_release.make',
      ]),
    }),
})
