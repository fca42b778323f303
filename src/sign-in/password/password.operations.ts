import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { optionalShortText, shortText } from '#kernel/input.ts'
import { meansOf } from '../account/account.queries.ts'
import { endSessions } from '../session/session.queries.ts'
import { passwordInput } from './password.ts'
import { chosenPassword, newSetup } from './password-setup.command.ts'
import { writeOwnPassword } from './password.queries.ts'
import { words } from './password.words.ts'

/** The own local account; without one there is nothing to choose a password for. */
async function localTarget(tx: Read): Promise<{ kind: string; name: string } | null> {
  const { signInName } = await meansOf(tx, tx.actor.professionalId)
  return signInName === null ? null : { kind: 'own_sign_in', name: signInName }
}

/** A fresh key for the authenticator app, around the form. */
export const preparePassword = readOperation({
  name: 'preparePassword',
  summary: words.prepareSummary,
  path: '/own-sign-in/password',
  permission: 'own_sign_in.change',
  stepUp: true,
  /** With the setup of a page shown again, the same key. */
  input: z.object({ setup: optionalShortText(500) }),
  output: z.object({ setup: z.string(), secret: z.string(), link: z.string() }),
  target: localTarget,
  log: () => ({ objectKind: 'own_sign_in' }),
  handle: ({ actor, target, secret, now, input }) =>
    Promise.resolve(newSetup(secret, actor.professionalId, target.name, now, input.setup)),
})

/** Changes the own password together with its code; every other session of the person ends. */
export const setOwnPassword = writeOperation({
  name: 'setOwnPassword',
  summary: words.setSummary,
  path: '/own-sign-in/password',
  permission: 'own_sign_in.change',
  stepUp: true,
  input: z.object({ setup: shortText(500), password: passwordInput(), code: shortText(12) }),
  output: z.object({}),
  target: localTarget,
  log: () => ({ objectKind: 'own_sign_in' }),
  done: words.setDone,
  handle: async ({ tx, actor, target, input, secret, now }) => {
    const chosen = await chosenPassword(input, {
      key: secret,
      bound: actor.professionalId,
      professionalId: actor.professionalId,
      about: [target.name, actor.givenName, actor.familyName],
      now,
    })
    await writeOwnPassword(tx, chosen)
    await endSessions(tx, actor.professionalId, { except: actor.sessionId })
    return {}
  },
})

export const passwordOperations: readonly AnyOperation[] = [preparePassword, setOwnPassword]
