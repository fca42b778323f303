import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotFound } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, optionalLongText, optionalShortText, shortText } from '#kernel/input.ts'
import { newId } from '#kernel/ids.ts'
import { idOutput } from '#kernel/output.ts'
import { seal } from '#kernel/seal.ts'
import { algorithms, callbackOf, CLIENT_PURPOSE, IdentityProvider, issuerAllowed } from './identity-provider.ts'
import { addProvider, endProvider, listProviders } from './identity-provider.queries.ts'
import { words } from './identity-provider.words.ts'

const MOST_LEVELS = 10

/** The authorities' own sign-ins in the instance. */
export const readIdentityProviders = readOperation({
  name: 'readIdentityProviders',
  summary: words.listSummary,
  path: '/identity-providers',
  permission: 'identity_provider.read',
  input: z.object({}),
  output: z.object({ providers: z.array(IdentityProvider) }),
  target: () => Promise.resolve({ kind: 'identity_provider' }),
  log: (result) => ({ objectKind: 'identity_provider', objectIds: result.providers.map((each) => each.id) }),
  handle: async ({ tx, publicOrigin }) => ({
    providers: (await listProviders(tx)).map((each) => ({ ...each, callback: callbackOf(publicOrigin, each.id) })),
  }),
})

/** Adds a sign-in of the administrator's own agency; it speaks for that agency's people and for nobody else. */
export const addIdentityProvider = writeOperation({
  name: 'addIdentityProvider',
  summary: words.add,
  path: '/identity-providers',
  permission: 'identity_provider.change',
  stepUp: true,
  input: z.object({
    name: shortText(100),
    issuer: shortText(300),
    clientId: shortText(200),
    clientSecret: optionalShortText(500),
    algorithm: z.enum(algorithms, { error: 'choose_one' }),
    levels: optionalLongText(1000),
  }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'identity_provider' }),
  log: (result) => ({ objectKind: 'identity_provider', objectId: result.id }),
  done: words.addDone,
  handle: async ({ tx, input, secret, mode }) => {
    if (!issuerAllowed(input.issuer, mode)) throw new InvalidInput([fieldError('issuer', 'issuer_not_allowed')])
    const id: string = newId()
    const levels = (input.levels ?? '').split('\n').map((each) => each.trim())
    await addProvider(tx, {
      id,
      name: input.name,
      issuer: input.issuer,
      clientId: input.clientId,
      clientSecret: input.clientSecret === undefined ? null : seal(secret, CLIENT_PURPOSE, id, input.clientSecret),
      algorithm: input.algorithm,
      levels: levels.filter((each) => each !== '').slice(0, MOST_LEVELS),
    })
    return { id }
  },
})

/** A sign-in in use of the own agency; another's is not there to be ended. */
async function ownProvider(tx: Read, input: { readonly providerId: string }) {
  const found = (await listProviders(tx)).find((each) => each.id === input.providerId && each.own && each.active)
  return found === undefined ? null : { kind: 'identity_provider', id: found.id, name: found.name }
}

/** The sign-in that is to be ended, around the question. */
export const readIdentityProvider = readOperation({
  name: 'readIdentityProvider',
  summary: words.readSummary,
  path: '/identity-providers/:providerId',
  permission: 'identity_provider.read',
  input: z.object({ providerId: idInput('identity-provider') }),
  output: z.object({ name: z.string() }),
  target: ownProvider,
  log: (_result, input) => ({ objectKind: 'identity_provider', objectId: input.providerId }),
  handle: ({ target }) => Promise.resolve({ name: target.name }),
})

/** Nobody signs in through it any more; who did is signed out. */
export const endIdentityProvider = writeOperation({
  name: 'endIdentityProvider',
  summary: words.endSummary,
  path: '/identity-providers/:providerId/end',
  permission: 'identity_provider.change',
  stepUp: true,
  input: z.object({ providerId: idInput('identity-provider') }),
  output: z.object({}),
  target: ownProvider,
  log: (_result, input) => ({ objectKind: 'identity_provider', objectId: input.providerId }),
  done: words.endDone,
  handle: async ({ tx, input }) => {
    if (!(await endProvider(tx, input.providerId))) throw new NotFound()
    return {}
  },
})

export const identityProviderOperations: readonly AnyOperation[] = [
  readIdentityProviders,
  readIdentityProvider,
  addIdentityProvider,
  endIdentityProvider,
]
