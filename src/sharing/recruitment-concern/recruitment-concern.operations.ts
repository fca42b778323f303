import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, longText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  END_REASON_LIMIT,
  isUnderLiability,
  RecruitmentConcerns,
  SHORTEST,
  SIGNS_LIMIT,
  type RecruitmentConcern,
} from './recruitment-concern.ts'
import { concernsOfCase, endConcern, insertConcern } from './recruitment-concern.queries.ts'
import { words } from './recruitment-concern.words.ts'

/** A case whose concerns are for the actor: a member who works in the team of the case. Null for members from elsewhere (C-29). */
async function ofOwnTeam(tx: Read, caseId: string): Promise<CaseTarget | null> {
  const inCase = await caseTarget(tx, caseId)
  return inCase !== null && tx.actor.teams.includes(inCase.teamId) ? inCase : null
}

/** Concerns of the case about recruitment to organised crime. */
export const readRecruitmentConcerns = readOperation({
  name: 'readRecruitmentConcerns',
  summary: words.list,
  path: '/cases/:caseId/recruitment-concerns',
  permission: 'recruitment_concern.read',
  input: z.object({ caseId: idInput('case') }),
  output: RecruitmentConcerns,
  target: (tx, input) => ofOwnTeam(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'recruitment_concern',
    caseId: input.caseId,
    objectIds: result.concerns.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    concerns: await concernsOfCase(tx, input.caseId),
    under15: isUnderLiability(target.youthBirthDate, today),
    can: allowedOf(actor, target, ['recruitment_concern.raise', 'recruitment_concern.end']),
  }),
})

/** Records the concern, once; each authority is then asked about its duties to notify (D1, D2). */
export const raiseRecruitmentConcern = writeOperation({
  name: 'raiseRecruitmentConcern',
  summary: words.raise,
  path: '/cases/:caseId/recruitment-concerns',
  permission: 'recruitment_concern.raise',
  input: z.object({ caseId: idInput('case'), signs: longText(SIGNS_LIMIT).min(SHORTEST, 'too_short') }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => ofOwnTeam(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'recruitment_concern', objectId: result.id, caseId: input.caseId }),
  done: words.raiseDone,
  handle: async ({ tx, input, target, today }) => {
    if (!isUnderLiability(target.youthBirthDate, today)) throw new NotPossible('concern_not_under_15', words.tooOld)
    const concerns = await concernsOfCase(tx, input.caseId)
    if (concerns.some((each) => each.endedAt === null))
      throw new NotPossible('concern_already_raised', words.alreadyRaised)
    return { id: await insertConcern(tx, target, input.signs) }
  },
})

type ConcernTarget = CaseTarget & { readonly concern: RecruitmentConcern }

async function concernTarget(tx: Read, input: { caseId: string; concernId: string }): Promise<ConcernTarget | null> {
  const inCase = await ofOwnTeam(tx, input.caseId)
  const concerns = inCase === null ? [] : await concernsOfCase(tx, input.caseId)
  const concern = concerns.find((each) => each.id === input.concernId)
  return inCase === null || concern === undefined ? null : { ...inCase, kind: 'recruitment_concern', concern }
}

/** Ends a concern that has passed, with the reason. */
export const endRecruitmentConcern = writeOperation({
  name: 'endRecruitmentConcern',
  summary: words.end,
  path: '/cases/:caseId/recruitment-concerns/:concernId/end',
  permission: 'recruitment_concern.end',
  input: z.object({
    caseId: idInput('case'),
    concernId: idInput('recruitment_concern'),
    reason: longText(END_REASON_LIMIT).min(SHORTEST, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: concernTarget,
  log: (_result, input) => ({
    objectKind: 'recruitment_concern',
    objectId: input.concernId,
    caseId: input.caseId,
  }),
  done: words.endDone,
  handle: async ({ tx, input, target: { concern } }) => {
    if (concern.endedAt !== null) throw new NotPossible('concern_ended', words.alreadyEnded)
    if (!(await endConcern(tx, { id: concern.id, version: input.version }, input.reason))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const recruitmentConcernOperations: readonly AnyOperation[] = [
  readRecruitmentConcerns,
  raiseRecruitmentConcern,
  endRecruitmentConcern,
]
