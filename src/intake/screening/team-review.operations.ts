import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { agendaOf, referralTarget } from '#intake/referral/referral.queries.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { listOwnTeams } from '#network/team/team.queries.ts'
import { professionalIds } from './screening-input.ts'
import { openReviewOf } from './screening.queries.ts'
import { directions, moved, ReviewBoard } from './team-review.ts'
import { endReview, findReview, insertReview, reviewsOf, saveOrder, teamPeople } from './team-review.queries.ts'
import { words } from './team-review.words.ts'

/** Past reviews shown for a team. */
const PAST_SHOWN = 10

const boardOf = async (
  tx: Read,
  team: { id: string; name: z.infer<typeof ReviewBoard>['teamName'] },
  today: string,
) => {
  const [reviews, agenda, people] = await Promise.all([
    reviewsOf(tx, team.id, PAST_SHOWN + 1),
    agendaOf(tx, team.id),
    teamPeople(tx, team.id, today),
  ])
  const open = reviews.find((each) => each.closedAt === null) ?? null
  return {
    teamId: team.id,
    teamName: team.name,
    open,
    agenda,
    past: reviews.filter((each) => each.closedAt !== null),
    people,
  }
}

/** The reviews of the actor's teams: what is going on, the agenda, and the last ones. */
export const listReviews = readOperation({
  name: 'listReviews',
  summary: words.listSummary,
  path: '/reviews',
  permission: 'team_review.read',
  input: z.object({}),
  output: z.object({ boards: z.array(ReviewBoard) }),
  target: () => Promise.resolve({ kind: 'team_review' }),
  log: (result) => ({
    objectKind: 'referral',
    objectIds: result.boards.flatMap((board) => board.agenda.map((each) => each.id)),
  }),
  handle: async ({ tx, today }) => ({
    boards: await Promise.all((await listOwnTeams(tx)).map((team) => boardOf(tx, team, today))),
  }),
})

const teamTarget = async (tx: Read, teamId: string) => {
  const team = (await listOwnTeams(tx)).find((each) => each.id === teamId)
  return team === undefined ? null : { kind: 'team_review', id: team.id, team }
}

/** One team's review, for the page where it is started. */
export const readTeamReview = readOperation({
  name: 'readTeamReview',
  summary: words.readSummary,
  path: '/teams/:teamId/review',
  permission: 'team_review.hold',
  input: z.object({ teamId: idInput('team') }),
  output: ReviewBoard,
  target: (tx, input) => teamTarget(tx, input.teamId),
  log: (result) => ({ objectKind: 'referral', objectIds: result.agenda.map((each) => each.id) }),
  handle: ({ tx, target, today }) => boardOf(tx, target.team, today),
})

/** Starts a team's review with those present; one at a time. */
export const startReview = writeOperation({
  name: 'startReview',
  summary: words.startSummary,
  path: '/teams/:teamId/review',
  permission: 'team_review.hold',
  input: z.object({ teamId: idInput('team'), participants: professionalIds('participants_missing') }),
  output: z.object({ reviewId: idOutput }),
  target: (tx, input) => teamTarget(tx, input.teamId),
  log: (result) => ({ objectKind: 'team_review', objectId: result.reviewId }),
  done: words.startDone,
  handle: async ({ tx, input, now, today }) => {
    await tx.lock(`team_review:${input.teamId}`)
    if ((await openReviewOf(tx, input.teamId)) !== null) throw new NotPossible('review_open', words.alreadyOpen)
    const people = new Set((await teamPeople(tx, input.teamId, today)).map((each) => each.professionalId))
    if (!input.participants.every((id) => people.has(id)))
      throw new InvalidInput([fieldError('participants', 'participant_not_in_team')])
    return { reviewId: await insertReview(tx, input.teamId, input.participants, now) }
  },
})

/** Closes a review: what has not been decided is carried over to the next one. */
export const closeReview = writeOperation({
  name: 'closeReview',
  summary: words.closeSummary,
  path: '/reviews/:reviewId/close',
  permission: 'team_review.hold',
  input: z.object({ reviewId: idInput('team_review'), version: versionInput() }),
  output: z.object({ reviewId: idOutput }),
  target: async (tx, input) => {
    const review = await findReview(tx, input.reviewId)
    return review === undefined ? null : { kind: 'team_review', id: review.id, review }
  },
  log: (_result, input) => ({ objectKind: 'team_review', objectId: input.reviewId }),
  done: words.closeDone,
  handle: async ({ tx, input, target, now }) => {
    const { review } = target
    if (review.closedAt !== null) throw new NotPossible('review_closed', words.alreadyClosed)
    if (!(await endReview(tx, { id: review.id, teamId: review.teamId, version: input.version }, now)))
      throw new StaleVersion()
    return { reviewId: review.id }
  },
})

/** Moves a waiting contact a step up or down on the agenda, among those of its urgency. */
export const orderAgenda = writeOperation({
  name: 'orderAgenda',
  summary: words.orderSummary,
  path: '/referrals/:referralId/agenda',
  permission: 'referral.order_agenda',
  ownCases: () => 'all',
  input: z.object({ referralId: idInput('referral'), direction: z.enum(directions, { error: 'choose_one' }) }),
  output: z.object({ agenda: z.array(idOutput) }),
  target: (tx, input) => referralTarget(tx, input.referralId),
  log: (_result, input) => ({ objectKind: 'referral', objectId: input.referralId }),
  done: words.orderDone,
  handle: async ({ tx, input, target }) => {
    const { teamId } = target
    if (teamId === null) throw new NotPossible('not_on_agenda', words.notOnAgenda)
    await tx.lock(`agenda:${teamId}`)
    const agenda = moved(await agendaOf(tx, teamId), input.referralId, input.direction)
    await saveOrder(tx, agenda)
    return { agenda }
  },
})

export const teamReviewOperations: readonly AnyOperation[] = [
  listReviews,
  readTeamReview,
  startReview,
  closeReview,
  orderAgenda,
]
