import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { entryVisibility } from '#casework/entry/entry.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import {
  AreaAssessment,
  areaSource,
  areaVisibilities,
  isLifeArea,
  lifeAreaInput,
  lifeAreas,
  Missing,
  noteInput,
  strengthInput,
  worryInput,
  type AreaRecording,
} from './assessment.ts'
import { areaRecordings, insertArea, updateArea } from './assessment.queries.ts'
import { words } from './assessment.words.ts'
import { Cause, ListedCause } from './cause.ts'
import { correctCause, readCause, targetOfCause, withdrawCause } from './cause-change.operations.ts'
import { readCauseCategory, recordCause } from './cause.operations.ts'
import { causesOfCase } from './cause.queries.ts'
import { ViewOfPerson } from './family-view.ts'
import { readFamilyView, recordFamilyView } from './family-view.operations.ts'
import { viewsOfFamily } from './family-view.queries.ts'

/** The areas of the list, then areas that were recorded under a code the list no longer offers to assess. */
function byArea(recordings: readonly AreaRecording[]): AreaAssessment[] {
  const others = recordings.map((each) => each.area).filter((area) => !isLifeArea(area))
  return [...lifeAreas.map((area) => area.id), ...new Set(others)].map((area) => ({
    area,
    recordings: recordings.filter((each) => each.area === area),
  }))
}

/** What the assessment lacks, the young person's view first: it is asked for by law, the rest by the common model. */
export function missingIn(
  views: readonly ViewOfPerson[],
  areas: readonly AreaAssessment[],
  causes: readonly Cause[],
): Missing[] {
  const asked = views.filter((view) => view.latest === null)
  const left = areas.filter((each) => each.recordings.length === 0).length
  return [
    ...asked.map((view): Missing =>
      view.party === 'youth'
        ? { kind: 'youth_view' }
        : { kind: 'guardian_view', personId: view.personId, name: view.name },
    ),
    ...(left > 0 ? [{ kind: 'areas', left } as const] : []),
    ...(causes.length === 0 ? [{ kind: 'causes' } as const] : []),
  ]
}

/** The assessment of a case as the actor may see it: the family's own words, life areas, causes, what is missing. */
export const readAssessment = readOperation({
  name: 'readAssessment',
  summary: words.read,
  path: '/cases/:caseId/assessment',
  permission: 'assessment.read',
  input: z.object({ caseId: idInput() }),
  output: z.object({
    case: CaseHead,
    views: z.array(ViewOfPerson),
    areas: z.array(AreaAssessment),
    causes: z.array(ListedCause),
    withdrawnCauses: z.array(Cause),
    missing: z.array(Missing),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'assessment',
    caseId: input.caseId,
    objectIds: [
      ...result.views.flatMap((view) =>
        [view.latest, ...view.earlier].flatMap((each) => (each === null ? [] : [each.id])),
      ),
      ...result.areas.flatMap((area) => area.recordings.map((each) => each.id)),
      ...[...result.causes, ...result.withdrawnCauses].map((cause) => cause.id),
    ],
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const areas = byArea(await areaRecordings(tx, input.caseId))
    const views = await viewsOfFamily(tx, input.caseId)
    const recorded = await causesOfCase(tx, input.caseId)
    const causes = recorded
      .filter((cause) => cause.withdrawnAt === null)
      .map((cause) => ({
        ...cause,
        can: allowedOf(actor, targetOfCause(target, cause, actor.professionalId), ['cause.correct']),
      }))
    return {
      case: target.headOn(today),
      views,
      areas,
      causes,
      withdrawnCauses: recorded.filter((cause) => cause.withdrawnAt !== null),
      missing: missingIn(views, areas, causes),
      can: allowedOf(actor, target, ['assessment.record', 'cause.record']),
    }
  },
})

/** One life area, for the form that records it: what is there already, and the recording one would change. */
export const readArea = readOperation({
  name: 'readArea',
  summary: words.readArea,
  path: '/cases/:caseId/assessment/areas/:area/:visibility',
  permission: 'assessment.read',
  input: z.object({ caseId: idInput(), area: z.string(), visibility: z.string() }),
  output: z.object({
    case: CaseHead,
    area: z.string(),
    visibility: z.enum(areaVisibilities),
    recordings: AreaAssessment.shape.recordings,
    /** Version of the recording in the chosen register; null when there is none yet. */
    version: z.number().int().nullable(),
  }),
  target: async (tx, input) => {
    const visibility = areaVisibilities.find((each) => each === input.visibility)
    if (visibility === undefined || !isLifeArea(input.area)) return null
    const target = await caseTarget(tx, input.caseId)
    return target && { ...target, visibility }
  },
  log: (result, input) => ({
    objectKind: 'assessment',
    caseId: input.caseId,
    objectIds: result.recordings.map((each) => each.id),
  }),
  handle: async ({ tx, input, target, today }) => {
    const recordings = (await areaRecordings(tx, input.caseId)).filter((each) => each.area === input.area)
    return {
      case: target.headOn(today),
      area: input.area,
      visibility: target.visibility,
      recordings,
      version: recordings.find((each) => each.visibility === target.visibility)?.version ?? null,
    }
  },
})

/** Records or changes a life area in one's own register or in the shared workspace. */
export const recordArea = writeOperation({
  name: 'recordArea',
  summary: words.record,
  path: '/cases/:caseId/assessment/areas',
  permission: 'assessment.record',
  input: z.object({
    caseId: idInput(),
    area: lifeAreaInput(),
    visibility: entryVisibility(),
    worry: worryInput(),
    strength: strengthInput(),
    note: noteInput(),
    source: areaSource(),
    version: versionInput().optional(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'assessment_area', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, input, target, now }) => {
    const { area, visibility, source, version } = input
    const recorded = {
      area,
      visibility,
      source,
      worry: input.worry ?? null,
      strength: input.strength ?? null,
      note: input.note ?? null,
    }
    if (recorded.worry === null && recorded.strength === null && recorded.note === null) {
      throw new InvalidInput([fieldError('worry', 'area_empty')])
    }
    const id =
      version === undefined
        ? await insertArea(tx, target, recorded, now)
        : await updateArea(tx, input.caseId, recorded, version, now)
    // Somebody else recorded it first, or changed it meanwhile.
    if (id === null) throw new StaleVersion()
    return { id }
  },
})

export const assessmentOperations: readonly AnyOperation[] = [
  readAssessment,
  readArea,
  recordArea,
  readFamilyView,
  recordFamilyView,
  readCauseCategory,
  recordCause,
  readCause,
  correctCause,
  withdrawCause,
]
