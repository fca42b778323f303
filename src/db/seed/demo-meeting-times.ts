import { createHash } from 'node:crypto'
import type { RowOf } from './demo-rows.ts'
import type { CaseScene } from './demo-scene.ts'

/** Minutes after midnight at which the three proposed times begin. */
const BEGINS = [540, 780, 870] as const
/** What a guardian of the demo adds to an answer by link. */
const ADDED = 'Jag slutar jobbet klockan 15. Efter det passar allt.'
const RECORDED = ['phone', 'in_person', 'message'] as const

/** An id that follows from the meeting, so that nothing else of the demo is drawn differently. */
function idFrom(meetingId: string, what: string): string {
  const hash = createHash('sha256').update(`${meetingId}/${what}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

type Keys = { readonly instance_id: string; readonly meeting_id: string; readonly case_id: string }

/** What somebody said: the young person and the professionals find one time best, a guardian cannot come the first day. */
function answerOf(scene: CaseScene, keys: Keys, participant: RowOf<'meeting_participant'>, times: readonly string[]) {
  const [first = '', second = '', third = ''] = times
  const guardian = participant.role === 'guardian'
  const own = participant.professional_id
  return {
    ...keys,
    id: idFrom(participant.id, 'answer'),
    participant_id: participant.id,
    person_id: participant.person_id,
    number: 1,
    reply: 'accepted',
    possible: guardian ? [second, third] : [first, second, third],
    best: guardian ? third : second,
    impossible: guardian ? [first] : [],
    unsure: [],
    substitute: null,
    // A guardian has answered on the own page, the young person to a worker.
    ...(guardian
      ? { way: 'link', recorded_by: null }
      : {
          way: own === null ? (RECORDED[participant.id.charCodeAt(0) % RECORDED.length] ?? 'phone') : 'own',
          recorded_by: own ?? scene.responsible.id,
        }),
    interpreter_language: null,
    remote: false,
    message: guardian ? ADDED : null,
    answered_at: scene.calendar.at(-1, 640),
  }
}

/** Three times that are proposed for a meeting, and the answers that have come: most of those who are asked have said how they fit. */
export function writeProposedTimes(scene: CaseScene, meetingId: string, offset: number): void {
  const { rows, calendar, responsible } = scene
  const keys = { instance_id: scene.team.instanceId, meeting_id: meetingId, case_id: scene.caseId }
  const times = BEGINS.map((minute, index) => {
    const id = idFrom(meetingId, `time ${index}`)
    rows.meeting_time.push({
      ...keys,
      id,
      starts_at: calendar.at(offset + index, minute),
      proposed_by: responsible.id,
      proposed_at: calendar.at(-2, 600),
      settled_at: null,
    })
    return id
  })
  // Those who are asked were written last.
  const first = rows.meeting_participant.findLastIndex((row) => row.meeting_id !== meetingId) + 1
  for (const [at, row] of rows.meeting_participant.slice(first).entries()) {
    const index = first + at
    const answered = row.reply === 'accepted'
    if (answered) rows.meeting_answer.push(answerOf(scene, keys, row, times))
    rows.meeting_participant[index] = { ...row, reply: answered ? 'accepted' : 'waiting' }
  }
}
