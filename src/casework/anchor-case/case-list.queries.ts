import { sql } from 'kysely'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { CasePhase } from '#access/states.ts'
import type { CaseListItem } from './anchor-case.ts'

const myCases = (professionalId: string, closed: boolean) =>
  db
    .selectFrom('case_member as m')
    .innerJoin('anchor_case as c', (join) =>
      join.onRef('c.instance_id', '=', 'm.instance_id').onRef('c.id', '=', 'm.case_id'),
    )
    .where('m.professional_id', '=', professionalId)
    .where('m.left_at', 'is', null)
    .where('m.case_closed', '=', sql.lit(closed))

/** Number of the actor's open or closed cases. */
export const countMyCases = async (tx: Read, closed: boolean): Promise<number> =>
  (await tx.get(myCases(tx.actor.professionalId, closed).select(sql<number>`count(*)`.as('total')))).total

/** The actor's cases, driven from their memberships; what is due first comes first. */
export async function listMyCases(tx: Read, closed: boolean, limit: number, offset: number): Promise<CaseListItem[]> {
  const due = sql<string | null>`least(
    (select min(d.due_on) from deadline d where d.instance_id = c.instance_id and d.case_id = c.id and d.completed_on is null and d.transferred_to is null),
    (select min(f.due_on) from follow_up f where f.instance_id = c.instance_id and f.case_id = c.id and f.done_on is null))`
  const rows = await tx.many(
    myCases(tx.actor.professionalId, closed)
      .innerJoin('professional as r', (join) =>
        join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.responsible_id'),
      )
      .leftJoin('person as y', (join) =>
        join
          .onRef('y.instance_id', '=', 'c.instance_id')
          .onRef('y.case_id', '=', 'c.id')
          .onRef('y.team_id', '=', 'c.team_id')
          .on('y.role', '=', 'youth'),
      )
      .select([
        'c.id',
        'c.number',
        'c.phase',
        'c.urgency',
        'c.opened_at',
        'y.id as youth_id',
        'y.given_name',
        'y.family_name',
        'r.given_name as responsible_given',
        'r.family_name as responsible_family',
        due.as('next_due'),
        sql<boolean>`exists (select from case_restriction k where k.case_id = c.id and k.instance_id = c.instance_id and k.ended_at is null)`.as(
          'restricted',
        ),
      ])
      .orderBy(sql`next_due asc nulls last`)
      .orderBy('c.opened_at', 'desc')
      .orderBy('c.id')
      .limit(limit)
      .offset(offset),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    phase: row.phase as CasePhase,
    urgency: row.urgency,
    youthName: personName(tx, row.youth_id, row.given_name, row.family_name),
    responsibleName: `${row.responsible_given} ${row.responsible_family}`,
    openedAt: row.opened_at,
    nextDue: row.next_due,
    restricted: row.restricted,
  }))
}
