import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { followUpsOfCase } from '#casework/follow-up/follow-up.queries.ts'
import type { Read } from '#db/transaction.ts'
import { listEntries } from '#governance/directory/directory.queries.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import {
  code,
  dateInput,
  fieldError,
  idInput,
  optionalLongText,
  optionalShortText,
  shortText,
  versionInput,
} from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import {
  byUrgency,
  confirmByAfter,
  CONFIRMATION_LIMIT,
  isUnconfirmed,
  NOTE_LIMIT,
  proposedFollowUp,
  REASON_LIMIT,
  ServiceReferral,
  startedOn,
  stepErrors,
} from './service-referral.ts'
import { findService, insertService, insertStep, moveService, servicesOfCase } from './service-referral.queries.ts'
import { words } from './service-referral.words.ts'

/** A service on the page of the case: whether it waits for a confirmation, and the follow-up to propose. */
const ShownService = ServiceReferral.extend({ unconfirmed: z.boolean(), proposedFollowUp: dayOutput.nullable() })
export type ShownService = z.infer<typeof ShownService>

/** Services of a case, those nobody has confirmed first. */
export const readServices = readOperation({
  name: 'readServices',
  summary: words.list,
  path: '/cases/:caseId/services',
  permission: 'service_referral.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, services: z.array(ShownService), can: canOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'service_referral',
    caseId: input.caseId,
    objectIds: result.services.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [services, followUps] = await Promise.all([
      servicesOfCase(tx, input.caseId),
      followUpsOfCase(tx, input.caseId),
    ])
    const shown = services.map((service) => {
      const started = startedOn(service)
      const followed = started === null || followUps.some((each) => each.dueOn >= started)
      return {
        ...service,
        unconfirmed: isUnconfirmed(service, today),
        proposedFollowUp: followed ? null : proposedFollowUp('started', started),
      }
    })
    const can = allowedOf(actor, target, ['service_referral.offer', 'service_referral.update', 'follow_up.set'])
    return { case: target.headOn(today), services: shown.sort(byUrgency), can }
  },
})

/** What offering a service needs: who in the directory offers which kind (C-21), as suggestions. */
export const readServiceOffer = readOperation({
  name: 'readServiceOffer',
  summary: words.offerForm,
  path: '/cases/:caseId/service-offer',
  permission: 'service_referral.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    providers: z.array(z.object({ id: idOutput, name: z.string(), services: z.array(z.string()) })),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'service_referral', caseId: input.caseId }),
  handle: async ({ tx, target, today }) => ({
    case: target.headOn(today),
    providers: (await listEntries(tx, today)).map(({ id, name, services }) => ({ id, name, services })),
  }),
})

/** Records that a service was offered to the young person or the family. */
export const offerService = writeOperation({
  name: 'offerService',
  summary: words.offer,
  path: '/cases/:caseId/services',
  permission: 'service_referral.offer',
  input: z.object({
    caseId: idInput('case'),
    serviceType: code('service_types'),
    provider: shortText(200),
    offeredOn: dateInput(),
    note: optionalLongText(NOTE_LIMIT),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'service_referral', objectId: result.id, caseId: input.caseId }),
  done: words.offerDone,
  handle: async ({ tx, input, target, today, now }) => {
    if (input.offeredOn > today) throw new InvalidInput([fieldError('offeredOn', 'date_in_future')])
    const { serviceType, provider, offeredOn, note } = input
    return { id: await insertService(tx, { case: target, serviceType, provider, offeredOn, note, now }) }
  },
})

type ServiceTarget = CaseTarget & { readonly service: ServiceReferral }

/** A service as a target: there only when its case is. */
async function serviceTarget(
  tx: Read,
  input: { caseId: string; serviceReferralId: string },
): Promise<ServiceTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const service = inCase === null ? undefined : await findService(tx, input.caseId, input.serviceReferralId)
  return inCase === null || service === undefined ? null : { ...inCase, kind: 'service_referral', service }
}

/** One service with its steps. */
export const readService = readOperation({
  name: 'readService',
  summary: words.read,
  path: '/cases/:caseId/services/:serviceReferralId',
  permission: 'service_referral.read',
  input: z.object({ caseId: idInput('case'), serviceReferralId: idInput('service_referral') }),
  output: z.object({ case: CaseHead, service: ServiceReferral, can: canOutput, today: dayOutput }),
  target: serviceTarget,
  log: (_result, input) => ({
    objectKind: 'service_referral',
    objectId: input.serviceReferralId,
    caseId: input.caseId,
  }),
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      service: target.service,
      can: allowedOf(actor, target, ['service_referral.update']),
      today,
    }),
})

/**
 * Records the next step of a service. Only the statuses the code list leads to; "started" only with who confirmed it (C-20).
 * Proposes a day to follow up when the service starts.
 */
export const updateService = writeOperation({
  name: 'updateService',
  summary: words.step,
  path: '/cases/:caseId/services/:serviceReferralId/steps',
  permission: 'service_referral.update',
  input: z.object({
    caseId: idInput('case'),
    serviceReferralId: idInput('service_referral'),
    status: code('service_referral_statuses'),
    happenedOn: dateInput(),
    confirmedBy: optionalShortText(CONFIRMATION_LIMIT),
    reason: optionalLongText(REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int(), proposedFollowUp: dayOutput.nullable() }),
  target: serviceTarget,
  log: (_result, input) => ({
    objectKind: 'service_referral',
    objectId: input.serviceReferralId,
    caseId: input.caseId,
  }),
  done: words.stepDone,
  handle: async ({ tx, input, target, today, now }) => {
    const { service } = target
    if (service.version !== input.version) throw new StaleVersion()
    const { status, happenedOn, reason } = input
    const confirmedBy = status === 'started' ? input.confirmedBy : undefined
    const last = service.steps[0]?.happenedOn ?? happenedOn
    const errors = stepErrors(
      { status: service.status, happenedOn: last },
      { status, happenedOn, confirmedBy, reason },
      today,
    )
    if (errors.length > 0) throw new InvalidInput(errors)
    if (!(await moveService(tx, service, { status, confirmBy: confirmByAfter(status, happenedOn), now })))
      throw new StaleVersion()
    await insertStep(tx, { id: service.id, caseId: input.caseId }, { status, happenedOn, confirmedBy, reason })
    return { version: service.version + 1, proposedFollowUp: proposedFollowUp(status, happenedOn) }
  },
})

export const serviceReferralOperations: readonly AnyOperation[] = [
  readServices,
  readServiceOffer,
  offerService,
  readService,
  updateService,
]
