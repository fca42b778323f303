import { writeEntry } from './demo-notes.ts'
import type { Course } from './demo-course.ts'
import { writeProposedTimes } from './demo-meeting-times.ts'
import type { RowOf } from './demo-rows.ts'
import { caseKeys, isPast, phrases, sayOne, storyTexts, type CaseScene } from './demo-scene.ts'

/** Weekdays ahead up to which a meeting is already arranged. */
const ARRANGED_AHEAD = 12

type Held = 'planned' | 'held' | 'cancelled'

const typeOf = (place: number, phaseIsLate: boolean): 'first' | 'further' | 'follow_up' =>
  place === 0 ? 'first' : phaseIsLate ? 'follow_up' : 'further'

/** Names of places would tell where somebody can be found: the kind of place is enough. */
const placeOf = (scene: CaseScene): RowOf<'meeting'>['place_kind'] =>
  scene.random.weighted({ police_premises: 4, team_premises: 3, school: 2, remote: 1, home: 1 })

function participants(
  scene: CaseScene,
  meetingId: string,
  state: Held,
  asked: { readonly guardians: readonly string[]; readonly interpreter: boolean },
) {
  const { random, rows, responsible } = scene
  const common = phrases(responsible.language)
  const held = state === 'held'
  const add = (
    person: Pick<RowOf<'meeting_participant'>, 'role' | 'added_value'> & Partial<RowOf<'meeting_participant'>>,
  ): void => {
    const away = held && person.role === 'team_member' && random.chance(0.06)
    rows.meeting_participant.push({
      instance_id: scene.team.instanceId,
      id: random.uuid(),
      meeting_id: meetingId,
      case_id: scene.caseId,
      professional_id: null,
      person_id: null,
      external_name: null,
      external_organisation: null,
      profession: null,
      reply: held || random.chance(0.7) ? 'accepted' : 'waiting',
      attendance: held ? (away ? 'excused' : 'attended') : state === 'cancelled' ? 'cancelled' : null,
      absence_reason: away ? sayOne(scene, common.absent) : null,
      substitute_name: null,
      interpreter_language: null,
      interpreter_booked: false,
      ...person,
    })
  }
  add({ role: 'youth', person_id: scene.youthId, added_value: common.familyValue.youth })
  const interpreter =
    scene.family.interpreter === null
      ? {}
      : { interpreter_language: scene.family.interpreter, interpreter_booked: asked.interpreter }
  for (const id of asked.guardians)
    add({ role: 'guardian', person_id: id, added_value: common.familyValue.guardian, ...interpreter })
  for (const worker of scene.workers) {
    const role = worker === responsible ? 'responsible_worker' : 'team_member'
    add({
      role,
      professional_id: worker.id,
      profession: worker.profession,
      added_value: common.addedValue[worker.profession] ?? '',
    })
  }
  if (scene.story.services.includes('student_welfare')) {
    const organisation = responsible.language === 'sv' ? 'skolan' : 'koulu'
    add({
      role: 'invited_expert',
      external_organisation: organisation,
      profession: 'student_welfare',
      added_value: common.addedValue['student_welfare'] ?? '',
    })
  }
  if (asked.interpreter) {
    const organisation = responsible.language === 'sv' ? 'tolkcentralen' : 'tulkkikeskus'
    add({
      role: 'interpreter',
      external_organisation: organisation,
      profession: 'interpreter',
      added_value: common.familyValue.interpreter,
    })
  }
}

/** What authorities file before a meeting, their own notes of it, and the summary everyone reads (C-16). */
function writeTexts(scene: CaseScene, meetingId: string, offset: number, place: number, state: Held): void {
  const { random, calendar, workers, responsible } = scene
  for (const worker of workers) {
    const { bring, meeting } = storyTexts(scene, worker.language).authorities[worker.registerKind]
    const filed = Math.min(offset - 1, -1)
    if (place === 0 && state !== 'cancelled' && random.chance(0.5)) {
      const at = calendar.at(filed, 900)
      writeEntry(scene, {
        kind: 'meeting_contribution',
        author: worker,
        meetingId,
        body: sayOne(scene, bring),
        at,
        shared: random.chance(0.3),
      })
    }
    if (place === 0 && state === 'held') {
      writeEntry(scene, {
        kind: 'meeting_note',
        author: worker,
        meetingId,
        body: sayOne(scene, meeting),
        at: calendar.at(offset, 930 + 3 * random.integer(0, 10)),
      })
    }
  }
  if (state !== 'held') return
  const own = storyTexts(scene, responsible.language).summary[place]
  const body = sayOne(scene, own === undefined ? phrases(responsible.language).summaryLater : [own])
  writeEntry(scene, {
    kind: 'meeting_summary',
    author: responsible,
    meetingId,
    body,
    at: calendar.at(offset, 965),
    shared: true,
  })
}

function writeMeeting(scene: CaseScene, offset: number, place: number, state: Held): void {
  const { random, rows, calendar, responsible, family } = scene
  const common = phrases(responsible.language)
  const type = typeOf(place, scene.closed && place > 1)
  const apart = scene.story.reasons.includes('dv_witness')
  const guardians = apart ? scene.guardianIds.slice(0, 1) : scene.guardianIds
  const booked = family.interpreter !== null && random.chance(0.85)
  const id = random.uuid()
  // Of the meetings that lie ahead every third waits for answers to the times that are proposed.
  const proposes = state === 'planned' && 'abcde'.includes(id.charAt(0))
  const settled = state === 'held' || (state === 'planned' && !proposes && (family.interpreter === null || booked))
  const language = family.language === 'sv' || family.language === 'fi' ? family.language : responsible.language
  rows.meeting.push({
    ...caseKeys(scene),
    id,
    type: apart && place === 0 ? 'separate_parties' : type,
    state,
    starts_at: calendar.at(offset, random.pick([510, 540, 570, 600, 780, 810, 840])),
    minutes: random.pick([45, 60, 60, 90]),
    place_kind: placeOf(scene),
    place: null,
    purpose: sayOne(scene, common.purposes[type]),
    language,
    interpreter_language: family.interpreter,
    interpreter_booked: booked,
    interpreter_missing_reason: family.interpreter !== null && !booked ? common.interpreterMissing : null,
    guardian_missing_reason: apart && scene.guardianIds.length > 1 ? common.guardianMissing : null,
    cancelled_reason: state === 'cancelled' ? common.cancelled : null,
    confirmed_at: settled ? calendar.at(Math.min(offset - 4, -1), 600) : null,
    confirmed_by: settled ? responsible.id : null,
    left_out: [],
    arranged_by: responsible.id,
    version: state === 'planned' ? 1 : 2,
  })
  participants(scene, id, state, { guardians, interpreter: booked })
  if (proposes) writeProposedTimes(scene, id, offset)
  writeTexts(scene, id, offset, place, state)
}

/** Meetings of a case: those that are over, and those already arranged. */
export function writeMeetings(scene: CaseScene, course: Course, options: { readonly cancelled?: boolean }): void {
  const lastPast = course.meetings.filter(isPast).length - 1
  for (const [place, offset] of course.meetings.entries()) {
    if (offset > ARRANGED_AHEAD || (scene.closed && !isPast(offset))) continue
    const cancelled = options.cancelled === true && place === lastPast
    if (cancelled) writeMeeting(scene, offset - 3, place, 'cancelled')
    writeMeeting(scene, offset, place, isPast(offset) ? 'held' : 'planned')
  }
}
