import { sql } from 'kysely'
import { z } from 'zod'
import { casePhases } from '#access/states.ts'
import { assessmentProgress } from '#casework/assessment/assessment.queries.ts'
import { insertEntry } from '#casework/entry/entry.queries.ts'
import { meetingsOfCase } from '#casework/meeting/meeting.queries.ts'
import { planProgress } from '#casework/service-plan/service-plan.queries.ts'
import { servicesOfCase } from '#casework/service-referral/service-referral.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import {
  fieldError,
  idInput,
  longText,
  optionalCode,
  optionalLongText,
  shortText,
  versionInput,
} from '#kernel/input.ts'
import { newId } from '#kernel/ids.ts'
import { idOutput } from '#kernel/output.ts'
import { teamWorkers } from '#network/team/team.queries.ts'
import { CaseHead, missingSteps, needsReason, nextPhase } from './anchor-case.ts'
import { factsOf } from './anchor-case.operations.ts'
import { caseMembers, caseTarget } from './anchor-case.queries.ts'
import { words } from './anchor-case.words.ts'
import { conflictedWithCase } from './case-relationship.queries.ts'
import { words as relationshipWords } from './case-relationship.words.ts'
import { conflictErrors } from './conflict.ts'

const openPhases = casePhases.filter((phase) => phase !== 'closed')

async function caseFacts(tx: Read, caseId: string) {
  const [meetings, assessment, plan, services] = await Promise.all([
    meetingsOfCase(tx, caseId),
    assessmentProgress(tx, caseId),
    planProgress(tx, caseId),
    servicesOfCase(tx, caseId),
  ])
  return factsOf({ meetings, assessment, plan, services })
}

/** Where the case can go, and what would be skipped on the way. */
export const readAdvance = readOperation({
  name: 'readAdvance',
  summary: words.advanceTitle,
  path: '/cases/:caseId/advance',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput() }),
  output: z.object({
    case: CaseHead,
    next: z.enum(casePhases).nullable(),
    options: z.array(
      z.object({
        phase: z.enum(casePhases),
        missing: z.array(z.enum(['meeting_planned', 'meeting_held', 'assessed', 'youth_view', 'plan_or_service'])),
      }),
    ),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, input, target, today }) => {
    const facts = await caseFacts(tx, input.caseId)
    const options = openPhases
      .filter((phase) => phase !== target.state)
      .map((phase) => ({ phase, missing: missingSteps(target.state, phase, facts) }))
    return { case: target.headOn(today), next: nextPhase(target.state) ?? null, options }
  },
})

