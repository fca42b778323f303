import type { Course } from './demo-case.ts'
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
    language: entry.author.language,
    author_id: entry.author.id,
    written_at: entry.at,
    corrected_at: null,
    corrected_by: null,
    correction_reason: null,
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
  })
}

/** Offsets from `first` on, up to yesterday, on which something is noted between two events. */
const between = (scene: CaseScene, first: number, last: number): number =>
  Math.min(scene.random.integer(first, Math.max(first, last)), -1)

/** Notes of each authority in its own register, and what is passed on in the shared workspace. */
export function writeNotes(scene: CaseScene, course: Course): void {
  const { random, calendar, workers } = scene
  const end = course.closed ?? 0
  const firstMeeting = course.meetings[0] ?? 0
  for (const worker of workers) {
    const templates = random.some(
      storyTexts(scene, worker.language).authorities[worker.registerKind].note,
      random.chance(0.45) ? 2 : 1,
    )
    for (const [place, template] of templates.entries()) {
      const offset =
        place === 0
          ? between(scene, course.decided, Math.min(firstMeeting, end) - 1)
          : between(scene, firstMeeting, end)
      if (!isPast(offset) || offset < course.decided) continue
      const at = calendar.at(offset, Math.max(officeMinute(random), 660))
      if (random.chance(CORRECTED)) writeCorrected(scene, worker, say(template, random), at)
      else writeEntry(scene, { kind: 'note', author: worker, body: say(template, random), at })
    }
  }
  if (random.chance(0.8))
    writeShared(scene, 'shared', between(scene, course.decided + 1, Math.min(firstMeeting, end) - 1))
  if (isPast(firstMeeting + 1) && random.chance(0.5))
    writeShared(scene, 'sharedLater', between(scene, firstMeeting + 1, end))
}

function writeShared(scene: CaseScene, kind: 'shared' | 'sharedLater', offset: number): void {
  const author = scene.random.pick(scene.workers)
  const at = scene.calendar.at(offset, officeMinute(scene.random))
  writeEntry(scene, { kind: 'note', author, shared: true, body: sayOne(scene, phrases(author.language)[kind]), at })
}
