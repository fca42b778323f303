import type { Course } from './demo-course.ts'
import { caseKeys, phrases, sayOne, type CaseScene } from './demo-scene.ts'

/** What the young person and a guardian thought of it, asked when the case was closed (C-25); an assumption how many answer. */
const ANSWERS = 0.72

export function writeClosing(scene: CaseScene, course: Course): void {
  if (!scene.closed || course.closed === null) return
  const { random, rows, calendar, responsible } = scene
  const common = phrases(responsible.language)
  for (const party of ['youth', 'guardian'] as const) {
    const answered = random.chance(ANSWERS)
    rows.closing_evaluation.push({
      ...caseKeys(scene),
      id: random.uuid(),
      party,
      helped: answered ? Number(random.weighted({ 2: 1, 3: 3, 4: 5, 5: 4 })) : null,
      words:
        answered && random.chance(0.6)
          ? sayOne(scene, party === 'youth' ? common.youthThought : common.guardianThought)
          : null,
      missing_reason: answered ? null : sayOne(scene, common.notAsked),
      recorded_by: responsible.id,
      recorded_at: calendar.at(course.closed, 860),
    })
  }
}
