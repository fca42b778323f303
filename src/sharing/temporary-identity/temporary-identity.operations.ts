import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { fullName } from '#casework/person/person.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import {
  fieldError,
  idInput,
  optionalLongText,
  optionalShortText,
  personalIdentityCodeInput,
  versionInput,
} from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { parsePersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import {
  Identity,
  IDENTIFIER_LIMIT,
  indexedAs,
  mergeReasons,
  newTemporaryIdentifier,
  NOTE_LIMIT,
} from './temporary-identity.ts'
import {
  identityChangesOf,
  identityOf,
  keepIdentity,
  setIdentity,
  type KnownIdentity,
} from './temporary-identity.queries.ts'
import { words } from './temporary-identity.words.ts'

type IdentityTarget = CaseTarget & { readonly identity: KnownIdentity }

/** The young person of a case as a target: there when both are. */
async function identityTarget(tx: Read, input: { readonly caseId: string }): Promise<IdentityTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const identity = inCase === null ? undefined : await identityOf(tx, input.caseId)
  return inCase === null || identity === undefined
    ? null
    : { ...inCase, kind: 'person', id: identity.personId, identity }
}

const logOf = (_result: unknown, input: { readonly caseId: string }, target: IdentityTarget) => ({
  objectKind: 'person',
  objectId: target.identity.personId,
  caseId: input.caseId,
})

/** Who the young person is in the record, and who they were before. */
export const readIdentity = readOperation({
  name: 'readIdentity',
  summary: words.read,
  path: '/cases/:caseId/identity',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput('case') }),
  output: Identity,
  target: identityTarget,
  log: logOf,
  handle: async ({ tx, actor, input, target, today }) => {
    const { personId, givenName, familyName, birthDate, personalIdentityCode, temporaryIdentifier, version } =
      target.identity
    return {
      case: target.headOn(today),
      personId,
      name: fullName(givenName, familyName),
      birthDate,
      personalIdentityCode,
      temporaryIdentifier,
      version,
      changes: await identityChangesOf(tx, input.caseId),
      can: allowedOf(actor, target, ['person.identify']),
    }
  },
})

/**
 * Gives a young person without a Finnish personal identity code a temporary identifier (703/2023 § 38): one that another authority has
 * given, or the system's own. Two records with the same one are found like two with the same code.
 */
export const giveTemporaryIdentifier = writeOperation({
  name: 'giveTemporaryIdentifier',
  summary: words.give,
  path: '/cases/:caseId/identity/temporary',
  permission: 'person.identify',
  input: z.object({
    caseId: idInput('case'),
    identifier: optionalShortText(IDENTIFIER_LIMIT),
    note: optionalLongText(NOTE_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: identityTarget,
  log: logOf,
  done: words.giveDone,
  handle: async ({ tx, input, target, secret }) => {
    const was = target.identity
    if (was.personalIdentityCode !== null) throw new NotPossible('code_known', words.codeKnown)
    const { identifier: typed } = input
    if (typed !== undefined && indexedAs(typed).length < 'temporary:'.length + 4)
      throw new InvalidInput([fieldError('identifier', 'too_short', { minimum: 4 })])
    // A code that was typed in the wrong place would stand where it is not treated as one.
    if (typed !== undefined && parsePersonalIdentityCode(typed, { allowTest: true }) !== null)
      throw new InvalidInput([fieldError('identifier', 'identifier_is_code')])
    const identifier = typed ?? newTemporaryIdentifier()
    const id = await keepIdentity(tx, target, was, { reason: 'temporary_given', note: input.note ?? null })
    const index = identityIndex(secret, indexedAs(identifier))
    const to = { ...was, temporaryIdentifier: identifier, index }
    if (!(await setIdentity(tx, { personId: was.personId, version: input.version }, to))) throw new StaleVersion()
    return { id }
  },
})

/**
 * Records the personal identity code of a young person who was known otherwise, with the reason (C-37). All that was written stays; who
 * they were before is kept. From then on other records of the same code, and conflicts of interest with it, are found.
 */
export const mergeIdentity = writeOperation({
  name: 'mergeIdentity',
  summary: words.merge,
  path: '/cases/:caseId/identity/code',
  permission: 'person.identify',
  input: z.object({
    caseId: idInput('case'),
    personalIdentityCode: personalIdentityCodeInput({ allowTest: true }),
    reason: z.enum(mergeReasons, { error: 'choose_one' }),
    givenName: optionalShortText(100),
    familyName: optionalShortText(100),
    note: optionalLongText(NOTE_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: identityTarget,
  log: logOf,
  done: words.mergeDone,
  handle: async ({ tx, input, target, secret, today }) => {
    const was = target.identity
    const { personalIdentityCode, reason } = input
    const read = parsePersonalIdentityCode(personalIdentityCode, { allowTest: true })
    const errors = [
      ...(read === null || read.birthDate > today ? [fieldError('personalIdentityCode', 'date_in_future')] : []),
      ...(personalIdentityCode === was.personalIdentityCode
        ? [fieldError('personalIdentityCode', 'identity_same')]
        : []),
      ...(was.personalIdentityCode !== null && reason !== 'corrected'
        ? [fieldError('reason', 'identity_correction')]
        : []),
    ]
    if (read === null || errors.length > 0) throw new InvalidInput(errors)
    const id = await keepIdentity(tx, target, was, { reason, note: input.note ?? null })
    const done = await setIdentity(
      tx,
      { personId: was.personId, version: input.version },
      {
        givenName: input.givenName ?? was.givenName,
        familyName: input.familyName ?? was.familyName,
        birthDate: read.birthDate,
        personalIdentityCode,
        temporaryIdentifier: null,
        index: identityIndex(secret, personalIdentityCode),
      },
    )
    if (!done) throw new StaleVersion()
    return { id }
  },
})

export const temporaryIdentityOperations: readonly AnyOperation[] = [
  readIdentity,
  giveTemporaryIdentifier,
  mergeIdentity,
]
