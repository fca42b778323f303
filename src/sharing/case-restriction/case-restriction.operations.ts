import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { restrictionTracks } from '#casework/anchor-case/anchor-case.ts'
import { caseMembers, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { conflictedWithCase } from '#casework/anchor-case/case-relationship.queries.ts'
import { conflictErrors } from '#casework/anchor-case/conflict.ts'
import { otherPartiesOf } from '#casework/other-party/other-party.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, longText, shortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { teamWorkers } from '#network/team/team.queries.ts'
import { OpenedRestriction, REASON_LIMIT, type Restriction } from './case-restriction.ts'
import {
  circleMembers,
  markEnded,
  nameIntoCircle,
  restrictionOf,
  takeOut,
  writeRestriction,
} from './case-restriction.queries.ts'
import './case-restriction-errors.words.ts'
import { words } from './case-restriction.words.ts'

/** Who is inside and why; or who could be, while the case is not restricted. */
export const readRestriction = readOperation({
  name: 'readRestriction',
  summary: words.readSummary,
  path: '/cases/:caseId/restriction',
  permission: 'case_restriction.read',
  input: z.object({ caseId: idInput('case') }),
  output: OpenedRestriction,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'case_restriction',
    ...(result.restriction === null ? {} : { objectId: result.restriction.id }),
    caseId: input.caseId,
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const restriction = await restrictionOf(tx, input.caseId)
    const [circle, members, workers, otherParties] = await Promise.all([
      restriction === null ? [] : circleMembers(tx, restriction.id),
      caseMembers(tx, input.caseId),
      teamWorkers(tx, target.teamId, today),
      otherPartiesOf(tx, input.caseId),
    ])
    const inside = new Set(circle.map((each) => each.professionalId))
    return {
      case: target.headOn(today),
      restriction,
      circle,
      members,
      candidates: restriction === null ? [] : workers.filter((each) => !inside.has(each.professionalId)),
      otherParties,
      can: allowedOf(actor, target, [
        'case_restriction.decide',
        'case_restriction.name',
        'case_restriction.end',
        'other_party.mark',
      ]),
    }
  },
})

const idList = (value: unknown): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]

/**
 * Keeps a case to named members (C-27, C-28). The decider and the responsible worker are inside; every other member gets the
 * answer of a case that is not there, from the next request on.
 */
export const restrictCase = writeOperation({
  name: 'restrictCase',
  summary: words.restrict,
  path: '/cases/:caseId/restriction',
  permission: 'case_restriction.decide',
  input: z.object({
    caseId: idInput('case'),
    track: z.enum(restrictionTracks, { error: 'choose_one' }),
    reason: longText(REASON_LIMIT).min(10, 'too_short'),
    circle: z.preprocess(idList, z.array(idInput()).max(50, 'too_many')).default([]),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'case_restriction', objectId: result.id, caseId: input.caseId }),
  done: words.restrictDone,
  handle: async ({ tx, actor, input, target }) => {
    if (target.head.restriction !== null) throw new NotPossible('already_restricted', words.alreadyRestricted)
    const [members, conflicted] = await Promise.all([
      caseMembers(tx, input.caseId),
      conflictedWithCase(tx, input.caseId),
    ])
    const circle = [...new Set<string>([...input.circle, actor.professionalId])]
    const known = new Set(members.map((each) => each.professionalId))
    const errors = circle.every((id) => known.has(id))
      ? conflictErrors('circle', circle, conflicted, members)
      : [fieldError('circle', 'circle_of_members')]
    if (errors.length === 0 && !circle.includes(target.head.responsibleId))
      errors.push(fieldError('circle', 'circle_without_responsible', { name: target.head.responsibleName }))
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await writeRestriction(tx, input.caseId, { track: input.track, reason: input.reason, circle }) }
  },
})

type RestrictedTarget = CaseTarget & { readonly restriction: Restriction }

/** The case with its restriction; there only for those inside, and only while it is restricted. */
async function restrictedTarget(tx: Read, input: { readonly caseId: string }): Promise<RestrictedTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const restriction = inCase === null ? null : await restrictionOf(tx, input.caseId)
  return inCase === null || restriction === null ? null : { ...inCase, restriction }
}

/** Lets another worker of the team into the circle, by somebody inside; never oneself. */
export const nameInCircle = writeOperation({
  name: 'nameInCircle',
  summary: words.name,
  path: '/cases/:caseId/restriction/circle',
  permission: 'case_restriction.name',
  input: z.object({ caseId: idInput('case'), professionalId: idInput(), addedValue: shortText(300) }),
  output: z.object({}),
  target: restrictedTarget,
  log: (_result, input) => ({ objectKind: 'case_circle', objectId: input.professionalId, caseId: input.caseId }),
  done: words.nameDone,
  handle: async ({ tx, actor, input, target, today, now }) => {
    const [workers, conflicted] = await Promise.all([
      teamWorkers(tx, target.teamId, today),
      conflictedWithCase(tx, input.caseId),
    ])
    const chosen = workers.some((each) => each.professionalId === input.professionalId)
    if (input.professionalId === actor.professionalId || !chosen)
      throw new InvalidInput([fieldError('professionalId', 'choose_one')])
    const errors = conflictErrors('professionalId', [input.professionalId], conflicted, workers)
    if (errors.length > 0) throw new InvalidInput(errors)
    await nameIntoCircle(tx, target, target.restriction.id, input, now)
    return {}
  },
})

/** Takes somebody out of the circle, oneself or another; the responsible worker stays inside. */
export const leaveCircle = writeOperation({
  name: 'leaveCircle',
  summary: words.takeOut,
  path: '/cases/:caseId/restriction/circle/:professionalId/leave',
  permission: 'case_restriction.name',
  input: z.object({ caseId: idInput('case'), professionalId: idInput() }),
  /** `self`: the actor left, and the case is there for them no longer. */
  output: z.object({ self: z.boolean() }),
  target: restrictedTarget,
  log: (_result, input) => ({ objectKind: 'case_circle', objectId: input.professionalId, caseId: input.caseId }),
  done: words.takeOutDone,
  handle: async ({ tx, actor, input, target, now }) => {
    if (input.professionalId === target.head.responsibleId)
      throw new NotPossible('responsible_stays', words.responsibleStays)
    if (!(await takeOut(tx, target.restriction.id, input.professionalId, now))) throw new StaleVersion()
    return { self: input.professionalId === actor.professionalId }
  },
})

/** Opens the case to its members again; by the responsible worker. */
export const endRestriction = writeOperation({
  name: 'endRestriction',
  summary: words.end,
  path: '/cases/:caseId/restriction/end',
  permission: 'case_restriction.end',
  input: z.object({ caseId: idInput('case'), version: versionInput() }),
  output: z.object({ version: z.number().int() }),
  target: restrictedTarget,
  log: (_result, input, target) => ({
    objectKind: 'case_restriction',
    objectId: target.restriction.id,
    caseId: input.caseId,
  }),
  done: words.endDone,
  handle: async ({ tx, input, target, now }) => {
    if (!(await markEnded(tx, target.restriction.id, input.version, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

export const restrictionOperations: readonly AnyOperation[] = [
  readRestriction,
  restrictCase,
  nameInCircle,
  leaveCircle,
  endRestriction,
]
