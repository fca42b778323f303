import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { FollowUp, FollowUpMove } from './follow-up.ts'

const moves = () =>
  db
    .selectFrom('follow_up_move as m')
    .innerJoin('professional as r', (join) =>
      join.onRef('r.instance_id', '=', 'm.instance_id').onRef('r.id', '=', 'm.from_responsible_id'),
    )
    .innerJoin('professional as b', (join) =>
      join.onRef('b.instance_id', '=', 'm.instance_id').onRef('b.id', '=', 'm.moved_by'),
    )
    .select([
      'm.id',
      'm.follow_up_id',
      'm.from_due_on',
      'm.to_due_on',
      'm.from_responsible_id',
      'm.to_responsible_id',
      'm.reason',
      'm.moved_at',
      'r.given_name as from_given',
      'r.family_name as from_family',
      'b.given_name as by_given',
      'b.family_name as by_family',
    ])
    .orderBy('m.moved_at', 'desc')
    .orderBy('m.id')

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const movesIn = prepared((caseId: string) => moves().where('m.case_id', '=', caseId))
const rowsOf = (tx: Read, caseId: string) => tx.many(movesIn(caseId))

const toMove = (row: Row): FollowUpMove => ({
  id: row.id,
  followUpId: row.follow_up_id,
  fromDueOn: row.from_due_on,
  toDueOn: row.to_due_on,
  fromResponsibleId: row.from_responsible_id,
  fromResponsibleName: `${row.from_given} ${row.from_family}`,
  toResponsibleId: row.to_responsible_id,
  reason: row.reason,
  movedByName: `${row.by_given} ${row.by_family}`,
  movedAt: row.moved_at,
})

/** Every move of the follow-ups of a case, the latest first. */
export const movesOfCase = async (tx: Read, caseId: string): Promise<FollowUpMove[]> =>
  (await rowsOf(tx, caseId)).map(toMove)

/** Moves of one follow-up of a case, the latest first. */
export const movesOfFollowUp = async (tx: Read, caseId: string, followUpId: string): Promise<FollowUpMove[]> =>
  (await tx.many(moves().where('m.case_id', '=', caseId).where('m.follow_up_id', '=', followUpId))).map(toMove)

type Agreed = { readonly dueOn: string; readonly responsibleId: string }

/** Gives a follow-up its new day and person. @returns false when somebody else changed it since `version` was read. */
export async function rescheduleFollowUp(
  tx: Write,
  followUp: Pick<FollowUp, 'id' | 'version'>,
  to: Agreed,
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('follow_up')
      .set({ due_on: to.dueOn, responsible_id: to.responsibleId, version: followUp.version + 1 })
      .where('id', '=', followUp.id)
      .where('version', '=', followUp.version),
  )
  return changed === 1
}

type NewMove = {
  readonly caseId: string
  /** As it was agreed before. */
  readonly from: Pick<FollowUp, 'id'> & Agreed
  readonly to: Agreed
  readonly reason: string
}

/** Keeps what was agreed before and why it was moved, in one's own name. */
export const insertMove = (tx: Write, move: NewMove): Promise<number> =>
  tx.run(
    db.insertInto('follow_up_move').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      follow_up_id: move.from.id,
      case_id: move.caseId,
      from_due_on: move.from.dueOn,
      to_due_on: move.to.dueOn,
      from_responsible_id: move.from.responsibleId,
      to_responsible_id: move.to.responsibleId,
      reason: move.reason,
      moved_by: tx.actor.professionalId,
    }),
  )
