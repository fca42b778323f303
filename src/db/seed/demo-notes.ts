import type { Course } from './demo-course.ts'
import type { DemoWorker } from './demo-network.ts'
import { caseKeys, isPast, officeMinute, phrases, sayOne, storyTexts, type CaseScene } from './demo-scene.ts'
import { say } from './demo-story.ts'

type NewEntry = {
  readonly kind: 'note' | 'meeting_contribution' | 'meeting_note' | 'meeting_summary'
  readonly author: DemoWorker
  readonly body: string
  readonly at: Date
  /** In the shared workspace; in the author's own register otherwise. */
  readonly shared?: boolean
  readonly meetingId?: string
}

/** What the own notes of each authority are about. */
const ownSubjects = {
  police: 'offence_facts',
  social_care: 'social_assessment',
  health_care: 'mental_health',
  youth_work: 'youth_work',
} as const

/** Writes an entry in its compartment. @returns the row's id. */
export function writeEntry(scene: CaseScene, entry: NewEntry): string {
  const id = scene.random.uuid()
  scene.rows.entry.push({
    ...caseKeys(scene),
    id,
    register_id: entry.shared === true ? scene.team.sharedRegisterId : entry.author.registerId,
    meeting_id: entry.meetingId ?? null,
    kind: entry.kind,
    body: entry.body,
    address_reason: null,
    language: entry.author.language,
    author_id: entry.author.id,
    written_at: entry.at,
    corrected_at: null,
    corrected_by: null,
    correction_reason: null,
    subject: entry.shared === true ? 'joint_plan' : ownSubjects[entry.author.registerKind],
    retracted_at: null,
    retraction_reason: null,
    restricted_for: null,
    restricted_at: null,
    restricted_by: null,
    received_disclosure_id: null,
    necessity: null,
    version: 1,
  })
  return id
}

/** Share of notes that were corrected a while later: the earlier text stays. */
const CORRECTED = 0.04

function writeCorrected(scene: CaseScene, author: DemoWorker, body: string, at: Date): void {
  const id = writeEntry(scene, { kind: 'note', author, body, at })
  const written = scene.rows.entry.pop()
  const { reason, added } = phrases(author.language).correction
  const correctedAt = new Date(at.getTime() + 2_700_000)
  if (written === undefined || correctedAt >= scene.calendar.now) {
    if (written !== undefined) scene.rows.entry.push(written)
    return
  }
  scene.rows.entry.push({
    ...written,
    body: body + added,
    corrected_at: correctedAt,
    corrected_by: author.id,
    correction_reason: reason,
    version: 2,
  })
  const { instance_id, case_id, register_id, author_id } = written
  scene.rows.entry_version.push({
    instance_id,
    entry_id: id,
    version: 1,
    case_id,
    register_id,
    body,
    author_id,
    written_at: at,
    correction_reason: null,
    subject: written.subject,
  })
}

/** Offsets from `first` on, up to yesterday, on which something is noted between two events. */
const between = (scene: CaseScene, first: number, last: number): number =>
  Math.min(scene.random.integer(first, Math.max(first, last)), -1)

/** What an authority notes for itself before the family is met. */
function writeOwnNotes(scene: CaseScene, worker: DemoWorker, first: number, last: number): void {
  const { random, calendar } = scene
  const templates = storyTexts(scene, worker.language).authorities[worker.registerKind].note
  let offset = first
  for (const template of templates.slice(0, random.chance(0.45) ? 2 : 1)) {
    offset = between(scene, offset, last)
    if (!isPast(offset)) return
    const at = calendar.at(offset, Math.max(officeMinute(random), 660))
    const body = say(template, random)
    if (random.chance(CORRECTED)) writeCorrected(scene, worker, body, at)
    else writeEntry(scene, { kind: 'note', author: worker, body, at })
  }
}

/** Notes of each authority in its own register, and what is passed on in the shared workspace. */
export function writeNotes(scene: CaseScene, course: Course): void {
  const { random, calendar } = scene
  const end = course.closed ?? 0
  const met = course.meetings[0] ?? 0
  const beforeMet = Math.min(met, end) - 1
  for (const worker of scene.workers) {
    writeOwnNotes(scene, worker, course.decided, beforeMet)
    if (!isPast(met + 1) || !random.chance(0.5)) continue
    const at = calendar.at(between(scene, met + 1, end), officeMinute(random))
    writeEntry(scene, {
      kind: 'note',
      author: worker,
      body: sayOne(scene, phrases(worker.language).later[worker.registerKind]),
      at,
    })
  }
  if (random.chance(0.8)) writeShared(scene, 'shared', between(scene, course.decided + 1, beforeMet))
  if (isPast(met + 1) && random.chance(0.5)) writeShared(scene, 'sharedLater', between(scene, met + 1, end))
}

function writeShared(scene: CaseScene, kind: 'shared' | 'sharedLater', offset: number): void {
  const author = scene.random.pick(scene.workers)
  const at = scene.calendar.at(offset, officeMinute(scene.random))
  writeEntry(scene, { kind: 'note', author, shared: true, body: sayOne(scene, phrases(author.language)[kind]), at })
}
