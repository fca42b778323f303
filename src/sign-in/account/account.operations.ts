import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotFound } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, shortText } from '#kernel/input.ts'
import { newId } from '#kernel/ids.ts'
import { idOutput } from '#kernel/output.ts'
import { hashCode, invitationCode, INVITATION_HOURS } from '../invitation/invitation.ts'
import { findOwnInvitation, invite } from '../invitation/invitation.queries.ts'
import { words as invitationWords } from '../invitation/invitation.words.ts'
import { endSessions, sessionsOf } from '../session/session.queries.ts'
import { Session } from '../session/session.ts'
import { findAccount, listAccounts, meansOf } from './account.queries.ts'
import { Account, Means } from './account.ts'
import { words } from './account.words.ts'

const ofPerson = { accountId: idInput('professional') }
const signInName = () => shortText(254).regex(/^[\p{L}\p{N}._@+-]{3,254}$/u, 'sign_in_name_invalid')

/** Somebody of the administrator's own agency; never the administrator. */
async function accountTarget(tx: Read, input: { readonly accountId: string }) {
  const account = await findAccount(tx, input.accountId)
  return account === undefined ? null : { kind: 'account', id: account.professionalId, account }
}

/** The colleagues whose ways to sign in one looks after. */
export const readAccounts = readOperation({
  name: 'readAccounts',
  summary: words.listSummary,
  path: '/accounts',
  permission: 'account.read',
  input: z.object({}),
  output: z.object({ accounts: z.array(Account) }),
  target: () => Promise.resolve({ kind: 'account' }),
  log: (result) => ({ objectKind: 'account', objectIds: result.accounts.map((each) => each.professionalId) }),
  handle: async ({ tx }) => ({ accounts: await listAccounts(tx) }),
})

/** A colleague's ways to sign in and live sessions. */
export const readAccount = readOperation({
  name: 'readAccount',
  summary: words.readSummary,
  path: '/accounts/:accountId',
  permission: 'account.read',
  input: z.object(ofPerson),
  output: z.object({ account: Account, means: Means, sessions: z.array(Session) }),
  target: accountTarget,
  log: (_result, input) => ({ objectKind: 'account', objectId: input.accountId }),
  handle: async ({ tx, input, target }) => ({
    account: target.account,
    means: await meansOf(tx, input.accountId),
    sessions: await sessionsOf(tx, input.accountId),
  }),
})

/** Ends every session of a colleague, e.g. when a telephone was lost. */
export const endSessionsOf = writeOperation({
  name: 'endSessionsOf',
  summary: words.endSessions,
  path: '/accounts/:accountId/sessions/end',
  permission: 'account.end_sessions',
  input: z.object(ofPerson),
  output: z.object({ ended: z.int() }),
  target: accountTarget,
  log: (_result, input) => ({ objectKind: 'account', objectId: input.accountId }),
  done: words.endSessionsDone,
  handle: async ({ tx, input }) => ({ ended: await endSessions(tx, input.accountId, {}) }),
})

/** Invites a colleague to set up how they sign in. The code is shown to who invited, and stands nowhere. */
export const inviteProfessional = writeOperation({
  name: 'inviteProfessional',
  summary: invitationWords.inviteSummary,
  path: '/accounts/:accountId/invitations',
  permission: 'account.invite',
  stepUp: true,
  input: z.object({ ...ofPerson, signInName: signInName() }),
  output: z.object({ id: idOutput }),
  target: accountTarget,
  log: (result) => ({ objectKind: 'invitation', objectId: result.id }),
  done: invitationWords.inviteDone,
  handle: async ({ tx, input, secret }) => {
    const id: string = newId()
    const codeHash = hashCode(invitationCode(secret, id))
    const result = await invite(tx, input.accountId, {
      id,
      signInName: input.signInName,
      codeHash,
      hours: INVITATION_HOURS,
    })
    if (result === 'taken') throw new InvalidInput([fieldError('signInName', 'sign_in_name_taken')])
    if (result === 'not_found') throw new NotFound()
    return { id }
  },
})

/** The code of an invitation one made, as long as it counts. */
export const readInvitation = readOperation({
  name: 'readInvitation',
  summary: invitationWords.readSummary,
  path: '/account-invitations/:accountInvitationId',
  permission: 'account.invite',
  stepUp: true,
  input: z.object({ accountInvitationId: idInput('invitation') }),
  output: z.object({
    professionalId: idOutput,
    signInName: z.string(),
    code: z.string(),
    address: z.string(),
    expiresAt: z.date(),
  }),
  target: async (tx, input) => {
    const found = await findOwnInvitation(tx, input.accountInvitationId)
    return found === undefined ? null : { kind: 'invitation', id: input.accountInvitationId, found }
  },
  log: (_result, input) => ({ objectKind: 'invitation', objectId: input.accountInvitationId }),
  handle: ({ target, secret, publicOrigin }) =>
    Promise.resolve({
      professionalId: target.found.professional_id,
      signInName: target.found.sign_in_name,
      code: invitationCode(secret, target.id),
      address: `${publicOrigin}/sign-in/invitation`,
      expiresAt: target.found.expires_at,
    }),
})

export const accountOperations: readonly AnyOperation[] = [
  readAccounts,
  readAccount,
  endSessionsOf,
  inviteProfessional,
  readInvitation,
]
