import type { Course } from './demo-course.ts'
import type { DemoWorker } from './demo-network.ts'
import { caseKeys, isPast, officeMinute, phrases, sayOne, storyTexts, type CaseScene } from './demo-scene.ts'
import { say } from './demo-story.ts'

/** Whose eye an area usually belongs to; the rest is anyone's (code list life_areas). */
const areaOf: Readonly<Record<string, DemoWorker['registerKind']>> = {
  family: 'social_care',
  home_safety: 'social_care',
  school: 'youth_work',
  friends_leisure: 'youth_work',
  offending: 'police',
  substances: 'health_care',
  mental_health: 'health_care',
  health_sleep: 'health_care',
  online_life: 'youth_work',
}

const workerFor = (scene: CaseScene, area: string): DemoWorker =>
  scene.workers.find((worker) => worker.registerKind === areaOf[area]) ?? scene.responsible

/** Some recordings stay in the writer's own register, most are shared (C-17). */
function writeArea(scene: CaseScene, area: string, kind: 'worry' | 'strength', at: Date): void {
  const { random, rows, team } = scene
  const author = workerFor(scene, area)
  const templates = phrases(author.language)[kind][area]
  rows.assessment_area.push({
    ...caseKeys(scene),
    id: random.uuid(),
    register_id: random.chance(0.35) ? author.registerId : team.sharedRegisterId,
    area,
    worry: kind === 'worry' ? random.integer(1, 3) : random.integer(0, 1),
    strength: kind === 'strength' ? random.integer(2, 3) : random.integer(0, 1),
    note: templates === undefined ? null : sayOne(scene, templates),
    source: random.pick(['young_person', 'guardian', 'observation', 'school']),
    author_id: author.id,
    recorded_at: at,
    version: 1,
  })
}

const foundOut = (scene: CaseScene, party: 'youth' | 'guardian'): string => {
  if (scene.family.interpreter !== null) return 'with_interpreter'
  return party === 'youth'
    ? scene.random.weighted({ alone: 5, with_guardian: 3, remotely: 1 })
    : scene.random.weighted({ alone: 3, with_support: 1, remotely: 1 })
}

/** Own words in quotation marks on the page, each party apart (P-02, P-03), or why they are not known. */
function writeView(scene: CaseScene, party: 'youth' | 'guardian', personId: string, place: number, at: Date): void {
  const { random, rows, team, responsible, family } = scene
  const language = family.language === 'fi' ? 'fi' : family.language === 'sv' ? 'sv' : responsible.language
  const texts = storyTexts(scene, language)[party]
  const known = random.chance(0.92)
  rows.family_view.push({
    ...caseKeys(scene),
    id: random.uuid(),
    register_id: team.sharedRegisterId,
    party,
    person_id: personId,
    words: known ? sayOne(scene, [texts[place % texts.length] ?? '']) : null,
    language: known ? language : null,
    found_out: known ? foundOut(scene, party) : null,
    missing_reason: known ? null : (phrases(responsible.language).viewMissing[party === 'youth' ? 0 : 1] ?? ''),
    written_by: null,
    recorded_by: party === 'youth' ? workerFor(scene, 'friends_leisure').id : responsible.id,
    recorded_at: at,
    version: 1,
  })
}

function writeCauses(scene: CaseScene, at: Date): void {
  const { random, rows, story, responsible } = scene
  const texts = storyTexts(scene, responsible.language).causes
  for (const [place, cause] of story.causes.entries()) {
    if (place > 0 && random.chance(0.25)) continue
    rows.cause.push({
      ...caseKeys(scene),
      id: random.uuid(),
      category: cause.category,
      description: texts[place] === undefined ? null : say(texts[place], random),
      actors: [...cause.actors],
      no_actor_reason: null,
      recorded_by: responsible.id,
      recorded_at: at,
      corrected_at: null,
      correction_reason: null,
      withdrawn_at: null,
      withdrawal_reason: null,
      version: 1,
    })
  }
}

/** The assessment after the first meeting: areas, own words, causes. Half done on the days right after it. */
export function writeAssessment(scene: CaseScene, course: Course): void {
  const met = course.meetings.find(isPast)
  if (met === undefined) return
  const { random, calendar, story } = scene
  const at = (later: number): Date => calendar.at(Math.min(met + later, -1), Math.max(officeMinute(random), 960))
  for (const area of story.worries) writeArea(scene, area, 'worry', at(random.integer(0, 2)))
  for (const area of story.strengths.filter((each) => !story.worries.includes(each)))
    writeArea(scene, area, 'strength', at(random.integer(0, 2)))
  writeView(scene, 'youth', scene.youthId, random.integer(0, 1), at(0))
  const asked = story.reasons.includes('dv_witness') ? scene.guardianIds.slice(0, 1) : scene.guardianIds
  const turn = random.integer(0, 1)
  for (const [place, id] of asked.entries()) writeView(scene, 'guardian', id, turn + place, at(0))
  if (course.planned !== null && course.planned - 1 < 0) writeCauses(scene, at(2))
}