/** Moves a case to another phase; leaving a step undone or going back needs a reason, nothing else stops it (C-24). */
export const advanceCase = writeOperation({
  name: 'advanceCase',
  summary: words.advanceTitle,
  path: '/cases/:caseId/advance',
  permission: 'case.advance',
  input: z.object({
    caseId: idInput(),
    to: z.enum(openPhases, { error: 'choose_one' }),
    deviationReason: optionalCode('deviation_reasons'),
    deviationExplanation: optionalLongText(2000),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  done: words.advanceDone,
  handle: async ({ tx, actor, input, target }) => {
    if (needsReason(target.state, input.to, await caseFacts(tx, input.caseId))) {
      if (input.deviationReason === undefined) throw new InvalidInput([fieldError('deviationReason', 'choose_one')])
      if (input.deviationExplanation === undefined)
        throw new InvalidInput([fieldError('deviationExplanation', 'required')])
      await tx.run(
        db.insertInto('deviation').values({
          instance_id: actor.instanceId,
          id: newId(),
          case_id: target.caseId,
          team_id: target.teamId,
          step: target.state,
          reason: input.deviationReason,
          explanation: input.deviationExplanation,
          recorded_by: actor.professionalId,
        }),
      )
    }
    const changed = await tx.run(
      db
        .updateTable('anchor_case')
        .set({ phase: input.to, version: sql`version + 1` })
        .where('id', '=', input.caseId)
        .where('version', '=', input.version),
    )
    if (changed === 0) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

const Candidate = z.object({ professionalId: idOutput, name: z.string(), profession: z.string() })

/** Members of a case, and workers of its team who could be added. */
export const readMembers = readOperation({
  name: 'readMembers',
  summary: words.members,
  path: '/cases/:caseId/members',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput() }),
  output: z.object({ case: CaseHead, members: z.array(Candidate), candidates: z.array(Candidate) }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, input, target, today }) => {
    const [members, workers] = await Promise.all([caseMembers(tx, input.caseId), teamWorkers(tx, target.teamId, today)])
    const inside = new Set(members.map((each) => each.professionalId))
    return {
      case: target.headOn(today),
      members,
      candidates: workers.filter((each) => !inside.has(each.professionalId)),
    }
  },
})

/** Lets another worker of the team into the case, with the added value stated; never oneself (S-02). */
export const addMember = writeOperation({
  name: 'addMember',
  summary: words.addMember,
  path: '/cases/:caseId/members',
  permission: 'case.add_member',
  input: z.object({ caseId: idInput(), professionalId: idInput(), addedValue: shortText(300) }),
  output: z.object({}),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case_member', objectId: input.professionalId, caseId: input.caseId }),
  done: words.addMemberDone,
  handle: async ({ tx, actor, input, target, today, now }) => {
    if (target.head.restriction !== null) throw new NotPossible('case_restricted', relationshipWords.inCircleInstead)
    const [workers, conflicted] = await Promise.all([
      teamWorkers(tx, target.teamId, today),
      conflictedWithCase(tx, target.caseId),
    ])
    if (
      input.professionalId === actor.professionalId ||
      !workers.some((each) => each.professionalId === input.professionalId)
    ) {
      throw new InvalidInput([fieldError('professionalId', 'choose_one')])
    }
    const errors = conflictErrors('professionalId', [input.professionalId], conflicted, workers)
    if (errors.length > 0) throw new InvalidInput(errors)
    const member = { added_value: input.addedValue, added_by: actor.professionalId }
    await tx.run(
      db
        .insertInto('case_member')
        .values({
          instance_id: actor.instanceId,
          case_id: target.caseId,
          professional_id: input.professionalId,
          team_id: target.teamId,
          ...member,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['instance_id', 'case_id', 'professional_id'])
            .doUpdateSet({ ...member, joined_at: now, left_at: null }),
        ),
    )
    return {}
  },
})

/** Gives the responsibility to another member, with a note for them in the shared workspace (G-20). */
export const handOverCase = writeOperation({
  name: 'handOverCase',
  summary: words.handOver,
  path: '/cases/:caseId/hand-over',
  permission: 'case.hand_over',
  input: z.object({ caseId: idInput(), professionalId: idInput(), note: longText(2000), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  done: words.handOverDone,
  handle: async ({ tx, actor, input, target }) => {
    const [members, conflicted] = await Promise.all([
      caseMembers(tx, input.caseId),
      conflictedWithCase(tx, input.caseId),
    ])
    if (!members.some((each) => each.professionalId === input.professionalId))
      throw new InvalidInput([fieldError('professionalId', 'choose_one')])
    const errors = conflictErrors('professionalId', [input.professionalId], conflicted, members)
    if (errors.length > 0) throw new InvalidInput(errors)
    // Also where the family takes no part: whoever takes over is told (database/definitions/functions/participation.sql).
    await tx.many(db.selectNoFrom(sql`set_config('app.handing_over', ${input.caseId}, true)`.as('set')))
    await insertEntry(tx, {
      case: target,
      kind: 'note',
      visibility: 'case_team',
      body: input.note,
      language: actor.language,
    })
    const changed = await tx.run(
      db
        .updateTable('anchor_case')
        .set({ responsible_id: input.professionalId, version: sql`version + 1` })
        .where('id', '=', input.caseId)
        .where('version', '=', input.version),
    )
    if (changed === 0) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const caseMoveOperations: readonly AnyOperation[] = [
  readAdvance,
  advanceCase,
  readMembers,
  addMember,
  handOverCase,
]
