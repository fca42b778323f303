import { z } from 'zod'
import type { GuestRead } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { guestReadOperation, guestWriteOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { markWithdrawnByGiver } from '#sharing/consent/consent-writing.queries.ts'
import { OwnConsent } from './own-page.ts'
import { ownConsentsOf } from './own-consent.queries.ts'
import { words } from './own-consent.words.ts'

/** What the guest has consented to, and what was told on it. */
export const readOwnConsents = guestReadOperation({
  name: 'readOwnConsents',
  summary: words.title,
  guestPermission: 'own_consent.read',
  input: z.object({}),
  output: z.object({ consents: z.array(OwnConsent) }),
  log: (result) => ({ objectKind: 'consent', objectIds: result.consents.map((each) => each.id) }),
  handle: async ({ tx, now }) => ({ consents: await ownConsentsOf(tx, now) }),
})

const oneConsent = async (tx: GuestRead, input: { readonly consentId: string }, now: Date) => {
  const consent = (await ownConsentsOf(tx, now)).find((each) => each.id === input.consentId)
  return consent === undefined ? null : { kind: 'consent', id: consent.id, consent }
}

/** One of them, before it is taken back. */
export const readOwnConsent = guestReadOperation({
  name: 'readOwnConsent',
  summary: words.one,
  guestPermission: 'own_consent.read',
  input: z.object({ consentId: idInput('consent') }),
  output: z.object({ consent: OwnConsent }),
  target: oneConsent,
  log: (_result, input) => ({ objectKind: 'consent', objectId: input.consentId }),
  handle: ({ target: { consent } }) => Promise.resolve({ consent }),
})

/**
 * Takes a consent back (X-07; 703/2023 § 58), without asking anybody: from the next statement on the recipient has nothing of what was told
 * on it. Where several had to say yes, one who takes it back is enough.
 * @throws NotPossible `consent_withdrawn` the second time.
 */
export const withdrawOwnConsent = guestWriteOperation({
  name: 'withdrawOwnConsent',
  summary: words.withdraw,
  guestPermission: 'own_consent.withdraw',
  input: z.object({ consentId: idInput('consent'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: oneConsent,
  log: (_result, input) => ({ objectKind: 'consent', objectId: input.consentId }),
  done: words.withdrawDone,
  handle: async ({ tx, input, target: { consent } }) => {
    if (consent.withdrawnAt !== null) throw new NotPossible('consent_withdrawn', words.alreadyWithdrawn)
    if (!(await markWithdrawnByGiver(tx, { id: consent.id, version: input.version }))) throw new StaleVersion()
    return { id: consent.id }
  },
})

export const ownConsentOperations: readonly AnyGuestOperation[] = [readOwnConsents, readOwnConsent, withdrawOwnConsent]
