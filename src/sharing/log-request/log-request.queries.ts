import { sql, type InferResult } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { isLanguage } from '#kernel/language.ts'
import { newId } from '#kernel/ids.ts'
import type { LogAnswer } from './log-answer.ts'
import type {
  AskerRelation,
  HandoutManner,
  IdentityShown,
  LogRequest,
  LogRequestPart,
  PartState,
} from './log-request.ts'

const requests = () =>
  db
    .selectFrom('log_request as q')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'q.instance_id').onRef('p.id', '=', 'q.registered_by'),
    )
    .select(['q.id', 'q.case_id', 'q.person_id', 'q.asked_by', 'q.relation', 'q.identity_shown', 'q.special_reason'])
    .select(['q.received_on', 'q.due_on', 'q.language', 'p.given_name', 'p.family_name'])

type RequestRow = InferResult<ReturnType<typeof requests>>[number]

const parts = () =>
  db
    .selectFrom('log_request_part as t')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 't.instance_id').onRef('a.id', '=', 't.agency_id'),
    )
    .leftJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 't.instance_id').onRef('p.id', '=', 't.decided_by'),
    )
    .select(['t.id', 't.request_id', 't.agency_id', 'a.name as agency_name', 'a.kind as agency_kind', 't.state'])
    .select(['t.decided_at', 't.refusal', 't.version', 'p.given_name', 'p.family_name'])
    .select((eb) =>
      eb
        .selectFrom('log_handout as h')
        .whereRef('h.instance_id', '=', 't.instance_id')
        .whereRef('h.part_id', '=', 't.id')
        .select((inner) => inner.fn.min('h.handed_out_at').as('at'))
        .as('handed_out_at'),
    )

type PartRow = InferResult<ReturnType<typeof parts>>[number]

const toPart = (row: PartRow): LogRequestPart => ({
  id: row.id,
  agencyId: row.agency_id,
  agencyName: row.agency_name,
  agencyKind: row.agency_kind,
  state: row.state as PartState,
  decidedByName: row.given_name === null ? null : `${row.given_name} ${row.family_name ?? ''}`.trim(),
  decidedAt: row.decided_at,
  refusal: row.refusal,
  handedOutAt: row.handed_out_at,
  version: row.version,
})

const toRequest = (row: RequestRow, own: readonly PartRow[]): LogRequest => ({
  id: row.id,
  caseId: row.case_id,
  personId: row.person_id,
  askedBy: row.asked_by,
  relation: row.relation as AskerRelation,
  identityShown: row.identity_shown as IdentityShown,
  specialReason: row.special_reason,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  language: isLanguage(row.language) ? row.language : 'sv',
  registeredByName: `${row.given_name} ${row.family_name}`,
  parts: own.filter((each) => each.request_id === row.id).map(toPart),
})

const inOrder = (rows: readonly RequestRow[], own: readonly PartRow[]): LogRequest[] =>
  rows.map((row) => toRequest(row, own))

/** Requests in a case, the newest first. */
export async function requestsOfCase(tx: Read, caseId: string): Promise<LogRequest[]> {
  const [rows, own] = await Promise.all([
    tx.many(requests().where('q.case_id', '=', caseId).orderBy('q.received_on', 'desc').orderBy('q.id')),
    tx.many(parts().where('t.case_id', '=', caseId).orderBy('a.id').orderBy('t.id')),
  ])
  return inOrder(rows, own)
}

/** Requests with a part that waits, by their last day; then those decided, the newest first. At most 100. */
export async function allRequests(tx: Read): Promise<LogRequest[]> {
  const rows = await tx.many(requests().orderBy('q.due_on').orderBy('q.id').limit(100))
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  return inOrder(rows, await tx.many(parts().where('t.request_id', 'in', ids).orderBy('a.id').orderBy('t.id')))
}

/** A part with its request; undefined when there is none, or none for the actor. */
export async function findPart(
  tx: Read,
  partId: string,
): Promise<{ readonly request: LogRequest; readonly part: LogRequestPart } | undefined> {
  const part = await tx.find(parts().where('t.id', '=', partId))
  if (part === undefined) return undefined
  const row = await tx.find(requests().where('q.id', '=', part.request_id))
  return row && { request: toRequest(row, [part]), part: toPart(part) }
}

export const answerOf = async (tx: Read, partId: string): Promise<unknown> =>
  (await tx.find(db.selectFrom('log_request_part').select('answer').where('id', '=', partId)))?.answer ?? null

/** Controllers of a case: the authorities of those who are or were its members. */
export const controllersOf = async (tx: Read, caseId: string) =>
  tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
      )
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .where('m.case_id', '=', caseId)
      .select(['a.id', 'a.name'])
      .distinct()
      .orderBy('a.id'),
  )

type NewRequest = Pick<
  LogRequest,
  'personId' | 'askedBy' | 'relation' | 'identityShown' | 'receivedOn' | 'dueOn' | 'language'
> & {
  readonly specialReason: string | null
  readonly agencies: readonly string[]
}

/** Registers a request and a part for each controller. @returns its id. */
export async function insertRequest(tx: Write, inCase: CaseTarget, request: NewRequest): Promise<string> {
  const id = newId()
  const keys = { instance_id: tx.actor.instanceId, case_id: inCase.caseId }
  await tx.run(
    db.insertInto('log_request').values({
      ...keys,
      id,
      team_id: inCase.teamId,
      person_id: request.personId,
      asked_by: request.askedBy,
      relation: request.relation,
      identity_shown: request.identityShown,
      special_reason: request.specialReason,
      received_on: request.receivedOn,
      due_on: request.dueOn,
      language: request.language,
      registered_by: tx.actor.professionalId,
    }),
  )
  await tx.run(
    db
      .insertInto('log_request_part')
      .values(request.agencies.map((agency_id) => ({ ...keys, id: newId(), request_id: id, agency_id }))),
  )
  return id
}

type Decided = { readonly answer: LogAnswer; readonly withOlder: boolean } | { readonly refusal: string }

/** Writes the decision in the actor's name; false when somebody was faster. */
export const writeDecision = async (
  tx: Write,
  partId: string,
  version: number,
  decided: Decided,
  now: Date,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('log_request_part')
      .set({
        decided_by: tx.actor.professionalId,
        decided_at: now,
        version: sql`version + 1`,
        ...('refusal' in decided
          ? { state: 'refused', refusal: decided.refusal }
          : { state: 'given', answer: JSON.stringify(decided.answer), with_older: decided.withOlder }),
      })
      .where('id', '=', partId)
      .where('version', '=', version)
      .where('state', '=', 'waiting'),
  )) === 1

export async function insertHandout(
  tx: Write,
  where: { readonly caseId: string; readonly partId: string },
  manner: HandoutManner,
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('log_handout').values({
      instance_id: tx.actor.instanceId,
      id,
      part_id: where.partId,
      case_id: where.caseId,
      manner,
      handed_out_by: tx.actor.professionalId,
    }),
  )
  return id
}
