import { z } from 'zod'
import { seal, unseal } from '#kernel/seal.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, shortText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { meansOf } from '../account/account.queries.ts'
import { madeKey, newKeyOptions } from './ceremony.command.ts'
import { KEY_NAME_LIMIT, NewKey } from './passkey.ts'
import { addOwnPasskey, ownCredentialIds, removeOwnPasskey } from './passkey.queries.ts'
import { words } from './passkey.words.ts'

const PURPOSE = 'passkey challenge'
const MINUTES = 10

/**
 * What the browser is asked to make a key with. The challenge goes with it sealed, for this session and ten minutes; a key that was
 * made for it can be kept only once, by its id.
 */
export const preparePasskey = readOperation({
  name: 'preparePasskey',
  summary: words.prepareSummary,
  path: '/own-sign-in/passkeys/new',
  permission: 'own_sign_in.change',
  stepUp: true,
  input: z.object({}),
  output: z.object({ options: z.record(z.string(), z.unknown()), challenge: z.string() }),
  target: () => Promise.resolve({ kind: 'own_sign_in' }),
  log: () => ({ objectKind: 'own_sign_in' }),
  handle: async ({ tx, actor, now, secret, publicOrigin }) => {
    const name = `${actor.givenName} ${actor.familyName}`
    const { signInName } = await meansOf(tx, actor.professionalId)
    const person = { professionalId: actor.professionalId, signInName: signInName ?? name, name }
    const options = await newKeyOptions({ publicOrigin }, person, await ownCredentialIds(tx))
    const sealed = seal(secret, PURPOSE, actor.sessionId, JSON.stringify([options.challenge, now.getTime()]))
    return { options: { ...options }, challenge: sealed.toString('base64url') }
  },
})

/** Keeps a new key of the actor's own. */
export const addPasskey = writeOperation({
  name: 'addPasskey',
  summary: words.addSummary,
  path: '/own-sign-in/passkeys',
  permission: 'own_sign_in.change',
  stepUp: true,
  input: z.object({ name: shortText(KEY_NAME_LIMIT), challenge: shortText(1000), answer: NewKey }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'own_sign_in' }),
  log: (result) => ({ objectKind: 'passkey', objectId: result.id }),
  done: words.addDone,
  handle: async ({ tx, actor, input, now, secret, publicOrigin }) => {
    const opened = unseal(secret, PURPOSE, actor.sessionId, Buffer.from(input.challenge, 'base64url'))
    const [challenge, askedAt] = opened === undefined ? [] : (JSON.parse(opened) as [string, number])
    const inTime = askedAt !== undefined && now.getTime() - askedAt <= MINUTES * 60_000
    const key =
      challenge === undefined || !inTime
        ? undefined
        : await madeKey({ publicOrigin }, challenge, input.answer, input.name)
    if (key === undefined || !(await addOwnPasskey(tx, key))) throw new NotPossible('passkey_not_made', words.notMade)
    return { id: key.id }
  },
})

/** The key that is to be taken away, around the question. */
export const readPasskey = readOperation({
  name: 'readPasskey',
  summary: words.readSummary,
  path: '/own-sign-in/passkeys/:passkeyId',
  permission: 'own_sign_in.change',
  stepUp: true,
  input: z.object({ passkeyId: idInput('passkey') }),
  output: z.object({ name: z.string() }),
  target: async (tx, input) => {
    const { passkeys } = await meansOf(tx, tx.actor.professionalId)
    const found = passkeys.find((each) => each.id === input.passkeyId)
    return found === undefined ? null : { kind: 'passkey', id: found.id, name: found.name }
  },
  log: (_result, input) => ({ objectKind: 'passkey', objectId: input.passkeyId }),
  handle: ({ target }) => Promise.resolve({ name: target.name }),
})

/** Takes a key away; never the last way to sign in. */
export const removePasskey = writeOperation({
  name: 'removePasskey',
  summary: words.remove,
  path: '/own-sign-in/passkeys/:passkeyId/remove',
  permission: 'own_sign_in.change',
  stepUp: true,
  input: z.object({ passkeyId: idInput('passkey') }),
  output: z.object({}),
  target: async (tx, input) => {
    const { passkeys } = await meansOf(tx, tx.actor.professionalId)
    return passkeys.some((each) => each.id === input.passkeyId) ? { kind: 'passkey', id: input.passkeyId } : null
  },
  log: (_result, input) => ({ objectKind: 'passkey', objectId: input.passkeyId }),
  done: words.removeDone,
  handle: async ({ tx, input }) => {
    if (!(await removeOwnPasskey(tx, input.passkeyId))) throw new NotPossible('last_means', words.last)
    return {}
  },
})

export const passkeyOperations: readonly AnyOperation[] = [preparePasskey, addPasskey, readPasskey, removePasskey]
