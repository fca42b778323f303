import type { Part } from '../oracle/facts.ts'
import type { Making } from './making.ts'
import { somebody, somewhere } from './somewhere.ts'
import type { Place } from './viewers.ts'

type Row = Omit<Part, 'n'>

/** Threads by those who ask and others, with and without them in it, and what was written. */
export function layMessages(making: Making, place: Place): void {
  for (let made = 0; made < 2; made++) {
    const where = somewhere(making, place)
    const threadId = making.id()
    making.part('message_thread', { ...where, id: threadId, started_by: somebody(making, place).id } as Row)
    for (let named = 0; named < 2; named++) {
      const participantId = making.id()
      making.part('message_participant', {
        ...where,
        id: participantId,
        thread_id: threadId,
        professional_id: somebody(making, place).id,
      } as Row)
      making.part('message', { ...where, id: making.id(), thread_id: threadId, participant_id: participantId } as Row)
    }
    // Of another case than its thread: to be there, the case must be the reader's and the thread must be.
    const astray = { ...somewhere(making, place), thread_id: threadId }
    making.part('message', { ...astray, id: making.id(), participant_id: making.id() } as Row)
    making.part('message_participant', { ...astray, id: making.id(), professional_id: making.id() })
  }
}

/** Feedback of teams: batches of tickets, results with their numbers and texts, what was done, and hearings. */
export function layFeedback(making: Making, place: Place): void {
  const { network: home, abroad } = place
  const ofTeams = [
    { instance_id: home.instanceId, team_id: home.teams[0] },
    { instance_id: home.instanceId, team_id: making.chance.pick(home.teams) },
    { instance_id: abroad.instanceId, team_id: making.chance.pick(abroad.teams) },
    // Of another instance, with the key of a team at home: only the instance keeps it away.
    { instance_id: abroad.instanceId, team_id: making.chance.pick(home.teams) },
  ]
  for (const ofTeam of ofTeams) {
    const result = making.id()
    making.part('feedback_batch', { ...ofTeam, id: making.id() })
    making.part('feedback_result', { ...ofTeam, id: result })
    for (const result_id of [result, making.id()])
      for (const instance_id of [ofTeam.instance_id, making.chance.pick([home.instanceId, abroad.instanceId])])
        making.part('feedback_tally', { instance_id, result_id } as Row)
    making.part('feedback_text', { ...ofTeam, id: making.id(), result_id: result } as Row)
    making.part('feedback_reply', { ...ofTeam, id: making.id() })
    making.part('hearing', { ...ofTeam, id: making.id() })
  }
}
