import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import { allowedOf } from '#access/decide.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import { fieldError, idInput, personalIdentityCodeInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { Candidate, Conflict, workerKinds } from './conflict-of-interest.ts'
import {
  coordinatedWorkers,
  findConflict,
  insertConflict,
  listConflictsOf,
  markEnded,
  sameConflict,
} from './conflict-of-interest.queries.ts'
import { words } from './conflict-of-interest.words.ts'

const kindInput = () => z.enum(workerKinds.map((each) => each.id) as [string, ...string[]], { error: 'choose_one' })
const ownTarget = () => Promise.resolve({ kind: 'conflict_of_interest' })

/** One's own conflicts, and for a coordinator those of the teams they coordinate. */
export const listConflicts = readOperation({
  name: 'listConflicts',
  summary: words.title,
  path: '/conflicts-of-interest',
  permission: 'conflict_of_interest.read',
  input: z.object({}),
  output: z.object({ own: z.array(Conflict), others: z.array(Conflict), can: canOutput }),
  target: ownTarget,
  log: (result) => ({
    objectKind: 'conflict_of_interest',
    objectIds: [...result.own, ...result.others].map((each) => each.id),
  }),
  handle: async ({ tx, actor, target }) => {
    const all = await listConflictsOf(tx)
    const isOwn = (each: Conflict): boolean => each.professionalId === actor.professionalId
    return {
      own: all.filter(isOwn),
      others: all.filter((each) => !isOwn(each)),
      can: allowedOf(actor, target, ['conflict_of_interest.end']),
    }
  },
})

/** Whom the actor may record a conflict for: nobody but themself, or also the workers of the teams they coordinate. */
export const prepareConflict = readOperation({
  name: 'prepareConflict',
  summary: words.prepareSummary,
  path: '/conflicts-of-interest/new',
  permission: 'conflict_of_interest.declare',
  input: z.object({}),
  output: z.object({ workers: z.array(Candidate) }),
  target: ownTarget,
  log: () => ({ objectKind: 'conflict_of_interest' }),
  handle: async ({ tx, today }) => ({ workers: await coordinatedWorkers(tx, today) }),
})

/**
 * Declares that somebody is a relative of the actor, or of a worker of a team the actor coordinates. The code itself is not
 * stored: only its keyed index, which finds the person wherever they turn up.
 */
export const declareConflict = writeOperation({
  name: 'declareConflict',
  summary: words.declare,
  path: '/conflicts-of-interest',
  permission: 'conflict_of_interest.declare',
  input: z.object({
    professionalId: z.preprocess((value) => (value === '' ? undefined : value), idInput().optional()),
    personalIdentityCode: personalIdentityCodeInput({ allowTest: true }),
    kind: kindInput(),
  }),
  output: z.object({ id: idOutput }),
  target: ownTarget,
  log: (result) => ({ objectKind: 'conflict_of_interest', objectId: result.id }),
  done: words.declareDone,
  handle: async ({ tx, actor, input, secret, today }) => {
    const professionalId = input.professionalId ?? actor.professionalId
    if (professionalId !== actor.professionalId) {
      const workers = await coordinatedWorkers(tx, today)
      if (!workers.some((each) => each.professionalId === professionalId))
        throw new InvalidInput([fieldError('professionalId', 'choose_one')])
    }
    const about = { identityIndex: identityIndex(secret, input.personalIdentityCode) }
    if ((await sameConflict(tx, { professionalId, about })) !== undefined)
      throw new NotPossible('conflict_declared', words.alreadyDeclared)
    return { id: await insertConflict(tx, { professionalId, kind: input.kind, about }) }
  },
})

/** Declares a conflict with a case one is in. From the next request on the case does not exist for the actor. */
export const declareConflictInCase = writeOperation({
  name: 'declareConflictInCase',
  summary: words.declareInCase,
  path: '/cases/:caseId/conflicts-of-interest',
  permission: 'conflict_of_interest.declare_in_case',
  input: z.object({ caseId: idInput('case'), kind: kindInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'conflict_of_interest', objectId: result.id, caseId: input.caseId }),
  done: words.declareDone,
  handle: async ({ tx, actor, input }) => ({
    id: await insertConflict(tx, {
      professionalId: actor.professionalId,
      kind: input.kind,
      about: { caseId: input.caseId },
    }),
  }),
})

type ConflictTarget = Target & { readonly conflict: Conflict }

async function conflictTarget(tx: Read, input: { readonly conflictId: string }): Promise<ConflictTarget | null> {
  const conflict = await findConflict(tx, input.conflictId)
  return conflict === undefined ? null : { kind: 'conflict_of_interest', id: conflict.id, conflict }
}

/** A coordinator ends the conflict of somebody else: nobody ends their own. */
export const endConflict = writeOperation({
  name: 'endConflict',
  summary: words.end,
  path: '/conflicts-of-interest/:conflictId/end',
  permission: 'conflict_of_interest.end',
  input: z.object({ conflictId: idInput('conflict_of_interest'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: conflictTarget,
  log: (_result, input) => ({ objectKind: 'conflict_of_interest', objectId: input.conflictId }),
  done: words.endDone,
  handle: async ({ tx, actor, input, target: { conflict }, now }) => {
    if (conflict.professionalId === actor.professionalId) throw new NotPossible('own_conflict', words.notYourOwn)
    if (conflict.endedAt !== null) throw new NotPossible('conflict_ended', words.alreadyEnded)
    if (!(await markEnded(tx, conflict.id, input.version, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const conflictOperations: readonly AnyOperation[] = [
  listConflicts,
  prepareConflict,
  declareConflict,
  declareConflictInCase,
  endConflict,
]
