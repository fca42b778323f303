import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ExternalTask, PossibleExternal } from './external-task.ts'

/** Tasks of externals in a case that were not taken back, by the action they are. */
export async function externalTasksOf(tx: Read, caseId: string): Promise<Map<string, ExternalTask>> {
  const rows = await tx.many(
    db
      .selectFrom('external_task as t')
      .innerJoin('meeting_participant as q', (join) =>
        join
          .onRef('q.instance_id', '=', 't.instance_id')
          .onRef('q.id', '=', 't.participant_id')
          .onRef('q.case_id', '=', 't.case_id'),
      )
      .select(['t.id', 't.action_id', 't.participant_id', 't.done_at', 't.note', 't.version', 'q.meeting_id'])
      .select(['q.external_name', 'q.external_organisation'])
      .where('t.case_id', '=', caseId)
      .where('t.taken_back_at', 'is', null),
  )
  return new Map(
    rows.map((row) => [
      row.action_id,
      {
        id: row.id,
        participantId: row.participant_id,
        name: row.external_name,
        organisation: row.external_organisation ?? '',
        meetingId: row.meeting_id,
        doneAt: row.done_at,
        note: tx.open('external_task.note', row.id, row.note),
        version: row.version,
      },
    ]),
  )
}

/** Everybody from outside who is or was asked to a meeting of the case, each by their latest invitation, the latest first. */
export async function possibleExternals(tx: Read, caseId: string): Promise<PossibleExternal[]> {
  const rows = await tx.many(
    db
      .selectFrom('meeting_participant as q')
      .innerJoin('meeting as g', (join) =>
        join
          .onRef('g.instance_id', '=', 'q.instance_id')
          .onRef('g.id', '=', 'q.meeting_id')
          .onRef('g.case_id', '=', 'q.case_id'),
      )
      .select(['q.id', 'q.external_name', 'q.external_organisation', 'g.starts_at'])
      .where('q.case_id', '=', caseId)
      .where('q.external_organisation', 'is not', null)
      .where('g.state', '<>', 'cancelled')
      .orderBy('g.starts_at', 'desc')
      .orderBy('q.id'),
  )
  const known = new Set<string>()
  return rows.flatMap((row) => {
    const who = `${row.external_organisation ?? ''}|${row.external_name ?? ''}`
    if (known.has(who)) return []
    known.add(who)
    const { id: participantId, external_name: name, external_organisation: organisation, starts_at: meetingAt } = row
    return [{ participantId, name, organisation: organisation ?? '', meetingAt }]
  })
}

/** Gives an action to somebody from outside, in the actor's name. @returns the task's id. */
export async function insertTask(
  tx: Write,
  task: { readonly caseId: string; readonly actionId: string; readonly participantId: string },
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('external_task').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: task.caseId,
      action_id: task.actionId,
      participant_id: task.participantId,
      given_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Takes a task back; false when somebody was faster, or the external has said meanwhile that it is done. */
export const takeTaskBack = async (tx: Write, id: string, version: number): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('external_task')
      .set({
        taken_back_at: sql<Date>`now()`,
        taken_back_by: tx.actor.professionalId,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('taken_back_at', 'is', null),
  )) === 1
