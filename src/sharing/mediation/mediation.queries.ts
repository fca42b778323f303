import type { RegisterKind } from '#access/actor.ts'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Mediation, MediationOpened, MediationState } from './mediation.ts'

const mediationsOf = prepared((caseId: string) =>
  db
    .selectFrom('mediation as m')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.referred_by'),
    )
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'm.instance_id').onRef('r.id', '=', 'm.register_id'),
    )
    .select([
      'm.id',
      'm.matter',
      'm.office',
      'm.state',
      'm.referred_on',
      'm.version',
      'm.register_id',
      'p.given_name',
      'p.family_name',
      'r.kind',
      'r.name',
    ])
    .where('m.case_id', '=', caseId)
    .orderBy('m.referred_on', 'desc')
    .orderBy('m.id'),
)

/** A mediation and the register it belongs to. */
export type FoundMediation = Mediation & { readonly registerId: string }

/** Mediations of a case that the actor may read, the latest first. */
export async function mediationsOfCase(tx: Read, caseId: string): Promise<FoundMediation[]> {
  const rows = await tx.many(mediationsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    matter: row.matter,
    office: row.office,
    state: row.state as MediationState,
    referredOn: row.referred_on,
    referredByName: `${row.given_name} ${row.family_name}`,
    registerKind: row.kind as RegisterKind,
    registerName: row.name,
    registerId: row.register_id,
    version: row.version,
  }))
}

const stepsOf = prepared((mediationId: string) =>
  db
    .selectFrom('mediation_step as s')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.recorded_by'),
    )
    .select(['s.state', 's.note', 's.happened_on', 'p.given_name', 'p.family_name'])
    .where('s.mediation_id', '=', mediationId)
    .orderBy('s.recorded_at', 'desc')
    .orderBy('s.id'),
)

/** Every status a mediation has had, the latest first. */
export async function stepsOfMediation(tx: Read, mediationId: string): Promise<MediationOpened['steps']> {
  const rows = await tx.many(stepsOf(mediationId))
  return rows.map((row) => ({
    state: row.state as MediationState,
    note: row.note,
    happenedOn: row.happened_on,
    recordedByName: `${row.given_name} ${row.family_name}`,
  }))
}

type Step = {
  readonly mediationId: string
  readonly registerId: string
  readonly state: MediationState
  readonly note: string | null
  readonly on: string
}

const insertStep = (tx: Write, caseId: string, step: Step): Promise<number> =>
  tx.run(
    db.insertInto('mediation_step').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      mediation_id: step.mediationId,
      case_id: caseId,
      register_id: step.registerId,
      state: step.state,
      note: step.note,
      happened_on: step.on,
      recorded_by: tx.actor.professionalId,
    }),
  )

type NewMediation = Pick<Mediation, 'matter' | 'office' | 'referredOn'> & { readonly registerId: string }

/** Records that the case was directed to mediation, with its first step. @returns its id. */
export async function insertMediation(tx: Write, inCase: CaseTarget, mediation: NewMediation): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('mediation').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: mediation.registerId,
      matter: mediation.matter,
      office: mediation.office,
      state: 'referred',
      referred_on: mediation.referredOn,
      referred_by: tx.actor.professionalId,
      changed_by: tx.actor.professionalId,
    }),
  )
  const { registerId, referredOn: on } = mediation
  await insertStep(tx, inCase.caseId, { mediationId: id, registerId, state: 'referred', note: null, on })
  return id
}

/** Takes a mediation to its next status. @returns false when somebody else was faster. */
export async function moveMediation(tx: Write, caseId: string, step: Step & { version: number }): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('mediation')
      .set({ state: step.state, changed_by: tx.actor.professionalId, version: step.version + 1 })
      .where('id', '=', step.mediationId)
      .where('version', '=', step.version),
  )
  if (changed !== 1) return false
  await insertStep(tx, caseId, step)
  return true
}
