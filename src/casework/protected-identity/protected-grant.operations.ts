import { z } from 'zod'
import { caseMembers, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, integer, longText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { GRANT_DAYS, type ProtectedGrant } from './protected-identity.ts'
import { oneProtection, protectionTarget } from './protected-identity.operations.ts'
import { grantsIn, insertGrant, revokeGrant } from './protected-identity.queries.ts'
import { words } from './protected-identity.words.ts'

/** Lets one member of the case open what is protected, for a time and a reason. Nobody grants it to themself: two people always know. */
export const grantProtected = writeOperation({
  name: 'grantProtected',
  summary: words.grant,
  path: '/cases/:caseId/protected-identities/:protectionId/grants',
  permission: 'protected_identity.grant',
  input: z.object({
    ...oneProtection,
    professionalId: idInput('professional'),
    reason: longText(500).min(10, 'too_short'),
    days: integer(1, GRANT_DAYS),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => protectionTarget(tx, input),
  log: (result, input) => ({
    objectKind: 'protected_grant',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.professionalId],
  }),
  done: words.grantDone,
  handle: async ({ tx, actor, input }) => {
    if (input.professionalId === actor.professionalId) throw new NotPossible('not_to_oneself', words.notToOneself)
    const members = await caseMembers(tx, input.caseId)
    if (!members.some((each) => each.professionalId === input.professionalId))
      throw new InvalidInput([fieldError('professionalId', 'choose_one')])
    return { id: await insertGrant(tx, input.caseId, input) }
  },
})

type GrantTarget = CaseTarget & { readonly grant: ProtectedGrant }

/** Takes a grant back: from the next statement on it opens nothing. */
export const revokeProtected = writeOperation({
  name: 'revokeProtected',
  summary: words.revoke,
  path: '/cases/:caseId/protected-grants/:grantId/revoke',
  permission: 'protected_identity.grant',
  input: z.object({ caseId: idInput('case'), grantId: idInput('protected_grant'), version: versionInput() }),
  output: z.object({}),
  target: async (tx, input): Promise<GrantTarget | null> => {
    const inCase = await caseTarget(tx, input.caseId)
    const grant = (inCase === null ? [] : await grantsIn(tx, input.caseId)).find((each) => each.id === input.grantId)
    return inCase === null || grant === undefined ? null : { ...inCase, id: grant.id, kind: 'protected_grant', grant }
  },
  log: (_result, input) => ({ objectKind: 'protected_grant', objectId: input.grantId, caseId: input.caseId }),
  done: words.revokeDone,
  handle: async ({ tx, input, now }) => {
    if (!(await revokeGrant(tx, input.grantId, input.version, now))) throw new StaleVersion()
    return {}
  },
})

export const protectedGrantOperations: readonly AnyOperation[] = [grantProtected, revokeProtected]
