import { z } from 'zod'
import { ReferralListItem } from '#intake/referral/referral.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'

export const ReviewParticipant = z.object({ professionalId: idOutput, name: z.string(), profession: z.string() })
export type ReviewParticipant = z.infer<typeof ReviewParticipant>

/** A review of a team: who took part is recorded once, decisions made meanwhile point to it (C-09). */
export const TeamReview = z.object({
  id: idOutput,
  startedAt: momentOutput,
  closedAt: momentOutput.nullable(),
  participants: z.array(ReviewParticipant),
  version: z.number().int(),
})
export type TeamReview = z.infer<typeof TeamReview>

/** A team's review with the agenda: what waits, in the order it will be gone through. */
export const ReviewBoard = z.object({
  teamId: idOutput,
  teamName: textOutput,
  /** The one that is going on; null when there is none. */
  open: TeamReview.nullable(),
  agenda: z.array(ReferralListItem),
  past: z.array(TeamReview),
  /** Workers and coordinators of the team today, for the list of those present. */
  people: z.array(ReviewParticipant),
})
export type ReviewBoard = z.infer<typeof ReviewBoard>

export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

type Item = Pick<ReferralListItem, 'id' | 'urgency'>

/**
 * The agenda after one contact has moved a step. It stays among those of its urgency, so that nothing urgent can be moved
 * down behind what is not. At the end of its group, or when it is not there, nothing changes.
 */
export function moved(agenda: readonly Item[], referralId: string, direction: Direction): string[] {
  const ids = agenda.map((each) => each.id)
  const from = ids.indexOf(referralId)
  const to = direction === 'up' ? from - 1 : from + 1
  const [item, neighbour] = [agenda[from], agenda[to]]
  if (!item || item.urgency !== neighbour?.urgency) return ids
  ids[from] = neighbour.id
  ids[to] = item.id
  return ids
}
