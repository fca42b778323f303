import { sql } from 'kysely'
import { fullName, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { CaseRights, CorrectionNotice, RightsRequest } from './rights-request.ts'

const requests = () =>
  db
    .selectFrom('rights_request as q')
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'q.instance_id').onRef('r.id', '=', 'q.register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'q.instance_id').onRef('p.id', '=', 'q.recorded_by'),
    )
    .leftJoin('person as y', (join) =>
      join.onRef('y.instance_id', '=', 'q.instance_id').onRef('y.id', '=', 'q.person_id'),
    )
    .select(['q.id', 'q.case_id', 'q.kind', 'q.register_id', 'q.person_id', 'q.asked_by', 'q.said', 'q.received_on'])
    .select(['q.due_on', 'q.extended_on', 'q.extension_reason', 'q.clock', 'q.outcome', 'q.answer', 'q.decided_at'])
    .select(['q.released', 'q.version', 'r.kind as register_kind', 'r.name as register_name'])
    .select(['p.given_name', 'p.family_name', 'y.given_name as person_given', 'y.family_name as person_family'])
    .orderBy(sql`q.outcome is not null`)
    .orderBy('q.due_on')
    .orderBy('q.id')

type Row = Awaited<ReturnType<typeof requestRows>>[number]
const requestRows = (tx: Read, query: ReturnType<typeof requests>) => tx.many(query)

const toRequest =
  (tx: Read) =>
  (row: Row): RightsRequest => ({
    id: row.id,
    caseId: row.case_id,
    kind: row.kind as RightsRequest['kind'],
    registerId: row.register_id,
    registerKind: row.register_kind,
    registerName: row.register_name,
    personId: row.person_id,
    personName: fullName(
      tx.open('person.given_name', row.person_id, row.person_given),
      tx.open('person.family_name', row.person_id, row.person_family),
    ),
    askedBy: row.asked_by as RightsRequest['askedBy'],
    said: row.said,
    receivedOn: row.received_on,
    dueOn: row.extended_on ?? row.due_on,
    extensionReason: row.extension_reason,
    clock: row.clock,
    recordedByName: `${row.given_name} ${row.family_name}`,
    outcome: row.outcome as RightsRequest['outcome'],
    answer: row.answer,
    decidedAt: row.decided_at,
    released: row.released,
    mine: row.register_id === tx.actor.ownRegisterId,
    version: row.version,
  })

/** Requests of a case that the actor may know of: those for the own register and those the actor received. */
export const requestsOfCase = async (tx: Read, caseId: string): Promise<RightsRequest[]> =>
  (await requestRows(tx, requests().where('q.case_id', '=', caseId))).map(toRequest(tx))

/** Open requests for the actor's own register across the cases the transaction has entered; at most 100. */
export const openRequests = async (tx: Read): Promise<RightsRequest[]> =>
  (await requestRows(tx, requests().where('q.outcome', 'is', null).limit(100))).map(toRequest(tx))

/** Notices for the actor's authority, of a case or across the entered ones; those not seen first, at most 100. */
export async function noticesFor(tx: Read, caseId?: string): Promise<CorrectionNotice[]> {
  const query = db
    .selectFrom('correction_notice as n')
    .innerJoin('register as f', (join) =>
      join.onRef('f.instance_id', '=', 'n.instance_id').onRef('f.id', '=', 'n.from_register_id'),
    )
    .innerJoin('anchor_case as c', (join) =>
      join.onRef('c.instance_id', '=', 'n.instance_id').onRef('c.id', '=', 'n.case_id'),
    )
    .leftJoin('disclosure as d', (join) =>
      join.onRef('d.instance_id', '=', 'n.instance_id').onRef('d.id', '=', 'n.disclosure_id'),
    )
    .select([
      'n.id',
      'n.case_id',
      'c.number',
      'n.disclosure_id',
      'n.kind',
      'n.to_register_id',
      'n.made_at',
      'n.seen_at',
    ])
    .select(['f.name as from_name', 'd.to_name'])
    .select(
      sql<boolean>`exists (select from entry e where e.case_id = n.case_id and e.received_disclosure_id = n.disclosure_id)`.as(
        'taken_in',
      ),
    )
    .orderBy(sql`n.seen_at is not null`)
    .orderBy('n.made_at', 'desc')
    .orderBy('n.id')
    .limit(100)
  const rows = await tx.many(
    caseId === undefined ? query.where('n.seen_at', 'is', null) : query.where('n.case_id', '=', caseId),
  )
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.number,
    disclosureId: row.disclosure_id,
    kind: row.kind as CorrectionNotice['kind'],
    fromName: row.from_name,
    outside: row.to_register_id === null,
    toName: tx.open('disclosure.to_name', row.disclosure_id, row.to_name),
    takenIn: row.taken_in,
    madeAt: row.made_at,
    seenAt: row.seen_at,
  }))
}

