import { sql } from 'kysely'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { asPair, type HouseholdKind, type HouseholdLink, type LinkableCase } from './household-link.ts'

/** Living links of a case to other cases the actor works with, by the number of the other. */
export async function householdLinksOf(tx: Read, caseId: string): Promise<HouseholdLink[]> {
  const rows = await tx.many(
    db
      .selectFrom('household_link as h')
      .innerJoin('anchor_case as c', (join) =>
        join
          .onRef('c.instance_id', '=', 'h.instance_id')
          .on(sql<boolean>`c.id = case when h.case_id = ${caseId} then h.other_case_id else h.case_id end`),
      )
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'h.instance_id').onRef('p.id', '=', 'h.linked_by'),
      )
      .leftJoin('person as y', (join) =>
        join.onRef('y.instance_id', '=', 'c.instance_id').onRef('y.case_id', '=', 'c.id').on('y.role', '=', 'youth'),
      )
      .select(['h.id', 'h.kind', 'h.linked_at', 'h.version', 'c.id as other_id', 'c.number'])
      .select([
        'p.given_name as linked_given',
        'p.family_name as linked_family',
        'y.id as youth_id',
        'y.given_name',
        'y.family_name',
      ])
      .where((row) => row.or([row('h.case_id', '=', caseId), row('h.other_case_id', '=', caseId)]))
      .where('h.ended_at', 'is', null)
      .orderBy('c.number'),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as HouseholdKind,
    otherCaseId: row.other_id,
    otherNumber: row.number,
    otherYouthName: personName(tx, row.youth_id, row.given_name, row.family_name),
    linkedByName: `${row.linked_given} ${row.linked_family}`,
    linkedAt: row.linked_at,
    version: row.version,
  }))
}

/** The actor's other open cases, by number. */
export async function linkableCases(tx: Read, caseId: string): Promise<LinkableCase[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'm.instance_id').onRef('c.id', '=', 'm.case_id'),
      )
      .leftJoin('person as y', (join) =>
        join.onRef('y.instance_id', '=', 'c.instance_id').onRef('y.case_id', '=', 'c.id').on('y.role', '=', 'youth'),
      )
      .select(['c.id', 'c.number', 'y.id as youth_id', 'y.given_name', 'y.family_name'])
      .where('m.professional_id', '=', tx.actor.professionalId)
      .where('m.left_at', 'is', null)
      .where('m.case_closed', '=', sql.lit(false))
      .where('m.case_id', '<>', caseId)
      .orderBy('c.number'),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    youthName: personName(tx, row.youth_id, row.given_name, row.family_name),
  }))
}

/** Links two cases in the actor's name; null when they are linked already. */
export async function insertHouseholdLink(
  tx: Write,
  one: string,
  another: string,
  kind: HouseholdKind,
): Promise<string | null> {
  const id = newId()
  const [first, second] = asPair(one, another)
  const added = await tx.run(
    db
      .insertInto('household_link')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        case_id: first,
        other_case_id: second,
        kind,
        linked_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1 ? id : null
}

/** Ends a link in the actor's name; false when somebody was faster. */
export const endLink = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('household_link')
      .set({ ended_at: now, ended_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null),
  )) === 1
