import type { Course } from './demo-course.ts'
import { caseKeys, isPast, storyTexts, type CaseScene } from './demo-scene.ts'

type PlanTimes = { readonly written: number; readonly agreed: number | null }

const wordsLanguage = (scene: CaseScene): 'sv' | 'fi' =>
  scene.family.language === 'sv' || scene.family.language === 'fi' ? scene.family.language : scene.responsible.language

function writeAgreements(scene: CaseScene, planId: string, agreedOn: string): void {
  const { random, rows, responsible, guardianIds } = scene
  const agree = (given_by: string, capacity: string): void => {
    rows.plan_agreement.push({
      instance_id: scene.team.instanceId,
      id: random.uuid(),
      plan_id: planId,
      case_id: scene.caseId,
      given_by,
      method: random.weighted({ written: 5, oral_witnessed: 4, electronic: 1 }),
      capacity,
      agreed_on: agreedOn,
      received_by: responsible.id,
    })
  }
  agree('youth', 'understands')
  agree(guardianIds.length > 1 ? 'guardians_both' : 'guardian_one', 'adult')
}

const statusOf = (scene: CaseScene, due: number): string => {
  if (scene.closed) return scene.random.weighted({ achieved: 6, partly_achieved: 2, not_achieved: 1 })
  if (due < -5) return scene.random.weighted({ achieved: 5, partly_achieved: 2, in_progress: 1 })
  return scene.random.weighted({ set: 3, in_progress: 3 })
}

/** Who does what by when; the first actions are due soon, so that some are due today. */
function writeActions(scene: CaseScene, planId: string, written: number, version: number): void {
  const { random, rows, calendar, responsible } = scene
  const actions = storyTexts(scene, responsible.language).actions
  for (const [position, action] of actions.entries()) {
    const due = written + 8 + 9 * position + random.integer(0, 6) + (version - 1) * 12
    rows.plan_action.push({
      instance_id: scene.team.instanceId,
      id: random.uuid(),
      plan_id: planId,
      case_id: scene.caseId,
      position,
      ...action,
      due_on: calendar.day(due),
      subject: 'joint_plan',
      status: statusOf(scene, due),
      version: 1,
    })
  }
}

function writePlan(
  scene: CaseScene,
  number: number,
  state: 'draft' | 'agreed' | 'replaced',
  { written, agreed }: PlanTimes,
): void {
  const { random, rows, calendar, responsible } = scene
  const id = random.uuid()
  const language = wordsLanguage(scene)
  rows.service_plan.push({
    ...caseKeys(scene),
    id,
    plan_number: number,
    state,
    own_goal: random.pick(storyTexts(scene, language).goal),
    own_goal_language: language,
    written_by: responsible.id,
    written_at: calendar.at(written, 885),
    agreed_at: agreed === null ? null : calendar.at(agreed, 930),
    version: agreed === null ? 1 : 2,
  })
  writeActions(scene, id, written, number)
  if (agreed !== null) writeAgreements(scene, id, calendar.day(agreed))
}

/** The plan of a case; after the second meeting a new version replaces it (C-19). */
export function writePlans(scene: CaseScene, course: Course): void {
  const { planned } = course
  if (planned === null || !isPast(planned)) return
  const agreed = planned + 2
  const [, second] = course.meetings
  const revised = second !== undefined && isPast(second + 1) && second > agreed
  if (revised) {
    writePlan(scene, 1, 'replaced', { written: planned, agreed })
    writePlan(scene, 2, 'agreed', { written: second, agreed: second + 1 })
  } else if (isPast(agreed)) writePlan(scene, 1, 'agreed', { written: planned, agreed })
  else writePlan(scene, 1, 'draft', { written: planned, agreed: null })
}
