import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { basisOf } from '#sharing/duty/duty-basis.ts'
import type { PresenceState, PresenceTask } from './presence-task.ts'

const tasksOf = prepared((caseId: string) =>
  db
    .selectFrom('presence_task as t')
    .innerJoin('professional as s', (join) =>
      join.onRef('s.instance_id', '=', 't.instance_id').onRef('s.id', '=', 't.sent_by'),
    )
    .leftJoin('professional as a', (join) =>
      join.onRef('a.instance_id', '=', 't.instance_id').onRef('a.id', '=', 't.answered_by'),
    )
    .leftJoin('disclosure_rule as r', (join) =>
      join
        .onRef('r.instance_id', '=', 't.instance_id')
        .onRef('r.id', '=', 't.rule_id')
        .onRef('r.version', '=', 't.rule_version'),
    )
    .selectAll('t')
    .select([
      's.given_name as sender_given',
      's.family_name as sender_family',
      'a.given_name as answerer_given',
      'a.family_name as answerer_family',
      'r.name as rule_name',
      'r.citations',
    ])
    .where('t.case_id', '=', caseId)
    .orderBy('t.starts_at', 'desc')
    .orderBy('t.id'),
)

/** Interrogations of the case that the own authority told of or was told of, the latest first. */
export async function presenceTasksOfCase(tx: Read, caseId: string): Promise<PresenceTask[]> {
  const rows = await tx.many(tasksOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    act: row.act,
    startsAt: row.starts_at,
    place: row.place,
    guardiansTold: row.guardians_told,
    notToldReason: row.not_told_reason,
    state: row.state as PresenceState,
    note: row.note,
    sentByOwn: row.from_register_id === tx.actor.ownRegisterId,
    sentByName: `${row.sender_given} ${row.sender_family}`,
    sentAt: row.sent_at,
    answeredByName: row.answerer_given === null ? null : `${row.answerer_given} ${row.answerer_family ?? ''}`,
    answeredAt: row.answered_at,
    basis:
      row.rule_id === null || row.rule_version === null || row.rule_name === null || row.citations === null
        ? null
        : basisOf({ id: row.rule_id, version: row.rule_version, name: row.rule_name, citations: row.citations }),
    version: row.version,
  }))
}

const socialRegisterOf = prepared((caseId: string) =>
  db
    .selectFrom('case_member as m')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
    )
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.register_id'),
    )
    .select('r.id')
    .where('m.case_id', '=', caseId)
    .where('m.left_at', 'is', null)
    .where('r.kind', '=', 'social_care')
    .orderBy('m.joined_at')
    .orderBy('m.professional_id')
    .limit(1),
)

/** The social-care register among the members of the case, or undefined when nobody of social care is one. */
export const socialRegisterIn = async (tx: Read, caseId: string): Promise<string | undefined> =>
  (await tx.find(socialRegisterOf(caseId)))?.id

type RuleVersion = { readonly id: string; readonly version: number } | null
type NewTask = Pick<PresenceTask, 'act' | 'startsAt' | 'place' | 'guardiansTold' | 'notToldReason'> & {
  readonly fromRegisterId: string
  readonly toRegisterId: string
  readonly rule: RuleVersion
  readonly guardianRule: RuleVersion
}

/** Tells the social authority of an interrogation, in one's own name. @returns its id. */
export async function insertPresenceTask(tx: Write, inCase: CaseTarget, task: NewTask): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('presence_task').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      from_register_id: task.fromRegisterId,
      to_register_id: task.toRegisterId,
      act: task.act,
      starts_at: task.startsAt,
      place: task.place,
      guardians_told: task.guardiansTold,
      not_told_reason: task.notToldReason,
      rule_id: task.rule?.id ?? null,
      rule_version: task.rule?.version ?? null,
      guardian_rule_id: task.guardianRule?.id ?? null,
      guardian_rule_version: task.guardianRule?.version ?? null,
      sent_by: tx.actor.professionalId,
    }),
  )
  return id
}

type Change = Pick<PresenceTask, 'id' | 'version' | 'state' | 'note'> & {
  /** The moment of an answer of the recipient; null when the police cancel. */
  readonly answeredAt: Date | null
}

/** Records what becomes of a task. @returns false when somebody else was faster. */
export async function changePresenceTask(tx: Write, change: Change): Promise<boolean> {
  const { answeredAt } = change
  const answer = answeredAt === null ? {} : { answered_by: tx.actor.professionalId, answered_at: answeredAt }
  const changed = await tx.run(
    db
      .updateTable('presence_task')
      .set({
        state: change.state,
        note: change.note,
        changed_by: tx.actor.professionalId,
        version: change.version + 1,
        ...answer,
      })
      .where('id', '=', change.id)
      .where('version', '=', change.version),
  )
  return changed === 1
}
