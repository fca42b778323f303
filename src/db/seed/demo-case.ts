import type { CasePhase } from '#access/states.ts'
import { rulesOfSelection } from '#intake/screening/screening.ts'
import { deadlineRow } from './demo-deadlines.ts'
import type { Course } from './demo-course.ts'
import type { DemoWorker } from './demo-network.ts'
import { writeAssessment } from './demo-assessment.ts'
import { writeClosing } from './demo-closing.ts'
import { writeContact, type ContactOptions } from './demo-contact.ts'
import { writeMeetings } from './demo-meetings.ts'
import { writeNotes } from './demo-notes.ts'
import { writePlans } from './demo-plan.ts'
import { caseKeys, isPast, phrases, sayOne, type CaseScene, type Scene } from './demo-scene.ts'
import { writeFollowUps, writeServices, type ServicePath } from './demo-services.ts'

/** What may be set for a case; the rest is drawn. */
export type CaseOptions = ContactOptions & {
  readonly phase: CasePhase
  readonly closingReason?: string
  readonly previousCaseId?: string
  /** Paths of the services, in the order they are offered. */
  readonly services?: readonly ServicePath[]
  /** Days of follow-ups as calendar days from today. */
  readonly followUpDays?: readonly number[]
  /** The last meeting that is over was cancelled. */
  readonly cancelled?: boolean
  readonly deviates?: boolean
}

/** Identity of a case that was written, for one that continues it. */
export type WrittenCase = { readonly caseId: string; readonly referralId: string }

/** Most cases are led by the social worker. */
const responsibleOf = (scene: Scene): DemoWorker => {
  const kind = scene.random.weighted({ social_care: 5, police: 2, youth_work: 2, health_care: 1 })
  return scene.workers.find((worker) => worker.registerKind === kind) ?? scene.receiver
}

function writeHead(scene: CaseScene, course: Course, options: CaseOptions): void {
  const { team, rows, calendar, random } = scene
  const opened = calendar.at(course.decided, 615)
  const closed = course.closed !== null && scene.closed
  const reason = options.closingReason ?? 'referred_started'
  rows.anchor_case.push({
    instance_id: team.instanceId,
    id: scene.caseId,
    team_id: team.id,
    number: scene.number(team.casePrefix, random),
    phase: options.phase,
    opened_at: opened,
    responsible_id: scene.responsible.id,
    referral_id: scene.referralId,
    previous_case_id: options.previousCaseId ?? null,
    urgency: scene.urgency,
    municipality_code: scene.municipality,
    municipality_missing: null,
    closed_at: closed ? calendar.at(course.closed, 870) : null,
    closing_reason: closed ? reason : null,
    closing_note: closed ? (phrases(scene.responsible.language).closing[reason] ?? null) : null,
    version: closed ? 6 : 1,
    archived_at: null,
    erased_at: null,
  })
  for (const worker of scene.workers) {
    rows.case_member.push({
      ...caseKeys(scene),
      professional_id: worker.id,
      // Code of those who took part in the decision, as app.open_case writes it.
      added_value: 'selection',
      added_by: scene.responsible.id,
      joined_at: opened,
      left_at: null,
      case_closed: closed,
    })
  }
}

function writeLimitsAndDeviation(scene: CaseScene, course: Course, options: CaseOptions): void {
  const first = course.meetings[0]
  const start = scene.calendar.day(course.decided)
  const met = first !== undefined && isPast(first) ? { on: scene.calendar.day(first), by: scene.responsible.id } : null
  for (const rule of rulesOfSelection) {
    const transferred = scene.closed && met === null ? phrases(scene.responsible.language).transferred : null
    scene.rows.deadline.push(
      deadlineRow(scene, { rule, start, caseId: scene.caseId, teamId: scene.team.id, done: met, transferred }),
    )
  }
  if (options.deviates !== true) return
  const reason = scene.random.pick(['acute', 'young_persons_need', 'family_wish', 'step_done_elsewhere'] as const)
  scene.rows.deviation.push({
    ...caseKeys(scene),
    id: scene.random.uuid(),
    step: options.phase === 'preparing' || options.phase === 'closed' ? 'meeting' : options.phase,
    reason,
    explanation: sayOne(scene, [phrases(scene.responsible.language).deviations[reason]]),
    recorded_by: scene.responsible.id,
    recorded_at: scene.calendar.at(Math.min(course.decided + 1, -1), 600),
  })
}

/** Writes a contact that became a case, with everything done in it so far. */
export function writeCase(contact: Scene, course: Course, options: CaseOptions): WrittenCase {
  const caseId = contact.random.uuid()
  writeContact(contact, { state: 'selected', decided: course.decided, caseId }, options)
  const [youth, ...guardians] = contact.rows.person.slice(-1 - contact.family.guardians.length)
  const scene: CaseScene = {
    ...contact,
    caseId,
    responsible: responsibleOf(contact),
    youthId: youth?.id ?? '',
    guardianIds: guardians.map((guardian) => guardian.id),
    closed: options.phase === 'closed',
  }
  writeHead(scene, course, options)
  writeLimitsAndDeviation(scene, course, options)
  writeNotes(scene, course)
  writeMeetings(scene, course, options)
  writeAssessment(scene, course)
  writePlans(scene, course)
  writeServices(scene, course, options.services)
  writeFollowUps(scene, course, options.followUpDays)
  writeClosing(scene, course)
  return { caseId, referralId: contact.referralId }
}
