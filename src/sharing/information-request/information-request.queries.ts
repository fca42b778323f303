import { sql } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { citationText } from '#kernel/reference-data.ts'
import type { InformationRequest, RequestState } from './information-request.ts'

const requests = () =>
  db
    .selectFrom('information_request as q')
    .innerJoin('register as f', (join) =>
      join.onRef('f.instance_id', '=', 'q.instance_id').onRef('f.id', '=', 'q.from_register_id'),
    )
    .innerJoin('register as t', (join) =>
      join.onRef('t.instance_id', '=', 'q.instance_id').onRef('t.id', '=', 'q.to_register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'q.instance_id').onRef('p.id', '=', 'q.asked_by'),
    )
    .leftJoin('professional as a', (join) =>
      join.onRef('a.instance_id', '=', 'q.instance_id').onRef('a.id', '=', 'q.answered_by'),
    )
    .leftJoin('disclosure_rule as u', (join) =>
      join
        .onRef('u.instance_id', '=', 'q.instance_id')
        .onRef('u.id', '=', 'q.refusal_rule_id')
        .onRef('u.version', '=', 'q.refusal_rule_version'),
    )
    .select([
      'q.id',
      'q.state',
      'q.from_register_id',
      'q.to_register_id',
      'q.subjects',
      'q.purpose',
      'q.question',
      'q.necessity',
      'q.asked_at',
      'q.answer',
      'q.answered_at',
      'q.version',
      'f.kind as from_kind',
      'f.name as from_name',
      't.kind as to_kind',
      't.name as to_name',
      'p.given_name as asker_given',
      'p.family_name as asker_family',
      'a.given_name as answerer_given',
      'a.family_name as answerer_family',
      'u.name as rule_name',
      'u.citations',
    ])

const requestsIn = prepared((caseId: string) =>
  requests().where('q.case_id', '=', caseId).orderBy('q.asked_at', 'desc').orderBy('q.id'),
)
const oneRequest = prepared((caseId: string, requestId: string) =>
  requests().where('q.case_id', '=', caseId).where('q.id', '=', requestId),
)
const rowsOf = (tx: Read, caseId: string) => tx.many(requestsIn(caseId))
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const toRequest = (tx: Read, row: Row): InformationRequest => ({
  id: row.id,
  state: row.state as RequestState,
  fromRegisterId: row.from_register_id,
  fromRegisterKind: row.from_kind as AuthorityRegister,
  fromRegisterName: row.from_name,
  toRegisterId: row.to_register_id,
  toRegisterKind: row.to_kind as AuthorityRegister,
  toRegisterName: row.to_name,
  subjects: row.subjects,
  purpose: row.purpose,
  question: tx.open('information_request.question', row.id, row.question),
  necessity: tx.open('information_request.necessity', row.id, row.necessity),
  askedByName: `${row.asker_given} ${row.asker_family}`,
  askedAt: row.asked_at,
  answer: tx.open('information_request.answer', row.id, row.answer),
  refusalRuleName: row.rule_name,
  refusalCitations: (row.citations ?? []).map(citationText),
  answeredByName:
    row.answerer_given === null || row.answerer_family === null ? null : `${row.answerer_given} ${row.answerer_family}`,
  answeredAt: row.answered_at,
  version: row.version,
})

/** Requests the actor's authority has made or got in a case, newest first. */
export const requestsOfCase = async (tx: Read, caseId: string): Promise<InformationRequest[]> =>
  (await rowsOf(tx, caseId)).map((row) => toRequest(tx, row))

/** One request, or undefined when it is not there for the actor's authority. */
export async function findRequest(
  tx: Read,
  caseId: string,
  requestId: string,
): Promise<InformationRequest | undefined> {
  const row = await tx.find(oneRequest(caseId, requestId))
  return row && toRequest(tx, row)
}

type NewRequest = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly toRegisterId: string
  readonly subjects: readonly string[]
  readonly purpose: string
  readonly question: string
  readonly necessity: string
}

/** Asks in one's own name for one's own authority. @returns the request's id. */
export async function insertRequest(tx: Write, asked: NewRequest): Promise<string> {
  const { actor } = tx
  if (actor.ownRegisterId === null) throw new Error('Only a worker has a register to ask for')
  const id = newId()
  await tx.run(
    db.insertInto('information_request').values({
      instance_id: actor.instanceId,
      id,
      case_id: asked.case.caseId,
      team_id: asked.case.teamId,
      from_register_id: actor.ownRegisterId,
      to_register_id: asked.toRegisterId,
      subjects: [...asked.subjects],
      purpose: asked.purpose,
      question: tx.seal('information_request.question', id, actor.ownRegisterId, asked.question),
      necessity: tx.seal('information_request.necessity', id, actor.ownRegisterId, asked.necessity),
      asked_by: actor.professionalId,
    }),
  )
  return id
}

type Settling = {
  readonly state: 'answered' | 'refused'
  readonly answer: string | null
  readonly rule: { readonly id: string; readonly version: number } | null
}

/** Answers a request that waits. @returns whether it did; one that has an answer keeps it. */
export const settleRequest = async (
  tx: Write,
  asked: { readonly id: string; readonly fromRegisterId: string },
  settled: Settling,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('information_request')
      .set({
        state: settled.state,
        answer: tx.seal('information_request.answer', asked.id, asked.fromRegisterId, settled.answer),
        refusal_rule_id: settled.rule?.id ?? null,
        refusal_rule_version: settled.rule?.version ?? null,
        answered_by: tx.actor.professionalId,
        answered_at: sql<Date>`now()`,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', asked.id)
      .where('state', '=', 'asked'),
  )) > 0
