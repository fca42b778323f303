import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotFound, Refused, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { listAgreements } from '#network/agreement/agreement.queries.ts'
import { shareErrors, youthWorkFields, YouthWorkShares } from './youth-work-resource.ts'
import { findResource, hasResource, listResources, saveShares } from './youth-work-resource.queries.ts'
import { words } from './youth-work-resource.words.ts'

const path = '/governance/youth-work'
const kind = 'youth_work_resource'
const teamInput = z.object({ teamId: idInput('team') })
const teamLog = (_result: unknown, { teamId }: { readonly teamId: string }) => ({ objectKind: kind, objectId: teamId })
const resourceTarget = async (tx: Read, { teamId }: { readonly teamId: string }) =>
  (await hasResource(tx, teamId)) ? { kind, id: teamId } : null

/** Every team with its state: what is not agreed is seen by everybody, the steering group among them (G-13). */
export const listYouthWork = readOperation({
  name: 'listYouthWork',
  summary: words.listSummary,
  path,
  permission: 'youth_work_resource.read',
  input: z.object({}),
  output: z.object({ resources: z.array(YouthWorkShares) }),
  target: () => Promise.resolve({ kind }),
  log: ({ resources }) => ({ objectKind: kind, objectIds: resources.map((each) => each.teamId) }),
  handle: async ({ tx, today }) => ({ resources: await listResources(tx, today) }),
})

export const readYouthWork = readOperation({
  name: 'readYouthWork',
  summary: words.readSummary,
  path: `${path}/:teamId`,
  permission: 'youth_work_resource.agree',
  input: teamInput,
  output: z.object({
    resource: YouthWorkShares,
    agreements: z.array(z.object({ id: idOutput, name: textOutput })),
  }),
  target: resourceTarget,
  log: teamLog,
  handle: async ({ tx, input, today }) => {
    const [resource, agreements] = await Promise.all([findResource(tx, input.teamId, today), listAgreements(tx, today)])
    if (resource === undefined) throw new NotFound()
    if (!resource.mayAgree) throw new Refused('not_your_role')
    return { resource, agreements: agreements.map(({ id, name }) => ({ id, name })) }
  },
})

/** Records what was agreed, or that nothing is. @throws InvalidInput when the shares are no whole, or nothing says where it stands. */
export const agreeYouthWork = writeOperation({
  name: 'agreeYouthWork',
  summary: words.agreeSummary,
  path: `${path}/:teamId`,
  permission: 'youth_work_resource.agree',
  input: teamInput.extend({ ...youthWorkFields, version: versionInput() }),
  output: z.object({ teamId: idOutput }),
  target: resourceTarget,
  log: teamLog,
  done: words.saved,
  handle: async ({ tx, input: { teamId, version, ...typed }, today }) => {
    const [resource, agreements] = await Promise.all([findResource(tx, teamId, today), listAgreements(tx, today)])
    if (resource === undefined) throw new NotFound()
    if (!resource.mayAgree) throw new Refused('not_your_role')
    const errors = shareErrors(
      typed,
      resource.shares.map((each) => each.code),
    )
    const isKnown = typed.agreementId === undefined || agreements.some((each) => each.id === typed.agreementId)
    const all = isKnown ? errors : [...errors, fieldError('agreementId', 'choose_one')]
    if (all.length > 0) throw new InvalidInput(all)
    if (!(await saveShares(tx, teamId, version, typed))) throw new StaleVersion()
    return { teamId }
  },
})

export const youthWorkOperations: readonly AnyOperation[] = [listYouthWork, readYouthWork, agreeYouthWork]
