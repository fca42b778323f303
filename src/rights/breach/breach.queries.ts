import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Breach, Touched, TouchedCase } from './breach.ts'

/** Breaches of the instance, the newest first; at most 100. */
export async function breaches(tx: Read): Promise<Breach[]> {
  const rows = await tx.many(
    db
      .selectFrom('breach as b')
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'b.instance_id').onRef('p.id', '=', 'b.professional_id'),
      )
      .select(['b.id', 'b.noticed_at', 'b.due_at', 'b.clock', 'b.professional_id', 'b.session_id', 'b.looked_from'])
      .select(['b.looked_until', 'b.description', 'b.version', 'p.given_name', 'p.family_name'])
      .orderBy('b.noticed_at', 'desc')
      .orderBy('b.id')
      .limit(100),
  )
  return rows.map((row) => ({
    id: row.id,
    noticedAt: row.noticed_at,
    dueAt: row.due_at,
    clock: row.clock,
    professionalId: row.professional_id,
    professionalName: row.given_name === null ? null : `${row.given_name} ${row.family_name ?? ''}`,
    sessionId: row.session_id,
    lookedFrom: row.looked_from,
    lookedUntil: row.looked_until,
    description: row.description,
    version: row.version,
  }))
}

/** Everyone of the instance's staff, by name. */
export const staffOf = async (tx: Read): Promise<{ id: string; name: string }[]> =>
  (
    await tx.many(
      db
        .selectFrom('professional')
        .select(['id', 'given_name', 'family_name'])
        .orderBy('family_name')
        .orderBy('given_name')
        .orderBy('id'),
    )
  ).map((row) => ({ id: row.id, name: `${row.family_name} ${row.given_name}` }))

type Looked = Pick<Breach, 'professionalId' | 'sessionId' | 'lookedFrom' | 'lookedUntil'>
const argumentsOf = ({ professionalId, sessionId, lookedFrom, lookedUntil }: Looked) =>
  sql`${professionalId}::uuid, ${sessionId}::uuid, ${lookedFrom}::timestamptz, ${lookedUntil}::timestamptz`

/** What a person or a session did in a time, by kind of act: from the access log, no content. */
export async function touched(tx: Read, of: Looked): Promise<Touched[]> {
  type Row = Omit<Touched, 'objectKind' | 'firstAt' | 'lastAt'> & { object_kind: string; first_at: Date; last_at: Date }
  const rows = await tx.many(
    db
      .selectFrom(sql<Row>`app.touched(${argumentsOf(of)})`.as('t'))
      .selectAll()
      .orderBy('t.last_at', 'desc')
      .orderBy('t.operation')
      .orderBy('t.object_kind')
      .orderBy('t.result'),
  )
  return rows.map(({ object_kind, first_at, last_at, ...row }) => ({
    ...row,
    objectKind: object_kind,
    firstAt: first_at,
    lastAt: last_at,
  }))
}

/** The cases among it, those with most acts first. */
export async function touchedCases(tx: Read, of: Looked, limit: number): Promise<TouchedCase[]> {
  const rows = await tx.many(
    db
      .selectFrom(
        sql<{
          case_id: string
          acts: number
          last_at: Date
        }>`app.touched_cases(${argumentsOf(of)}, ${limit}::integer)`.as('t'),
      )
      .selectAll()
      .orderBy('t.acts', 'desc')
      .orderBy('t.case_id'),
  )
  return rows.map((row) => ({ caseId: row.case_id, acts: row.acts, lastAt: row.last_at }))
}

type NewBreach = Looked & Pick<Breach, 'noticedAt' | 'dueAt' | 'clock' | 'description'>

/** Writes a breach down in the actor's name. @returns its id. */
export async function insertBreach(tx: Write, breach: NewBreach): Promise<string> {
  const id: string = newId()
  await tx.run(
    db.insertInto('breach').values({
      instance_id: tx.actor.instanceId,
      id,
      noticed_at: breach.noticedAt,
      clock: breach.clock,
      due_at: breach.dueAt,
      professional_id: breach.professionalId,
      session_id: breach.sessionId,
      looked_from: breach.lookedFrom,
      looked_until: breach.lookedUntil,
      description: breach.description,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}
