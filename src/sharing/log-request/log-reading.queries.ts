import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ReadingRow } from './log-answer.ts'
import type { Withholding } from './log-request.ts'

type About = {
  readonly requestId: string
  readonly caseId: string
  readonly personId: string
  readonly agencyId: string
  readonly since: Date | null
}

/**
 * What people of an authority read about a person in a case, in the order it happened; attempts that were refused are none. The whole case is
 * about the young person alone: of anybody else in it only what names them, as on the own page. A guardian, or the other party of violence, who
 * asks for what is their own does not get the log of the young person's case (C-27, X-09).
 */
export async function readingsOf(tx: Read, about: About): Promise<ReadingRow[]> {
  const { requestId, caseId, personId, agencyId, since } = about
  let query = db
    .selectFrom('access_log as l')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'l.instance_id').onRef('p.id', '=', 'l.professional_id'),
    )
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'l.instance_id').onRef('a.id', '=', 'l.agency_id'),
    )
    .leftJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.register_id'),
    )
    .where('l.instance_id', '=', tx.actor.instanceId)
    .where('l.agency_id', '=', agencyId)
    .where('l.result', '=', 'allowed')
    .where((eb) =>
      eb.or([
        eb('l.object_id', '=', personId),
        sql<boolean>`l.object_ids @> ${[personId]}::uuid[]`,
        sql<boolean>`(select app.log_request_of_youth(${requestId}::uuid))
          and (l.case_id = ${caseId}::uuid or l.object_id = ${caseId}::uuid or l.object_ids @> ${[caseId]}::uuid[])`,
      ]),
    )
    .select(['l.at', 'l.profession', 'l.operation', 'l.object_kind', 'l.break_glass_id', 'a.name as agency_name'])
    .select(['p.given_name', 'p.family_name', 'r.kind as register_kind'])
    .orderBy('l.at')
    .orderBy('l.id')
  if (since !== null) query = query.where('l.at', '>=', since)
  const rows = await tx.many(query)
  return rows.map((row) => ({
    at: row.at,
    agencyName: row.agency_name,
    profession: row.profession,
    registerKind: row.register_kind,
    name: `${row.given_name} ${row.family_name}`,
    operation: row.operation,
    kind: row.object_kind,
    breakGlass: row.break_glass_id !== null,
  }))
}

/** Withholdings of a controller in a case, in force or not, the newest first. */
export async function withholdingsOf(tx: Read, caseId: string, agencyId: string): Promise<Withholding[]> {
  const rows = await tx.many(
    db
      .selectFrom('log_withholding as w')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'w.instance_id').onRef('p.id', '=', 'w.decided_by'),
      )
      .where('w.case_id', '=', caseId)
      .where('w.agency_id', '=', agencyId)
      .select(['w.id', 'w.from_at', 'w.until_at', 'w.ground', 'w.reason', 'w.ends_on', 'p.given_name', 'p.family_name'])
      .orderBy('w.decided_at', 'desc')
      .orderBy('w.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    from: row.from_at,
    until: row.until_at,
    ground: row.ground,
    reason: row.reason,
    endsOn: row.ends_on,
    decidedByName: `${row.given_name} ${row.family_name}`,
  }))
}

export async function insertWithholding(
  tx: Write,
  where: { readonly caseId: string; readonly agencyId: string },
  withholding: Omit<Withholding, 'id' | 'decidedByName'>,
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('log_withholding').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: where.caseId,
      agency_id: where.agencyId,
      from_at: withholding.from,
      until_at: withholding.until,
      ground: withholding.ground,
      reason: withholding.reason,
      ends_on: withholding.endsOn,
      decided_by: tx.actor.professionalId,
    }),
  )
  return id
}
