import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { partsOf, type PoliceFigure, type TypedFigure } from './police-figure.ts'

/** Figures the actor may read, the last year first; of one year and authority the one recorded last. */
export async function listFigures(tx: Read): Promise<PoliceFigure[]> {
  const rows = await tx.many(
    db
      .selectFrom('police_figure as f')
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'f.instance_id').onRef('a.id', '=', 'f.agency_id'),
      )
      .distinctOn(['f.year', 'f.agency_id'])
      .select(['f.id', 'f.year', 'f.parts', 'f.source', 'f.recorded_at', 'a.name as agency_name'])
      .orderBy('f.year', 'desc')
      .orderBy('f.agency_id')
      .orderBy('f.recorded_at', 'desc')
      .orderBy('f.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    agencyName: row.agency_name,
    year: row.year,
    parts: row.parts,
    source: row.source,
    recordedAt: row.recorded_at,
  }))
}

/** Whether the actor's own party is a police authority. */
export async function isOfPolice(tx: Read): Promise<boolean> {
  const found = await tx.find(db.selectFrom('agency').select('kind').where('id', '=', tx.actor.agencyId))
  return found?.kind === 'police'
}

/** Keeps the classes of a figure for the actor's own authority; the database takes no other. @returns its id */
export async function insertFigure(tx: Write, typed: TypedFigure): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('police_figure').values({
      instance_id: tx.actor.instanceId,
      id,
      agency_id: tx.actor.agencyId,
      year: typed.year,
      parts: partsOf(typed),
      source: typed.source,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}
