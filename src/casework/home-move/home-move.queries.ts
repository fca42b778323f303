import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Text } from '#kernel/language.ts'
import type { HomeMove, MoveReach } from './home-move.ts'

/** Moves of a case's young person, the last one first. */
export async function movesOf(tx: Read, caseId: string): Promise<HomeMove[]> {
  const rows = await tx.many(
    db
      .selectFrom('home_move as h')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'h.instance_id').onRef('p.id', '=', 'h.recorded_by'),
      )
      .leftJoin('municipality as f', (join) =>
        join.onRef('f.instance_id', '=', 'h.instance_id').onRef('f.code', '=', 'h.from_code'),
      )
      .leftJoin('municipality as t', (join) =>
        join.onRef('t.instance_id', '=', 'h.instance_id').onRef('t.code', '=', 'h.to_code'),
      )
      .select([
        'h.id',
        'h.moved_on',
        'h.reach',
        'h.place',
        'h.hidden',
        'h.recorded_at',
        'p.given_name',
        'p.family_name',
      ])
      .select(['f.name as from_name', 't.name as to_name'])
      .where('h.case_id', '=', caseId)
      .orderBy('h.moved_on', 'desc')
      .orderBy('h.recorded_at', 'desc')
      .orderBy('h.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    movedOn: row.moved_on,
    reach: row.reach as MoveReach,
    from: row.from_name,
    to: row.to_name,
    place: tx.open('home_move.place', row.id, row.place),
    hidden: row.hidden,
    recordedByName: `${row.given_name} ${row.family_name}`,
    recordedAt: row.recorded_at,
  }))
}

/** Code and name of the home municipality of a case now; null when there is none to show. */
export async function municipalityOf(tx: Read, caseId: string): Promise<{ code: string; name: Text } | null> {
  const row = await tx.find(
    db
      .selectFrom('anchor_case as c')
      .innerJoin('municipality as m', (join) =>
        join.onRef('m.instance_id', '=', 'c.instance_id').onRef('m.code', '=', 'c.municipality_code'),
      )
      .select(['m.code', 'm.name'])
      .where('c.id', '=', caseId),
  )
  return row ?? null
}

/** Whether the actor has a live grant of their own for what is protected. */
export const mayOpenProtected = async (tx: Read, protectionId: string): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`${protectionId}::uuid = any (app.granted_protections())`.as('granted'))))
    .granted

type NewMove = {
  readonly movedOn: string
  readonly reach: MoveReach
  readonly fromCode: string | null
  readonly toCode: string | null
  readonly place: string | null
  readonly hidden: boolean
}

/** Records a move in the actor's name. @returns its id. */
export async function insertMove(tx: Write, inCase: CaseTarget, move: NewMove): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('home_move').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      moved_on: move.movedOn,
      reach: move.reach,
      from_code: move.fromCode,
      to_code: move.toCode,
      place: tx.seal('home_move.place', id, null, move.place),
      hidden: move.hidden,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** The home of the case is in a municipality of the instance from now on, or (null) outside it. */
export const setMunicipality = (tx: Write, caseId: string, code: string | null): Promise<number> =>
  tx.run(
    db
      .updateTable('anchor_case')
      .set({
        municipality_code: code,
        municipality_missing: code === null ? 'outside' : null,
        version: sql`version + 1`,
      })
      .where('id', '=', caseId),
  )
