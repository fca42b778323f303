import { sql } from 'kysely'
import { listAbsences, unattendedOf } from '#casework/responsibility/responsibility.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { waitingPlans } from '#network/merger-plan/merger-plan.queries.ts'
import type { MergerPlan } from '#network/merger-plan/merger-plan.ts'
import { listProposals } from '#network/right/right.queries.ts'
import { peopleToReview } from '#network/right-review/right-review.queries.ts'
import type { CaseWithoutWorker, PeopleToday } from './today.ts'

const CASES_SHOWN = 10

/** The actor's open cases whose responsible worker has no place in the team any more (G-20). */
export async function casesWithoutWorker(tx: Read): Promise<CaseWithoutWorker[]> {
  const rows = await tx.many(
    db
      .selectFrom('anchor_case as c')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.responsible_id'),
      )
      .select(['c.id', 'c.number', 'p.given_name', 'p.family_name'])
      .where('c.phase', '<>', 'closed')
      .where(
        sql<boolean>`(not p.active or not exists (select from team_membership m
          where m.instance_id = c.instance_id and m.professional_id = c.responsible_id and m.team_id = c.team_id and m.role = 'worker'
            and m.valid_from <= (now() at time zone 'Europe/Helsinki')::date
            and (m.valid_until is null or m.valid_until > (now() at time zone 'Europe/Helsinki')::date)))`,
      )
      .orderBy('c.opened_at')
      .orderBy('c.id')
      .limit(CASES_SHOWN),
  )
  return rows.map((row) => ({
    caseId: row.id,
    number: row.number,
    responsibleName: `${row.given_name} ${row.family_name}`,
  }))
}

/** What waits for those who keep people and rights: null for everybody else. Proposals of one's own and about oneself wait for others. */
export async function peopleToday(tx: Read): Promise<PeopleToday | null> {
  const { actor } = tx
  const administers = actor.functions.includes('administrator')
  if (!administers && !actor.functions.includes('leadership')) return null
  const [proposals, unattended, reviews] = await Promise.all([
    listProposals(tx),
    administers ? unattendedOf(tx) : Promise.resolve([]),
    administers ? peopleToReview(tx) : Promise.resolve([]),
  ])
  return {
    proposals: proposals
      .filter((each) => ![each.professionalId, each.proposedById].includes(actor.professionalId))
      .map((each) => ({
        id: each.id,
        name: each.professionalName,
        function: each.function,
        proposedAt: each.proposedAt,
      })),
    unattended,
    reviews: reviews
      .filter((each) => each.overdue)
      .map((each) => ({ professionalId: each.professionalId, name: each.name, dueOn: each.dueOn })),
  }
}

/** Mergers that wait for their day: of the teams one coordinates, and all of them for an administrator. */
export async function plansToday(tx: Read): Promise<MergerPlan[]> {
  const { actor } = tx
  if (actor.functions.includes('administrator')) return await waitingPlans(tx)
  return actor.coordinatedTeams.length === 0 ? [] : await waitingPlans(tx, actor.coordinatedTeams)
}

/** Colleagues the actor stands in for today. */
export const standingInFor = async (tx: Read, today: string) =>
  (await listAbsences(tx)).filter((each) => each.substituteId === tx.actor.professionalId && each.validFrom <= today)
