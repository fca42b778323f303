import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, longText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { GuardianLimits, guardianLimitKinds, LIMIT_REASON_LIMIT, type GuardianLimit } from './guardian-limit.ts'
import { endLimit, insertLimit, invitedDespiteLimit, limitsOfCase } from './guardian-limit.queries.ts'
import { words } from './guardian-limit.words.ts'

/** Limits of a case's guardians, and planned meetings they had been asked to before. */
export const readGuardianLimits = readOperation({
  name: 'readGuardianLimits',
  summary: words.list,
  path: '/cases/:caseId/guardian-limits',
  permission: 'guardian_limit.read',
  input: z.object({ caseId: idInput('case') }),
  output: GuardianLimits,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'guardian_limit',
    caseId: input.caseId,
    objectIds: result.limits.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [limits, persons, invitedBefore] = await Promise.all([
      limitsOfCase(tx, input.caseId),
      casePersons(tx, input.caseId),
      invitedDespiteLimit(tx, input.caseId),
    ])
    return {
      case: target.headOn(today),
      limits,
      persons: persons.map(({ id, role, name }) => ({ id, role, name })),
      invitedBefore,
      can: allowedOf(actor, target, ['guardian_limit.set', 'guardian_limit.end']),
    }
  },
})

const nobody = (value: unknown): unknown => (value === '' ? undefined : value)

/**
 * Records what a guardian may not do or know in this case (X-09; 805/2011 4:8, 361/1983 § 5). It acts at once: on consents that
 * are not given yet and on invitations.
 */
export const setGuardianLimit = writeOperation({
  name: 'setGuardianLimit',
  summary: words.set,
  path: '/cases/:caseId/guardian-limits',
  permission: 'guardian_limit.set',
  input: z.object({
    caseId: idInput('case'),
    guardianId: idInput('person'),
    kind: z.enum(guardianLimitKinds, { error: 'choose_one' }),
    reason: longText(LIMIT_REASON_LIMIT).min(10, 'too_short'),
    insteadId: z.preprocess(nobody, idInput('person').optional()),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'guardian_limit', objectId: result.id, caseId: input.caseId }),
  done: words.setDone,
  handle: async ({ tx, input, target }) => {
    const { guardianId, kind, reason, insteadId } = input
    await tx.lock(`guardian_limit:${input.caseId}`)
    const [persons, limits] = await Promise.all([casePersons(tx, input.caseId), limitsOfCase(tx, input.caseId)])
    const roleOf = (id: string | undefined): string | undefined => persons.find((each) => each.id === id)?.role
    const errors = [
      ...(roleOf(guardianId) === 'guardian' ? [] : [fieldError('guardianId', 'choose_one')]),
      ...(insteadId === undefined || roleOf(insteadId) === 'close_person'
        ? []
        : [fieldError('insteadId', 'choose_one')]),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    if (limits.some((each) => each.guardianId === guardianId && each.kind === kind && each.endedAt === null))
      throw new NotPossible('guardian_limit_exists', words.exists)
    return { id: await insertLimit(tx, target, { guardianId, kind, reason, insteadId: insteadId ?? null }) }
  },
})

type LimitTarget = CaseTarget & { readonly limit: GuardianLimit }

/** A limit as a target: there only when its case is. */
async function limitTarget(tx: Read, input: { caseId: string; limitId: string }): Promise<LimitTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const limits = inCase === null ? [] : await limitsOfCase(tx, input.caseId)
  const limit = limits.find((each) => each.id === input.limitId)
  return inCase === null || limit === undefined ? null : { ...inCase, id: limit.id, kind: 'guardian_limit', limit }
}

/** Ends a limit that no longer holds; that there was one stays to be read. */
export const endGuardianLimit = writeOperation({
  name: 'endGuardianLimit',
  summary: words.end,
  path: '/cases/:caseId/guardian-limits/:limitId/end',
  permission: 'guardian_limit.end',
  input: z.object({ caseId: idInput('case'), limitId: idInput('guardian_limit'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: limitTarget,
  log: (_result, input) => ({ objectKind: 'guardian_limit', objectId: input.limitId, caseId: input.caseId }),
  done: words.endDone,
  handle: async ({ tx, input, target: { limit } }) => {
    if (limit.endedAt !== null) throw new NotPossible('guardian_limit_ended', words.alreadyEnded)
    if (!(await endLimit(tx, { id: limit.id, version: input.version }))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const guardianLimitOperations: readonly AnyOperation[] = [readGuardianLimits, setGuardianLimit, endGuardianLimit]
