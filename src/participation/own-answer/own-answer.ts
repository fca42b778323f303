import { z } from 'zod'
import {
  Answer,
  answerFields,
  fitOf,
  MESSAGE_LIMIT,
  type OpenTime,
  type Said,
} from '#casework/meeting-time/meeting-time.ts'
import { flag, idInput, optionalCode, optionalLongText, versionInput } from '#kernel/input.ts'

/** An answer to one's own invitation, as it stands on the own page: by link, or told to a worker. */
export const OwnAnswer = Answer.omit({ substitute: true, recordedByName: true })
export type OwnAnswer = z.infer<typeof OwnAnswer>

/** What the young person or a guardian answers on the own page. Nobody comes in their place, so there is no substitute. */
export const OwnAnswerInput = z.object({
  meetingId: idInput('meeting'),
  times: answerFields.times,
  reply: answerFields.reply,
  /** Language of the interpreter they need; empty when they need none or the team knows already. */
  interpreter: optionalCode('languages'),
  remote: flag(),
  message: optionalLongText(MESSAGE_LIMIT),
  /** Number this answer gets: one more than the last one the person had before their eyes. */
  version: versionInput(),
})

type Timed = { readonly startsAt: Date; readonly times: readonly OpenTime[] }

/** The last moment at which a meeting may still begin: its own time, or the last of those that are proposed. */
export const lastMomentOf = ({ startsAt, times }: Timed): Date =>
  times.reduce((last, each) => (each.startsAt > last ? each.startsAt : last), startsAt)

/** Whether one can answer now: the meeting is planned and has not begun. */
export const canAnswer = (meeting: Timed & { readonly state: string }, now: Date): boolean =>
  meeting.state === 'planned' && lastMomentOf(meeting) > now

type Asked = {
  readonly times: readonly OpenTime[]
  readonly answer: Omit<Said, 'reply'> | null
}

/** Whether times are proposed of which the person has not said how each of them fits. */
export const asksForAnswer = ({ times, answer }: Asked): boolean =>
  times.some(({ id }) => fitOf(id, answer ?? undefined) === null)
