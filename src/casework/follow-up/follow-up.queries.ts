import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { DueFollowUp, FollowUp } from './follow-up.ts'

const followUps = () =>
  db
    .selectFrom('follow_up as f')
    .innerJoin('professional as r', (join) =>
      join.onRef('r.instance_id', '=', 'f.instance_id').onRef('r.id', '=', 'f.responsible_id'),
    )
    .innerJoin('professional as s', (join) =>
      join.onRef('s.instance_id', '=', 'f.instance_id').onRef('s.id', '=', 'f.set_by'),
    )
    .select([
      'f.id',
      'f.what',
      'f.due_on',
      'f.responsible_id',
      'f.done_on',
      'f.outcome',
      'f.version',
      'r.given_name as responsible_given',
      'r.family_name as responsible_family',
      's.given_name as set_given',
      's.family_name as set_family',
    ])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const followUpsIn = prepared((caseId: string) =>
  followUps().where('f.case_id', '=', caseId).orderBy('f.due_on').orderBy('f.id'),
)
const rowsOf = (tx: Read, caseId: string) => tx.many(followUpsIn(caseId))

const toFollowUp = (row: Row): FollowUp => ({
  id: row.id,
  what: row.what,
  dueOn: row.due_on,
  responsibleId: row.responsible_id,
  responsibleName: `${row.responsible_given} ${row.responsible_family}`,
  doneOn: row.done_on,
  outcome: row.outcome,
  setByName: `${row.set_given} ${row.set_family}`,
  version: row.version,
})

/** Follow-ups of a case by due day, done and undone. */
export const followUpsOfCase = async (tx: Read, caseId: string): Promise<FollowUp[]> =>
  (await rowsOf(tx, caseId)).map(toFollowUp)

/** One follow-up of a case, or undefined when the case has none with this id. */
export async function findFollowUp(tx: Read, caseId: string, followUpId: string): Promise<FollowUp | undefined> {
  const row = await tx.find(followUps().where('f.case_id', '=', caseId).where('f.id', '=', followUpId))
  return row && toFollowUp(row)
}

/** Undone follow-ups of open cases that a person is responsible for, due on or before `untilDay` (ISO), soonest first. At most `limit`. */
export async function dueFollowUps(
  tx: Read,
  professionalId: string,
  untilDay: string,
  limit = 50,
): Promise<DueFollowUp[]> {
  const rows = await tx.many(
    db
      .selectFrom('follow_up as f')
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'f.instance_id').onRef('c.id', '=', 'f.case_id'),
      )
      .select(['f.id', 'f.what', 'f.due_on', 'f.case_id', 'c.number'])
      .where('f.instance_id', '=', tx.actor.instanceId)
      .where('f.responsible_id', '=', professionalId)
      .where('f.done_on', 'is', null)
      .where('f.due_on', '<=', untilDay)
      .where('c.phase', '<>', 'closed')
      .orderBy('f.due_on')
      .orderBy('f.id')
      .limit(limit),
  )
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    dueOn: row.due_on,
    caseId: row.case_id,
    caseNumber: row.number,
  }))
}

type NewFollowUp = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly what: string
  readonly dueOn: string
  readonly responsibleId: string
}

/** Sets a follow-up in one's own name. @returns its id. */
export async function insertFollowUp(tx: Write, followUp: NewFollowUp): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('follow_up').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: followUp.case.caseId,
      team_id: followUp.case.teamId,
      what: followUp.what,
      due_on: followUp.dueOn,
      responsible_id: followUp.responsibleId,
      set_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Records that a follow-up was done and how it went. @returns false when somebody else was faster. */
export async function finishFollowUp(
  tx: Write,
  followUp: Pick<FollowUp, 'id' | 'version'>,
  done: { readonly doneOn: string; readonly outcome: string },
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('follow_up')
      .set({ done_on: done.doneOn, outcome: done.outcome, version: followUp.version + 1 })
      .where('id', '=', followUp.id)
      .where('version', '=', followUp.version),
  )
  return changed === 1
}
