import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { nameOf, type Professional } from '#network/professional/professional.ts'
import { listProfessionals } from '#network/professional/professional.queries.ts'
import { rightsToReview, type PersonToReview, type Reviewed, type RightToReview } from './right-review.ts'

/** When each right of the agency was reviewed last, by person. */
async function reviewedByPerson(tx: Read): Promise<Map<string, Map<string, string>>> {
  const rows = await tx.many(
    db
      .selectFrom('right_review')
      .select(['professional_id', 'membership_id', 'function'])
      .select((row) => row.fn.max('reviewed_on').as('reviewed_on'))
      .where('agency_id', '=', tx.actor.agencyId)
      .groupBy(['professional_id', 'membership_id', 'function']),
  )
  const found = new Map<string, Map<string, string>>()
  for (const row of rows) {
    const person = found.get(row.professional_id) ?? new Map<string, string>()
    found.set(row.professional_id, person)
    person.set(
      row.membership_id === null ? `function:${row.function ?? ''}` : `membership:${row.membership_id}`,
      row.reviewed_on,
    )
  }
  return found
}

/** The day on which the network was set up here, and today as the database has it, which enforces the rights. */
const days = (tx: Read) =>
  tx.get(
    db
      .selectFrom('instance')
      .select(sql<string>`(created_at at time zone 'Europe/Helsinki')::date`.as('founded'))
      .select(sql<string>`(now() at time zone 'Europe/Helsinki')::date`.as('today'))
      .where('id', '=', tx.actor.instanceId),
  )

const none: Reviewed = new Map()

const toReview = (person: Professional, rights: readonly RightToReview[]): PersonToReview => ({
  professionalId: person.id,
  name: nameOf(person),
  profession: person.profession,
  lastActiveOn: person.lastActiveOn,
  rights: [...rights],
  dueOn: rights.map((each) => each.dueOn).sort()[0] ?? '',
  overdue: rights.some((each) => each.overdue),
})

/** People of the agency, but for the actor, who have rights; what is due first comes first. */
export async function peopleToReview(tx: Read): Promise<PersonToReview[]> {
  const [people, reviewed, { founded, today }] = await Promise.all([
    listProfessionals(tx),
    reviewedByPerson(tx),
    days(tx),
  ])
  return people
    .filter((each) => each.active && each.id !== tx.actor.professionalId)
    .map((each) => toReview(each, rightsToReview(each, reviewed.get(each.id) ?? none, founded, today)))
    .filter((each) => each.rights.length > 0)
    .sort(
      (one, other) => one.dueOn.localeCompare(other.dueOn) || one.professionalId.localeCompare(other.professionalId),
    )
}

/** Writes what was found of one right. @returns false when the right is no longer there. */
export const writeReview = async (
  tx: Write,
  professionalId: string,
  right: RightToReview,
  outcome: 'keep' | 'end',
  note: string | null,
): Promise<boolean> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<boolean>`app.review_right(${newId()}, ${professionalId}, ${right.membershipId}, ${right.function}, ${outcome}, ${note})`.as(
          'written',
        ),
      ),
    )
  ).written
