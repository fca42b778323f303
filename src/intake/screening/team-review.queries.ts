import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { membershipsFrom } from '#network/team/team.queries.ts'
import type { ReviewParticipant, TeamReview } from './team-review.ts'

const reviews = () =>
  db.selectFrom('team_review as v').select((row) => [
    'v.id',
    'v.team_id',
    'v.started_at',
    'v.closed_at',
    'v.version',
    row
      .selectFrom('team_review_participant as a')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
      )
      .whereRef('a.instance_id', '=', 'v.instance_id')
      .whereRef('a.review_id', '=', 'v.id')
      .select(
        sql<
          ReviewParticipant[]
        >`coalesce(jsonb_agg(jsonb_build_object('professionalId', p.id, 'name', p.given_name || ' ' || p.family_name, 'profession', p.profession) order by p.family_name), '[]')`.as(
          'list',
        ),
      )
      .as('participants'),
  ])

type Row = {
  id: string
  started_at: Date
  closed_at: Date | null
  version: number
  participants: ReviewParticipant[] | null
}

const toReview = (row: Row): TeamReview => ({
  id: row.id,
  startedAt: row.started_at,
  closedAt: row.closed_at,
  participants: row.participants ?? [],
  version: row.version,
})

/** Reviews of a team, newest first; the one that is going on is the one without an end. */
export const reviewsOf = async (tx: Read, teamId: string, limit: number): Promise<TeamReview[]> =>
  (
    await tx.many(
      reviews().where('v.team_id', '=', teamId).orderBy('v.started_at', 'desc').orderBy('v.id').limit(limit),
    )
  ).map(toReview)

/** A review with its team, or undefined when the actor neither works in nor coordinates that team. */
export const findReview = async (
  tx: Read,
  reviewId: string,
): Promise<(TeamReview & { teamId: string }) | undefined> => {
  const row = await tx.find(reviews().where('v.id', '=', reviewId))
  return row && { ...toReview(row), teamId: row.team_id }
}

/** Workers and coordinators of a team on a day. */
export async function teamPeople(tx: Read, teamId: string, day: string): Promise<ReviewParticipant[]> {
  const members = await membershipsFrom(tx, day, teamId)
  const present = members.filter((each) => each.validFrom <= day)
  return [
    ...new Map(
      present.map(({ professionalId, name, profession }) => [professionalId, { professionalId, name, profession }]),
    ).values(),
  ]
}

/** Starts a review with those present. @returns its id. */
export async function insertReview(
  tx: Write,
  teamId: string,
  participants: readonly string[],
  now: Date,
): Promise<string> {
  const id = newId()
  const { instanceId, professionalId } = tx.actor
  await tx.run(
    db
      .insertInto('team_review')
      .values({ instance_id: instanceId, id, team_id: teamId, started_at: now, started_by: professionalId }),
  )
  await tx.run(
    db.insertInto('team_review_participant').values(
      participants.map((each) => ({
        instance_id: instanceId,
        review_id: id,
        professional_id: each,
        team_id: teamId,
      })),
    ),
  )
  return id
}

/** Ends a review; what waits in the team is carried over once more. @returns false when somebody else was faster. */
export async function endReview(
  tx: Write,
  review: { id: string; teamId: string; version: number },
  now: Date,
): Promise<boolean> {
  const ended = await tx.run(
    db
      .updateTable('team_review')
      .set({ closed_at: now, version: review.version + 1 })
      .where('id', '=', review.id)
      .where('version', '=', review.version)
      .where('closed_at', 'is', null),
  )
  if (ended === 0) return false
  await tx.run(
    db
      .updateTable('referral')
      .set({ carried_over: sql`carried_over + 1` })
      .where('team_id', '=', review.teamId)
      .where('state', '=', 'waiting'),
  )
  return true
}

/** Keeps the order of the agenda. Not a change of the contacts themselves, so their versions stay. */
export const saveOrder = (tx: Write, ids: readonly string[]) =>
  tx.run(
    db
      .updateTable('referral')
      .set({ agenda_position: sql<number>`array_position(${sql.val([...ids])}::uuid[], id)` })
      .where(sql<boolean>`id = any(${sql.val([...ids])}::uuid[])`),
  )
