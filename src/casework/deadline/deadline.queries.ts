import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { newId } from '#kernel/ids.ts'
import { NO_DUTY, ruleFacts, type Deadline, type OpenDeadline } from './deadline.ts'

const columns = [
  'd.id',
  'd.rule',
  'd.statutory',
  'd.start_on',
  'd.due_on',
  'd.completed_on',
  'd.transferred_to',
  'd.version',
] as const

type Row = {
  id: string
  rule: string
  statutory: boolean
  start_on: string
  due_on: string | null
  completed_on: string | null
  transferred_to: string | null
  version: number
}

const toDeadline = (row: Row): Deadline => ({
  id: row.id,
  ...ruleFacts(row.rule),
  statutory: row.statutory,
  startOn: row.start_on,
  dueOn: row.due_on,
  completedOn: row.completed_on,
  transferredTo: row.transferred_to,
  version: row.version,
})

const deadlinesIn = prepared((caseId: string) =>
  db
    .selectFrom('deadline as d')
    .select(columns)
    .where('d.case_id', '=', caseId)
    .orderBy('d.due_on', (order) => order.asc().nullsFirst())
    .orderBy('d.rule')
    .orderBy('d.id'),
)

/** Time limits of a case: those without a counted limit first ("immediately"), then by last day. Done ones too. */
export async function deadlinesOfCase(tx: Read, caseId: string): Promise<Deadline[]> {
  const rows = await tx.many(deadlinesIn(caseId))
  return rows.map(toDeadline)
}

/** One time limit of a case, or undefined when the case has none with this id. */
export async function findDeadline(tx: Read, caseId: string, deadlineId: string): Promise<Deadline | undefined> {
  const row = await tx.find(
    db.selectFrom('deadline as d').select(columns).where('d.case_id', '=', caseId).where('d.id', '=', deadlineId),
  )
  return row && toDeadline(row)
}

const open = () =>
  db
    .selectFrom('deadline as d')
    .select(['d.id', 'd.rule', 'd.statutory', 'd.start_on', 'd.due_on', 'd.case_id', 'd.referral_id'])
    .where('d.completed_on', 'is', null)
    .where('d.transferred_to', 'is', null)
    .orderBy('d.due_on', (order) => order.asc().nullsFirst())
    .orderBy('d.id')

/** Open limits of the cases the actor is a member of, found from the memberships. */
const openOfCases = (tx: Read, untilDay: string, limit: number) =>
  tx.many(
    open()
      .innerJoin('case_member as m', (join) =>
        join.onRef('m.instance_id', '=', 'd.instance_id').onRef('m.case_id', '=', 'd.case_id'),
      )
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'd.instance_id').onRef('c.id', '=', 'd.case_id'),
      )
      .select('c.number')
      .where('m.professional_id', '=', tx.actor.professionalId)
      .where('m.left_at', 'is', null)
      .where('m.case_closed', '=', sql.lit(false))
      .where((where) => where.or([where('d.due_on', 'is', null), where('d.due_on', '<=', untilDay)]))
      .limit(limit),
  )

/** Open limits of contacts that wait for the decision of a team the actor works in or coordinates. */
const openOfContacts = (tx: Read, untilDay: string, limit: number) =>
  tx.many(
    open()
      .innerJoin('referral as r', (join) =>
        join.onRef('r.instance_id', '=', 'd.instance_id').onRef('r.id', '=', 'd.referral_id'),
      )
      .select('r.number')
      .where('d.case_id', 'is', null)
      .where('r.state', '=', 'waiting')
      .where(sql<boolean>`d.team_id = any(${[...tx.actor.teams, ...tx.actor.coordinatedTeams]}::uuid[])`)
      .where((where) => where.or([where('d.due_on', 'is', null), where('d.due_on', '<=', untilDay)]))
      .limit(limit),
  )

/**
 * Open time limits with their last day on or before `untilDay` (ISO), and those without a counted limit, soonest first: of the
 * actor's open cases and of the contacts their teams have not decided about. At most `limit`.
 */
export async function openDeadlines(tx: Read, untilDay: string, limit = 50): Promise<OpenDeadline[]> {
  const rows = await Promise.all([openOfCases(tx, untilDay, limit), openOfContacts(tx, untilDay, limit)])
  return rows
    .flat()
    .map((row) => {
      const { rule, name } = ruleFacts(row.rule)
      const { id, statutory, start_on: startOn, due_on: dueOn, case_id: caseId, number, referral_id: referralId } = row
      return { id, rule, name, statutory, startOn, dueOn, caseId, number, referralId }
    })
    .sort((left, right) =>
      (left.dueOn ?? '') < (right.dueOn ?? '') ? -1 : (left.dueOn ?? '') > (right.dueOn ?? '') ? 1 : 0,
    )
    .slice(0, limit)
}

type Outcome = { readonly completedOn: string } | { readonly transferredTo: string }

/** Marks a time limit done or passed on. @returns false when somebody else was faster. */
export async function settleDeadline(
  tx: Write,
  deadline: Pick<Deadline, 'id' | 'version'>,
  outcome: Outcome,
): Promise<boolean> {
  const set =
    'completedOn' in outcome
      ? { completed_on: outcome.completedOn, completed_by: tx.actor.professionalId, transferred_to: null }
      : { transferred_to: outcome.transferredTo }
  const changed = await tx.run(
    db
      .updateTable('deadline')
      .set({ ...set, version: deadline.version + 1 })
      .where('id', '=', deadline.id)
      .where('version', '=', deadline.version),
  )
  return changed === 1
}

type InCase = { readonly caseId: string; readonly referralId: string; readonly teamId: string }

/**
 * Starts time limits of a case on a day (ISO). One that runs, was met or passed on stays as it is; one that ended because there was no
 * duty begins again, since something new has come up.
 */
export async function startDeadlines(
  tx: Write,
  inCase: InCase,
  ruleIds: readonly string[],
  startOn: string,
): Promise<void> {
  for (const rule of ruleIds.map(getDeadlineRule)) {
    const days = { start_on: startOn, due_on: dueOn(rule, startOn) }
    await tx.run(
      db
        .insertInto('deadline')
        .values({
          instance_id: tx.actor.instanceId,
          id: newId(),
          referral_id: inCase.referralId,
          case_id: inCase.caseId,
          team_id: inCase.teamId,
          rule: rule.id,
          statutory: rule.kind === 'statutory',
          ...days,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['instance_id', 'referral_id', 'rule'])
            .doUpdateSet({ ...days, transferred_to: null, version: sql<number>`deadline.version + 1` })
            .where('deadline.transferred_to', '=', NO_DUTY)
            .where('deadline.completed_on', 'is', null),
        ),
    )
  }
}
