import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { statusOf, trainings, type TrainedPerson } from './training.ts'

/** Those in teams whose trainings the actor may read: of the teams they coordinate, of their agency for who leads or administers it, and their own. */
async function peopleSeen(tx: Read) {
  const { actor } = tx
  const ofAgency = actor.functions.some((each) => each === 'administrator' || each === 'leadership')
  return await tx.many(
    db
      .selectFrom('professional as p')
      .select(['p.id', 'p.given_name', 'p.family_name'])
      .where('p.active', '=', true)
      .where((row) =>
        row.exists(
          row
            .selectFrom('team_membership as m')
            .select('m.id')
            .whereRef('m.instance_id', '=', 'p.instance_id')
            .whereRef('m.professional_id', '=', 'p.id')
            .where((term) =>
              term.or([term('m.valid_until', 'is', null), term('m.valid_until', '>', sql<string>`app.today()`)]),
            )
            .where((term) =>
              term.or([
                term('p.id', '=', actor.professionalId),
                term('m.team_id', '=', term.fn.any(term.val([...actor.coordinatedTeams]))),
                ...(ofAgency ? [term('p.agency_id', '=', actor.agencyId)] : []),
              ]),
            ),
        ),
      )
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id'),
  )
}

/** How it stands with every training of everybody the actor may see, by name. Nobody else is in the answer. */
export async function trainedPeople(tx: Read, today: string): Promise<TrainedPerson[]> {
  const people = await peopleSeen(tx)
  const done = await tx.many(
    db
      .selectFrom('induction')
      .select(['professional_id', 'kind', 'completed_on'])
      .where((row) => row('professional_id', '=', row.fn.any(row.val(people.map((each) => each.id)))))
      .where('withdrawn_at', 'is', null),
  )
  return people.map((person) => {
    const own = done
      .filter((each) => each.professional_id === person.id)
      .map((each) => ({ kind: each.kind, completedOn: each.completed_on }))
    return {
      professionalId: person.id,
      name: `${person.given_name} ${person.family_name}`,
      trainings: trainings.map(({ kind }) => statusOf(kind, own, today)),
    }
  })
}
