import { confirmByAfter } from '#casework/service-referral/service-referral.ts'
import { addDays } from '#kernel/clock.ts'
import type { Course } from './demo-course.ts'
import { caseKeys, isPast, phrases, sayOne, storyTexts, type CaseScene } from './demo-scene.ts'

/** Statuses in order with the weekdays after the offer on which each came (code list service_referral_statuses). */
const paths = {
  offered: { offered: 0 },
  accepted: { offered: 0, accepted: 2 },
  unconfirmed: { offered: 0, accepted: 2, sent: 4 },
  waiting: { offered: 0, accepted: 2, sent: 4, waiting: 9 },
  started: { offered: 0, accepted: 2, sent: 4, started: 16 },
  queued_then_started: { offered: 0, accepted: 2, sent: 4, waiting: 9, started: 22 },
  ended: { offered: 0, accepted: 2, sent: 4, started: 16, ended: 70 },
  refused: { offered: 0, refused: 3 },
  not_started: { offered: 0, accepted: 2, sent: 4, not_started: 24 },
  withdrawn: { offered: 0, accepted: 2, withdrawn: 6 },
} as const satisfies Record<string, Readonly<Record<string, number>>>
export type ServicePath = keyof typeof paths

/** How services usually go; an assumption, as in calibration.ts. */
const pathWeights = {
  started: 38,
  queued_then_started: 14,
  ended: 16,
  unconfirmed: 8,
  waiting: 7,
  refused: 7,
  not_started: 5,
  withdrawn: 5,
}

const needsReason = ['refused', 'not_started', 'withdrawn'] as const
const reasonOf = (status: string): (typeof needsReason)[number] | undefined =>
  needsReason.find((each) => each === status)

function writeService(scene: CaseScene, place: number, offered: number, path: ServicePath): void {
  const { random, rows, calendar, story, responsible } = scene
  const id = random.uuid()
  const common = phrases(responsible.language)
  const past = Object.entries(paths[path]).filter(([, after]) => isPast(offered + after))
  const steps = past.map(([status, after]) => ({
    status,
    day: calendar.day(offered + after),
    at: calendar.at(offered + after, 800),
  }))
  const last = steps.at(-1)
  if (last === undefined) return
  for (const step of steps) {
    const reason = reasonOf(step.status)
    rows.service_referral_step.push({
      instance_id: scene.team.instanceId,
      id: random.uuid(),
      service_referral_id: id,
      case_id: scene.caseId,
      status: step.status,
      happened_on: step.day,
      confirmed_by: step.status === 'started' ? sayOne(scene, common.confirmed) : null,
      reason: reason === undefined ? null : common.serviceReasons[reason],
      recorded_by: responsible.id,
      recorded_at: step.at,
    })
  }
  rows.service_referral.push({
    ...caseKeys(scene),
    id,
    service_type: story.services[place] ?? 'other',
    provider: storyTexts(scene, responsible.language).providers[place] ?? '',
    status: last.status,
    status_at: last.at,
    confirm_by: scene.closed ? null : confirmByAfter(last.status, last.day),
    note: random.chance(0.5) ? sayOne(scene, common.serviceNote) : null,
    offered_by: responsible.id,
    version: steps.length,
  })
}

/** Services offered in a case (C-20), by the given paths or as they usually go. */
export function writeServices(scene: CaseScene, course: Course, given?: readonly ServicePath[]): void {
  const { offered } = course
  if (offered === null || !isPast(offered)) return
  const count = scene.random.weighted({ 1: 5, 2: 4, 3: 1 })
  const chosen = given ?? Array.from({ length: Number(count) }, () => scene.random.weighted(pathWeights))
  for (const [place, path] of chosen.entries()) writeService(scene, place, offered + place, path)
}

/** What will be checked, and how it went (C-22). Members take turns, so that each has something of their own. */
export function writeFollowUps(scene: CaseScene, course: Course, givenDays?: readonly number[]): void {
  const { followUp } = course
  if (followUp === null || course.offered === null || !isPast(course.offered)) return
  const { random, rows, calendar, workers } = scene
  const days = givenDays?.map((days) => addDays(calendar.today, days)) ?? [calendar.day(followUp)]
  const turn = random.integer(0, workers.length - 1)
  for (const [place, day] of days.entries()) {
    const worker = workers[(turn + place) % workers.length] ?? scene.responsible
    const texts = random.pick(phrases(worker.language).followUps)
    const done = scene.closed || (givenDays === undefined && day < calendar.today && random.chance(0.85))
    rows.follow_up.push({
      ...caseKeys(scene),
      id: random.uuid(),
      what: texts.what,
      due_on: day,
      responsible_id: worker.id,
      done_on: done ? calendar.day(Math.min(calendar.offsetOf(day), (course.closed ?? 0) - 1, -1)) : null,
      outcome: done ? texts.outcome : null,
      set_by: scene.responsible.id,
      version: done ? 2 : 1,
    })
  }
}