/** Says that a notice was seen. @returns false when there is none left to see. */
export const seeNotice = async (tx: Write, caseId: string, id: string): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('correction_notice')
      .set({ seen_at: sql<Date>`now()`, seen_by: tx.actor.professionalId })
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .where('seen_at', 'is', null),
  )) === 1

/** Authorities that have had a member in the case, with whether they have taken over what they need. */
export async function controllersOf(tx: Read, caseId: string): Promise<CaseRights['controllers']> {
  return await tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
      )
      .innerJoin('register as r', (join) =>
        join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.register_id'),
      )
      .leftJoin('register_transfer as t', (join) =>
        join.onRef('t.case_id', '=', 'm.case_id').onRef('t.register_id', '=', 'r.id'),
      )
      .select(['r.id', 'r.kind', 'r.name'])
      .select(sql<boolean>`bool_or(t.confirmed_at is not null)`.as('transferred'))
      .where('m.case_id', '=', caseId)
      .groupBy(['r.id', 'r.kind', 'r.name'])
      .orderBy('r.kind')
      .orderBy('r.id'),
  )
}

/** Confirms that the actor's authority has taken over what it needs. @returns false when that was said already. */
export const confirmTransfer = async (tx: Write, caseId: string): Promise<boolean> =>
  (await tx.run(
    db
      .insertInto('register_transfer')
      .values({
        instance_id: tx.actor.instanceId,
        case_id: caseId,
        register_id: tx.actor.ownRegisterId ?? '',
        confirmed_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )) === 1

type NewRequest = Pick<RightsRequest, 'kind' | 'registerId' | 'askedBy' | 'said' | 'receivedOn' | 'dueOn' | 'clock'> & {
  readonly personId: string
}

/** Records a request for a controller of the case. @returns its id. */
export async function insertRequest(tx: Write, target: CaseTarget, request: NewRequest): Promise<string> {
  const id: string = newId()
  await tx.run(
    db.insertInto('rights_request').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: target.caseId,
      team_id: target.teamId,
      register_id: request.registerId,
      person_id: request.personId,
      kind: request.kind,
      asked_by: request.askedBy,
      said: request.said,
      received_on: request.receivedOn,
      clock: request.clock,
      due_on: request.dueOn,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}

type Version = { readonly id: string; readonly version: number }
const change = (of: Version, set: Readonly<Record<string, unknown>>) =>
  db
    .updateTable('rights_request')
    .set({ ...set, version: of.version + 1 })
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .where('outcome', 'is', null)

/** Takes more time, with the reason the person was told. @returns false when somebody changed it meanwhile. */
export const extendRequest = async (tx: Write, of: Version, until: string, reason: string): Promise<boolean> =>
  (await tx.run(change(of, { extended_on: until, extension_reason: reason }))) === 1

/** Keeps which texts were read through and may be given. */
export const releaseTexts = async (tx: Write, of: Version, keys: readonly string[]): Promise<boolean> =>
  (await tx.run(change(of, { released: sql`${[...keys]}::text[]` }))) === 1

/** Answers a request. */
export const decideRequest = async (tx: Write, of: Version, outcome: string, answer: string): Promise<boolean> =>
  (await tx.run(change(of, { outcome, answer, decided_by: tx.actor.professionalId, decided_at: sql<Date>`now()` }))) ===
  1
