import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ServiceReferral, ServiceStep, UnconfirmedService } from './service-referral.ts'

const services = () =>
  db
    .selectFrom('service_referral as s')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.offered_by'),
    )
    .select([
      's.id',
      's.service_type',
      's.provider',
      's.status',
      's.status_at',
      's.confirm_by',
      's.note',
      's.version',
      'p.given_name',
      'p.family_name',
    ])

const steps = () =>
  db
    .selectFrom('service_referral_step as t')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.recorded_by'),
    )
    .select([
      't.id',
      't.service_referral_id',
      't.status',
      't.happened_on',
      't.confirmed_by',
      't.reason',
      't.recorded_at',
      'p.given_name',
      'p.family_name',
    ])
    .orderBy('t.happened_on', 'desc')
    .orderBy('t.recorded_at', 'desc')
    .orderBy('t.id')

type ServiceRow = Awaited<ReturnType<typeof serviceRows>>[number]
const servicesIn = prepared((caseId: string) =>
  services().where('s.case_id', '=', caseId).orderBy('s.status_at', 'desc').orderBy('s.id'),
)
const serviceRows = (tx: Read, caseId: string) => tx.many(servicesIn(caseId))
type StepRow = Awaited<ReturnType<typeof stepRows>>[number]
const stepsIn = prepared((caseId: string) => steps().where('t.case_id', '=', caseId))
const stepRows = (tx: Read, caseId: string) => tx.many(stepsIn(caseId))

const toStep = (row: StepRow): ServiceStep => ({
  id: row.id,
  status: row.status,
  happenedOn: row.happened_on,
  confirmedBy: row.confirmed_by,
  reason: row.reason,
  recordedByName: `${row.given_name} ${row.family_name}`,
  recordedAt: row.recorded_at,
})

const toService = (row: ServiceRow, stepsOfService: readonly StepRow[]): ServiceReferral => ({
  id: row.id,
  serviceType: row.service_type,
  provider: row.provider,
  status: row.status,
  statusAt: row.status_at,
  confirmBy: row.confirm_by,
  note: row.note,
  offeredByName: `${row.given_name} ${row.family_name}`,
  version: row.version,
  steps: stepsOfService.map(toStep),
})

/** Services of a case with their steps, the latest changed first. */
export async function servicesOfCase(tx: Read, caseId: string): Promise<ServiceReferral[]> {
  const [rows, taken] = await Promise.all([serviceRows(tx, caseId), stepRows(tx, caseId)])
  return rows.map((row) =>
    toService(
      row,
      taken.filter((step) => step.service_referral_id === row.id),
    ),
  )
}

/** One service of a case with its steps, or undefined when the case has none with this id. */
export async function findService(
  tx: Read,
  caseId: string,
  serviceReferralId: string,
): Promise<ServiceReferral | undefined> {
  const row = await tx.find(services().where('s.case_id', '=', caseId).where('s.id', '=', serviceReferralId))
  return row && toService(row, await tx.many(steps().where('t.service_referral_id', '=', row.id)))
}

/** Services of the actor's open cases whose start should have been confirmed by `day` (ISO), the oldest first. At most `limit`. */
export async function unconfirmedServices(tx: Read, day: string, limit = 50): Promise<UnconfirmedService[]> {
  const rows = await tx.many(
    db
      .selectFrom('service_referral as s')
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 's.instance_id').onRef('c.id', '=', 's.case_id'),
      )
      .select(['s.id', 's.service_type', 's.provider', 's.status', 's.confirm_by', 's.case_id', 'c.number'])
      .where('s.instance_id', '=', tx.actor.instanceId)
      .where('s.confirm_by', '<=', day)
      .where('c.phase', '<>', 'closed')
      .orderBy('s.confirm_by')
      .orderBy('s.id')
      .limit(limit),
  )
  return rows.flatMap((row) =>
    row.confirm_by === null
      ? []
      : [
          {
            id: row.id,
            serviceType: row.service_type,
            provider: row.provider,
            status: row.status,
            confirmBy: row.confirm_by,
            caseId: row.case_id,
            caseNumber: row.number,
          },
        ],
  )
}

type NewService = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly serviceType: string
  readonly provider: string
  readonly offeredOn: string
  readonly note?: string | undefined
  readonly now: Date
}

/** Records that a service was offered, with its first step. @returns the id of the service referral. */
export async function insertService(tx: Write, service: NewService): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('service_referral').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: service.case.caseId,
      team_id: service.case.teamId,
      service_type: service.serviceType,
      provider: service.provider,
      status: 'offered',
      status_at: service.now,
      note: service.note ?? null,
      offered_by: tx.actor.professionalId,
    }),
  )
  await insertStep(tx, { id, caseId: service.case.caseId }, { status: 'offered', happenedOn: service.offeredOn })
  return id
}

type NewStep = {
  readonly status: string
  readonly happenedOn: string
  readonly confirmedBy?: string | undefined
  readonly reason?: string | undefined
}

/** Adds a step to the history of a service. */
export const insertStep = (
  tx: Write,
  service: { readonly id: string; readonly caseId: string },
  step: NewStep,
): Promise<number> =>
  tx.run(
    db.insertInto('service_referral_step').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      service_referral_id: service.id,
      case_id: service.caseId,
      status: step.status,
      happened_on: step.happenedOn,
      confirmed_by: step.confirmedBy ?? null,
      reason: step.reason ?? null,
      recorded_by: tx.actor.professionalId,
    }),
  )

/** Moves a service to a status. @returns false when somebody else changed it since `version` was read. */
export async function moveService(
  tx: Write,
  service: { readonly id: string; readonly version: number },
  to: { readonly status: string; readonly confirmBy: string | null; readonly now: Date },
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('service_referral')
      .set({ status: to.status, status_at: to.now, confirm_by: to.confirmBy, version: service.version + 1 })
      .where('id', '=', service.id)
      .where('version', '=', service.version),
  )
  return changed === 1
}

/** Stops asking for confirmations in a case that is being closed. */
export const stopConfirmations = (tx: Write, caseId: string): Promise<number> =>
  tx.run(
    db
      .updateTable('service_referral')
      .set({ confirm_by: null })
      .where('case_id', '=', caseId)
      .where('confirm_by', 'is not', null),
  )
