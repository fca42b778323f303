import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { BreakGlass, ReadUnder, ReviewOutcome } from './break-glass.ts'

type Wanted = {
  readonly number: string | null
  readonly identityIndex: Buffer | null
  readonly reason: string
  readonly explanation: string
  readonly hours: number
}
type Opened = { readonly id: string; readonly caseId: string; readonly member: boolean }

/** Opens a case (database/definitions/functions/open_break_glass.sql); null when there is none, or none for the actor. */
export async function openGlass(tx: Write, wanted: Wanted): Promise<Opened | null> {
  const id: string = newId()
  const { number, identityIndex, reason, explanation, hours } = wanted
  const row = await tx.get(
    db.selectNoFrom(
      sql<{
        caseId: string
        member: boolean
      } | null>`app.open_break_glass(${id}::uuid, ${number}, ${identityIndex}::bytea, ${reason}, ${explanation}, ${hours}::integer)`.as(
        'opened',
      ),
    ),
  )
  return row.opened && { id, ...row.opened }
}

const glasses = () =>
  db
    .selectFrom('break_glass as g')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.professional_id'),
    )
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .leftJoin('professional as r', (join) =>
      join.onRef('r.instance_id', '=', 'g.instance_id').onRef('r.id', '=', 'g.reviewed_by'),
    )
    .select(['g.id', 'g.case_id', 'g.professional_id', 'g.reason', 'g.explanation', 'g.opened_at', 'g.ends_at'])
    .select(['g.reviewed_at', 'g.review_outcome', 'g.review_note', 'g.version'])
    .select(['p.given_name', 'p.family_name', 'p.profession', 'a.name as agency_name'])
    .select(['r.given_name as reviewer_given', 'r.family_name as reviewer_family'])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read) =>
  tx.many(
    glasses()
      .orderBy(sql`g.reviewed_at is not null`)
      .orderBy('g.opened_at', 'desc')
      .orderBy('g.id')
      .limit(100),
  )

const toGlass = (row: Row): BreakGlass => ({
  id: row.id,
  caseId: row.case_id,
  professionalId: row.professional_id,
  name: `${row.given_name} ${row.family_name}`,
  profession: row.profession,
  agencyName: row.agency_name,
  reason: row.reason,
  explanation: row.explanation,
  openedAt: row.opened_at,
  endsAt: row.ends_at,
  reviewedByName:
    row.reviewer_given === null ? null : [row.reviewer_given, row.reviewer_family].filter(Boolean).join(' '),
  reviewedAt: row.reviewed_at,
  outcome: row.review_outcome as ReviewOutcome | null,
  note: row.review_note,
  version: row.version,
})

/** Openings the actor may know of: those not reviewed first, then the newest; at most 100. */
export const listGlasses = async (tx: Read): Promise<BreakGlass[]> => (await rowsOf(tx)).map(toGlass)

export const findGlass = async (tx: Read, id: string): Promise<BreakGlass | undefined> => {
  const row = await tx.find(glasses().where('g.id', '=', id))
  return row && toGlass(row)
}

/** What was read under an opening, in order; at most 500 rows. */
export async function readsUnder(tx: Read, id: string): Promise<ReadUnder[]> {
  const rows = await tx.many(
    db
      .selectFrom('access_log')
      .select(['at', 'operation', 'object_kind', 'object_id', 'object_ids'])
      .where('instance_id', '=', tx.actor.instanceId)
      .where('break_glass_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .limit(500),
  )
  return rows.map((row) => ({
    at: row.at,
    operation: row.operation,
    objectKind: row.object_kind,
    objectId: row.object_id,
    listed: row.object_ids?.length ?? 0,
  }))
}

/** Writes the review in the actor's name; false when somebody was faster. */
export const writeReview = async (
  tx: Write,
  id: string,
  version: number,
  review: { readonly outcome: ReviewOutcome; readonly note: string; readonly now: Date },
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('break_glass')
      .set({
        reviewed_by: tx.actor.professionalId,
        reviewed_at: review.now,
        review_outcome: review.outcome,
        review_note: review.note,
        version: sql`version + 1`,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('reviewed_at', 'is', null),
  )) === 1
